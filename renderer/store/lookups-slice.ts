// Lookups of choices and fields over the chosen connection: each call is made once, when somebody asks for it, and
// its reply is kept until the connection or the connector changes.
import { errorProblem, type Problem } from '../../shared/base/problem';
import type { JsonValue } from '../../shared/base/json-value';
import type { Invocation } from '../../shared/contract/runtime-calls';
import type { LookupPlan } from '../../shared/operations/plan-lookup';
import { parseJson } from '../../shared/text/parse';
import { toValue } from '../../shared/text/value';
import type { SliceCreator } from './studio';

/** A lookup that can be called. */
export type LookupCall = Extract<LookupPlan, { readonly ok: true }>;

export type LookupState =
  | { readonly status: 'waiting'; cancel(): void }
  | { readonly status: 'done'; readonly reply: JsonValue }
  | { readonly status: 'failed'; readonly problem: Problem };

export interface LookupsSlice {
  /** By {@link printLookupKey}. */
  readonly lookups: Readonly<Record<string, LookupState>>;
  /** Calls the operation, unless its reply is there or on its way; `again` calls it in any case. */
  lookUp(call: LookupCall, again?: boolean): Promise<void>;
}

/** Names a call: what is called, with what, over which connection. */
export function printLookupKey(call: LookupCall, connectionId: string | null): string {
  return JSON.stringify([connectionId, call.operation, call.inputs]);
}

export const createLookupsSlice: SliceCreator<LookupsSlice> = (set, get, bridge) => ({
  lookups: {},
  lookUp: async (call, again = false) => {
    const { connector, connectionId, settings, lookups } = get();
    const key = printLookupKey(call, connectionId);
    const known = lookups[key];
    if (!connector || known?.status === 'waiting' || (known?.status === 'done' && !again)) return;
    const keep = (state: LookupState) => set({ lookups: { ...get().lookups, [key]: state } });
    const task = bridge.start(
      'runtime.invoke',
      {
        definition: connector.document.definition.tree.text,
        properties: connector.document.properties?.tree.text ?? null,
        script: connector.document.script?.text ?? null,
        operationKey: call.operation,
        inputs: call.inputs as Record<string, never>,
        connectionId,
        timeoutMs: settings.callTimeoutMs,
        isLookup: true,
      },
      () => undefined,
    );
    keep({ status: 'waiting', cancel: () => task.cancel() });
    const done = await task.done;
    if (get().connector?.id !== connector.id) return;
    const outcome = done.ok
      ? readOutcome(done.value)
      : ({ status: 'failed', problem: done.problem } as const);
    keep(outcome);
    if (outcome.status === 'failed') get().announce(outcome.problem.message);
  },
});

function readOutcome({ reply, problem }: Invocation): LookupState {
  if (problem) return { status: 'failed', problem };
  if (!reply) return failed('There was no reply.');
  if (reply.status >= 400) return failed(`The web API answered ${reply.status} ${reply.statusText}`.trim());
  if (reply.body.kind !== 'json') return failed('The reply is no JSON, so nothing can be listed of it.');
  // Of a reply that is too large to be shown whole, the first part is read as far as it goes.
  return { status: 'done', reply: toValue(parseJson(reply.body.text).root) };
}

function failed(message: string): LookupState {
  return {
    status: 'failed',
    problem: errorProblem('lookup-failed', message, {
      action: 'Call the operation in Test to see the whole reply.',
    }),
  };
}
