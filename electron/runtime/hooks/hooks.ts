// Webhook registrations: made with a callback on this computer, remembered on disk before the web API is asked, and
// ended with the same connection, also by the next start after a crash.
import { z } from 'zod';
import { type Problem, errorProblem } from '../../../shared/base/problem';
import { type Result, fail, ok } from '../../../shared/base/result';
import type { CallInput, CallOutput, Handlers } from '../../../shared/contract/calls';
import { type Hook, type Notification, hookSchema } from '../../../shared/contract/hook-calls';
import type { Invocation } from '../../../shared/contract/runtime-calls';
import type { TaskContext } from '../../../shared/contract/tasks';
import { findCaseValue } from '../../../shared/runtime/case-path';
import { findCallbackInput, planEnding } from '../../../shared/runtime/notification-callback';
import { parseOperationKey, printOperationKey } from '../../../shared/operations/operation-key';
import { readOperation } from '../../../shared/operations/read-operation';
import { parseJson } from '../../../shared/text/parse';
import type { hookCallNames } from './hook-call-names';
import { type Arrival, type HookListener, replayHeader } from './hook-listener';

/** What is remembered between starts. */
export const storedHooksSchema = z.array(hookSchema);

/** What hooks are made of. */
export interface HookServices {
  readonly listener: HookListener;
  readonly store: { read(): Promise<readonly Hook[]>; write(hooks: Hook[]): Promise<void> };
  invoke(input: CallInput<'runtime.invoke'>, task: TaskContext): Promise<Result<Invocation>>;
  now(): Date;
  createId(): string;
  notify(notification: Notification): void;
  onFault(text: string, error: unknown): void;
}

/** The hooks: their handlers, and what ends all of them when the app closes. */
export interface Hooks {
  readonly handlers: Pick<Handlers, (typeof hookCallNames)[number]>;
  close(): Promise<void>;
}

const longestText = 256 * 1024;
const endingTimeoutMs = 5_000;

/** Builds the hooks; listens to nothing before the first one is started. */
export function buildHooks(services: HookServices): Hooks {
  /** What the hooks that this start listens for were registered with. */
  const running = new Map<string, Pick<CallInput<'hooks.stop'>, 'definition' | 'properties'>>();
  const { listener, store } = services;
  const list = async () =>
    (await store.read()).map((hook) => ({ ...hook, isListening: running.has(hook.id) }));
  const keep = async (change: (hooks: readonly Hook[]) => Hook[]): Promise<Problem | null> => {
    try {
      await store.write(change(await store.read()));
      return null;
    } catch (error) {
      services.onFault('The list of webhooks is not kept', error);
      return unwritable;
    }
  };
  const forget = async (id: string) => {
    listener.end(id);
    running.delete(id);
    return keep((hooks) => hooks.filter((hook) => hook.id !== id));
  };
  const start = async (
    { connectorId, ...input }: CallInput<'hooks.start'>,
    task: TaskContext,
  ): Promise<Result<CallOutput<'hooks.start'>>> => {
    const callback = findCallback(input);
    if (callback === null) return fail(callbackMissing);
    const id = services.createId();
    const url = await open(services, id);
    if (url === null) return fail(listenerFailed);
    const { operationKey, connectionId } = input;
    const registeredAt = services.now().toISOString();
    const about = { id, connectorId, operationKey, connectionId, callbackUrl: url, registeredAt };
    const hook: Hook = { ...about, location: '', isListening: true };
    // Before the web API is asked: a crash in between must not leave behind what nobody knows of.
    const unkept = await keep((hooks) => [...hooks, hook]);
    if (unkept) return fail(unkept);
    const made = await services.invoke({ ...input, inputs: { ...input.inputs, [callback]: url } }, task);
    const reply = made.ok ? made.value.reply : null;
    if (!made.ok || !reply || reply.status >= 300) {
      await forget(id);
      return made.ok ? ok({ hook: null, invocation: made.value }) : made;
    }
    running.set(id, { definition: input.definition, properties: input.properties });
    const location = findCaseValue(reply, 'header/location');
    const registered = {
      ...hook,
      location: typeof location === 'string' ? location : findOwnEnding(input, made.value),
    };
    await keep((hooks) => hooks.map((one) => (one.id === id ? registered : one)));
    return ok({ hook: registered, invocation: made.value });
  };
  const stop = async (
    { id, definition, properties }: CallInput<'hooks.stop'>,
    task: TaskContext,
  ): Promise<Result<CallOutput<'hooks.stop'>>> => {
    const hook = (await store.read()).find((one) => one.id === id);
    if (!hook) return fail(hookMissing);
    const tree = parseJson(definition);
    const plan = planEnding(tree, { path: pathOf(hook) }, hook.location, null);
    if (!plan) return fail(endingUnknown);
    const ended = await services.invoke(
      {
        definition: plan.tree.text,
        properties,
        operationKey: plan.operationKey,
        inputs: plan.inputs as Record<string, never>,
        connectionId: hook.connectionId,
        timeoutMs: endingTimeoutMs * 4,
        isLookup: true,
      },
      task,
    );
    if (!ended.ok) return ended;
    const status = ended.value.reply?.status ?? 0;
    // Gone already is as good as ended.
    const isOver = (status >= 200 && status < 300) || status === 404 || status === 410;
    const unkept = isOver ? await forget(id) : null;
    return unkept ? fail(unkept) : ok({ invocation: ended.value });
  };
  return {
    handlers: {
      'hooks.start': start,
      'hooks.stop': stop,
      'hooks.list': async ({ connectorId }) =>
        ok((await list()).filter((hook) => hook.connectorId === connectorId)),
      'hooks.forget': async ({ id }) => {
        const unkept = await forget(id);
        return unkept ? fail(unkept) : ok(null);
      },
      'hooks.replay': async (input) => {
        const hook = (await list()).find((one) => one.id === input.id && one.isListening);
        return hook ? replay(hook.callbackUrl, input) : fail(hookMissing);
      },
    },
    close: async () => {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), endingTimeoutMs);
      const task = { signal: controller.signal, report: () => undefined };
      await Promise.allSettled([...running].map(([id, files]) => stop({ id, ...files }, task)));
      clearTimeout(timer);
      await listener.close();
    },
  };
}

async function open(services: HookServices, id: string): Promise<string | null> {
  const onArrival = (arrival: Arrival) =>
    services.notify({
      ...arrival,
      id: services.createId(),
      hookId: id,
      at: services.now().toISOString(),
      text: arrival.text.slice(0, longestText),
    });
  try {
    return await services.listener.open(id, onArrival);
  } catch (error) {
    services.onFault('The listener for webhooks does not start', error);
    return null;
  }
}

function findCallback({
  definition,
  operationKey,
}: Pick<CallInput<'runtime.invoke'>, 'definition' | 'operationKey'>) {
  const tree = parseJson(definition);
  const parts = parseOperationKey(operationKey);
  const operation = parts && readOperation(tree, printOperationKey(parts.path, parts.method));
  return (operation && findCallbackInput(tree, operation)?.id) ?? null;
}

/** Without a `Location`: the address that the connector's own DELETE operation would have, where the reply tells it. */
function findOwnEnding(
  input: Pick<CallInput<'runtime.invoke'>, 'definition' | 'operationKey'>,
  made: Invocation,
): string {
  const path = parseOperationKey(input.operationKey)?.path ?? '';
  const body = (made.reply && findCaseValue(made.reply, '')) ?? null;
  const plan = planEnding(parseJson(input.definition), { path }, '', body);
  if (!plan) return '';
  const template = parseOperationKey(plan.operationKey)?.path ?? '';
  return template.replace(/\{([^}]+)\}/g, (_written, name: string) => {
    const value = plan.inputs[`path/${name}`] ?? '';
    return encodeURIComponent(typeof value === 'object' ? JSON.stringify(value) : String(value));
  });
}

function pathOf({ operationKey }: Hook): string {
  return parseOperationKey(operationKey)?.path ?? '';
}

async function replay(url: string, { mediaType, text }: CallInput<'hooks.replay'>): Promise<Result<null>> {
  try {
    const headers = { 'content-type': mediaType || 'application/json', [replayHeader]: '1' };
    await fetch(url, { method: 'POST', headers, body: text });
    return ok(null);
  } catch {
    return fail(listenerFailed);
  }
}

const callbackMissing = errorProblem('callback-missing', 'No input takes the callback address.', {
  action: 'Mark the property of the body that takes it with x-ms-notification-url.',
});
const listenerFailed = errorProblem('listener-failed', 'This computer cannot listen for the web API now.', {
  action: 'Close programs that use many network ports and try again.',
});
const unwritable = errorProblem('hooks-unwritable', 'The list of webhooks cannot be kept on disk.', {
  action: 'See whether the disk is full or protected, then try again.',
});
const hookMissing = errorProblem('hook-missing', 'This webhook is not registered any more.', {
  action: 'Register it again.',
});
const endingUnknown = errorProblem(
  'hook-ending-unknown',
  'The registration cannot be ended from here: its reply had no Location, and no DELETE operation fits.',
  { action: 'End it with the web API itself, then forget it here. The platform could not end it either.' },
);
