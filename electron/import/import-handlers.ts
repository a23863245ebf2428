// The handlers of the `import.*` rows: read an API description, hold it while the person picks operations, build
// the connector. Parsing and conversion are pure; this file reports stages and lets others run in between.
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { JsonValue } from '../../shared/base/json-value';
import type { CallOutput, Handlers } from '../../shared/contract/calls';
import type { TaskContext } from '../../shared/contract/tasks';
import { type BuiltConnector, startBuild } from '../../shared/import/build-connector';
import { readOutline } from '../../shared/import/read-outline';
import { openDocumentFile, parseDocumentText } from './read-document';

/** What the handlers need from the app. */
export interface ImportServices {
  /** Asks for a file in the system's dialog; null when the person cancels. */
  chooseFile(): Promise<string | null>;
  /** A new id of the form of the contract's `idSchema`. */
  createId(): string;
}

export type ImportHandlers = Pick<Handlers, 'import.choose-file' | 'import.read' | 'import.build'>;

// As long as a frame at 60 Hz: what waits for main is answered in between.
const sliceMs = 16;

/**
 * Builds the handlers. They keep the document that was read last, until a connector is built from it or another
 * one is read. Problems: those of the rows, and `task-cancelled`.
 */
export function buildImportHandlers(services: ImportServices): ImportHandlers {
  let held: { readonly id: string; readonly document: JsonValue } | null = null;
  return {
    'import.choose-file': async () => ok(await services.chooseFile()),
    'import.read': async ({ file }, task) => {
      task.report('read', null, file);
      const text = await openDocumentFile(file);
      if (!text.ok) return text;
      if (await isCancelled(task)) return fail(cancelled);
      task.report('parse', null, `${Math.ceil(text.value.length / 1024)} KB`);
      await rest();
      const document = parseDocumentText(text.value, file);
      if (!document.ok) return document;
      if (await isCancelled(task)) return fail(cancelled);
      task.report('outline', null, '');
      const outline = readOutline(document.value);
      if (!outline.ok) return outline;
      held = { id: services.createId(), document: document.value };
      const { operations, problems, ...about } = outline.value;
      return ok({
        ...about,
        importId: held.id,
        operations: operations.map((operation) => ({ ...operation, tags: [...operation.tags] })),
        problems: [...problems],
      });
    },
    'import.build': async ({ importId, operations }, task) => {
      if (held?.id !== importId) return fail(forgotten);
      const built = await build(held.document, operations, task);
      if (!built.ok) return built;
      held = null;
      return ok(describe(services.createId(), built.value));
    },
  };
}

const cancelled = errorProblem('task-cancelled', 'The import was cancelled.');
const forgotten = errorProblem('import-forgotten', 'The document of this import is not held any more.', {
  action: 'Read the document again.',
});

/** Converts operation by operation; hands the turn over after every slice of time. */
async function build(
  document: JsonValue,
  keys: readonly string[],
  task: TaskContext,
): Promise<Result<BuiltConnector>> {
  task.report('convert', 0, '');
  const steps = startBuild(document, keys);
  let sliceStart = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) {
      if (step.value.ok || step.value.problem.code === 'import-failed') return step.value;
      return fail({ ...step.value.problem, code: 'import-failed' });
    }
    if (performance.now() - sliceStart < sliceMs) continue;
    if (step.value.stage === 'print') task.report('print', null, '');
    else task.report('convert', step.value.done / step.value.total, step.value.detail);
    if (await isCancelled(task)) return fail(cancelled);
    sliceStart = performance.now();
  }
}

function describe(id: string, built: BuiltConnector): CallOutput<'import.build'> {
  const { files, icon } = built.files;
  return {
    connector: { id, folder: null, files: { files: [...files], icon }, stamp: '', problems: [] },
    losses: [...built.losses],
  };
}

/** Lets waiting work run, so that a cancel that came in meanwhile is seen. */
async function isCancelled(task: TaskContext): Promise<boolean> {
  await rest();
  return task.signal.aborted;
}

function rest(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
