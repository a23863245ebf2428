// Test cases in the window: keeping a call as one, changing them by edits of the sidecar, running them over the chosen
// connection, and what came of the last run. Secrets of a case are held here as long as the window lives, nowhere else.
import type { JsonValue } from '../../shared/base/json-value';
import { errorProblem } from '../../shared/base/problem';
import { fail } from '../../shared/base/result';
import type { Invocation } from '../../shared/contract/runtime-calls';
import type { OperationKey } from '../../shared/operations/operation';
import { findSampleSecrets } from '../../shared/package/sample-secrets';
import { buildCase } from '../../shared/runtime/case-build';
import {
  buildCaseEdit,
  buildCaseMove,
  buildCaseRemoval,
  buildCaseRename,
} from '../../shared/runtime/case-edits';
import { countCases, printCaseCounts } from '../../shared/runtime/case-report';
import { runCases, type CaseResult } from '../../shared/runtime/case-run';
import { printCase, readCases, type TestCase } from '../../shared/runtime/case-schema';
import { takeSecretsOut } from '../../shared/runtime/case-secrets';
import { selectCases } from '../../shared/runtime/case-select';
import { listVariables, type CaseVariables } from '../../shared/runtime/case-variables';
import { fillOperation } from './filled-operation';
import type { OpenConnector } from './connector-slice';
import type { SliceCreator } from './studio';

/** A run under way. */
export interface CaseRunState {
  readonly names: readonly string[];
  /** Which of them is called now, from 0. */
  readonly index: number;
  cancel(): void;
}

export interface CasesSlice {
  /** By name of the case: how it went when it was last run. */
  readonly caseResults: Readonly<Record<string, CaseResult<Invocation>>>;
  readonly caseRun: CaseRunState | null;
  /** The case that is open; null for none. */
  readonly openCase: string | null;
  /** Values of secrets by the variables that stand for them. */
  readonly caseSecrets: CaseVariables;
  /** Keeps the last call of an operation as a case, and opens it. */
  keepCase(key: OperationKey): void;
  showCase(name: string | null): void;
  /** Changes a case; answers why not, empty when it was done. */
  saveCase(testCase: TestCase): string;
  renameCase(from: string, to: string): string;
  removeCase(name: string): void;
  moveCase(name: string, by: 1 | -1): void;
  /** Runs the named cases and what they need, or all of them where `names` is null. */
  runCases(names: readonly string[] | null): Promise<void>;
}

const secretSentence =
  'This looks like a secret. Test cases are shared with the connector: write {{name}} instead and give its value when it runs.';

/** Judged by the names that values go by, and by what they look like; a text with a variable in it holds none. */
function holdsSecret(testCase: TestCase): boolean {
  const { inputs, expect } = testCase;
  const named = [
    ...Object.entries(inputs).map(([id, value]) => ({ name: id, value })),
    ...(expect.values ?? []).map(({ path, value = null }) => ({ name: path, value })),
  ].filter(({ value }) => listVariables(value).length === 0);
  const list = named.map(({ name, value }) => ({ name: name.split('/').at(-1) ?? '', value }));
  return findSampleSecrets(list).length > 0 || findSampleSecrets(printCase(testCase)).length > 0;
}

const cancelled = errorProblem('task-cancelled', 'The run was cancelled.');

export const createCasesSlice: SliceCreator<CasesSlice> = (set, get, bridge) => {
  const list = (): readonly TestCase[] => {
    const document = get().connector?.document;
    return document ? readCases(document).cases : [];
  };
  const saveCase = (testCase: TestCase): string => {
    if (holdsSecret(testCase)) return secretSentence;
    return get().edit(buildCaseEdit(testCase))?.message ?? '';
  };
  /** Makes the calls of a run, until it is cancelled or another connector is opened. */
  const startCalls = (connector: OpenConnector) => {
    const { definition, properties, script } = connector.document;
    const files = {
      definition: definition.tree.text,
      properties: properties?.tree.text ?? null,
      script: script?.text ?? null,
    };
    let isCancelled = false;
    let cancelTask = () => undefined as void;
    return {
      cancel: () => {
        isCancelled = true;
        cancelTask();
      },
      call: async (operationKey: OperationKey, inputs: Readonly<Record<string, JsonValue>>) => {
        const { connectionId, settings } = get();
        if (isCancelled || get().connector?.id !== connector.id) return fail(cancelled);
        const given = inputs as Record<string, never>;
        const about = {
          ...files,
          operationKey,
          inputs: given,
          connectionId,
          timeoutMs: settings.callTimeoutMs,
        };
        const task = bridge.start('runtime.invoke', { ...about, isLookup: true }, () => undefined);
        cancelTask = () => task.cancel();
        return task.done;
      },
    };
  };
  const run = async (cases: readonly TestCase[]) => {
    const { connector, caseSecrets } = get();
    if (!connector) return;
    const { tree } = connector.document.definition;
    const names = cases.map(({ name }) => name);
    const calls = startCalls(connector);
    const isHere = () => get().connector?.id === connector.id;
    set({ caseRun: { names, index: 0, cancel: calls.cancel } });
    get().announce(`Running ${names.length === 1 ? 'one test case' : `${names.length} test cases`}.`);
    const results = await runCases<Invocation>(
      tree,
      cases,
      {
        call: calls.call,
        onStart: (_name, index) => {
          const now = get().caseRun;
          if (now && isHere()) set({ caseRun: { ...now, index } });
        },
        onResult: (result) => {
          if (isHere()) set({ caseResults: { ...get().caseResults, [result.name]: result } });
        },
      },
      caseSecrets,
    );
    if (!isHere()) return;
    set({ caseRun: null });
    get().announce(`${printCaseCounts(countCases(results))}.`);
    await get().loadConnections();
  };
  return {
    caseResults: {},
    caseRun: null,
    openCase: null,
    caseSecrets: {},
    keepCase: (key) => {
      const { connector, invocations, sentInputs } = get();
      const invocation = invocations[key];
      const tree = connector?.document.definition.tree;
      const given = sentInputs[key] ?? {};
      const filled = tree && fillOperation(tree, key, given, get());
      if (!filled || !invocation?.reply) return;
      const clean = takeSecretsOut(filled.inputs, given, invocation.trace);
      const kept = buildCase(tree, filled.operation, clean.inputs, invocation.reply, list());
      const fault = saveCase(kept);
      if (fault !== '') {
        get().announce(fault);
        get().showProblem({ code: 'case-secret', message: fault, severity: 'warning' });
        return;
      }
      const secrets = Object.keys(clean.secrets);
      set({ openCase: kept.name, caseSecrets: { ...get().caseSecrets, ...clean.secrets } });
      get().showTestView('cases');
      const warning =
        secrets.length > 0 ? ` ${secrets.join(' and ')} stayed out of it: secrets are not kept.` : '';
      get().announce(`Kept as the test case ${kept.name}.${warning}`);
    },
    showCase: (openCase) => set({ openCase }),
    saveCase,
    renameCase: (from, to) => {
      const edit = buildCaseRename(list(), from, to);
      if (!edit) return to === '' ? 'A name cannot be empty.' : `There is a test case ${to} already.`;
      const problem = get().edit(edit);
      if (problem) return problem.message;
      const { [from]: result, ...results } = get().caseResults;
      set({
        caseResults: result ? { ...results, [to]: { ...result, name: to } } : results,
        openCase: get().openCase === from ? to : get().openCase,
      });
      return '';
    },
    removeCase: (name) => {
      const document = get().connector?.document;
      if (!document || get().edit(buildCaseRemoval(document, name))) return;
      if (get().openCase === name) set({ openCase: null });
      get().announce(`The test case ${name} is removed. Undo brings it back.`);
    },
    moveCase: (name, by) => {
      const edit = buildCaseMove(list(), name, by);
      if (edit && !get().edit(edit)) get().announce(`${name} moved ${by < 0 ? 'up' : 'down'}.`);
    },
    runCases: async (names) => {
      if (get().caseRun || !get().connector) return;
      const cases = names ? selectCases(list(), names) : list();
      if (cases.length > 0) await run(cases);
    },
  };
};
