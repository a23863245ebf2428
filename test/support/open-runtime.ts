// The runtime on the real network of this machine, for one test: real transport, real files, a vault in memory.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { startInventoryApi } from '../../assets/samples/inventory/api/start-inventory-api';
import { buildNodeTransport } from '../../electron/runtime/node-transport';
import { buildReplyStore } from '../../electron/runtime/reply-store';
import { buildRuntimeHandlers } from '../../electron/runtime/runtime-handlers';
import type { CallConnection } from '../../electron/runtime/runtime-services';
import { buildSampleApi } from '../../electron/runtime/sample-api';
import type { CallInput } from '../../shared/contract/calls';
import { type Invocation, runtimeCalls } from '../../shared/contract/runtime-calls';
import type { TaskContext } from '../../shared/contract/tasks';
import { openScriptHost } from './open-script-host';
import { makeTemporaryFolder } from './temporary-folder';

export interface RuntimeOptions {
  readonly certificates?: readonly string[];
  readonly proxy?: string;
  readonly connections?: Readonly<Record<string, CallConnection>>;
  readonly samplePort?: number;
  readonly sampleHost?: string;
  readonly chooseTarget?: () => Promise<string | null>;
  /** Lets custom code run, with what this computer has. */
  readonly withScripts?: boolean;
}

/** A task that is never cancelled and keeps what it is told. */
export function openTask() {
  const controller = new AbortController();
  const reports: (readonly [string, number | null, string])[] = [];
  const listeners: ((stage: string) => void)[] = [];
  const task: TaskContext = {
    signal: controller.signal,
    report: (stage, fraction, detail) => {
      reports.push([stage, fraction, detail]);
      for (const listener of listeners) listener(stage);
    },
  };
  return {
    task,
    reports,
    cancel: () => controller.abort(),
    onReport: (listener: (stage: string) => void) => void listeners.push(listener),
  };
}

/** Builds the handlers and a short way to call an operation; everything is closed when the test ends. */
export async function openRuntime(options: RuntimeOptions = {}) {
  const folder = path.join(await makeTemporaryFolder(), 'replies');
  const noted: (readonly [string, string])[] = [];
  const transport = buildNodeTransport({
    findProxy: async () => options.proxy ?? 'DIRECT',
    listCertificates: () => options.certificates ?? [],
  });
  const replies = buildReplyStore(folder);
  const sample = buildSampleApi({
    host: options.sampleHost ?? '127.0.0.1:1',
    start: () => startInventoryApi({ port: options.samplePort ?? 0, apiKey: 'vanarsdel-demo' }),
  });
  onTestFinished(async () => {
    transport.close();
    await Promise.all([replies.close(), sample.close()]);
  });
  const handlers = buildRuntimeHandlers({
    transport,
    replies,
    sample,
    ...(options.withScripts ? { scripts: openScriptHost() } : {}),
    connections: {
      open: async (id) => options.connections?.[id] ?? null,
      note: async (id, status) => noted.push([id, status]),
    },
    chooseTarget: options.chooseTarget ?? (async () => null),
    clock: () => performance.now(),
    createBoundary: () => randomBytes(12).toString('hex'),
    userAgent: 'connector-studio/test',
  });
  const invoke = (input: Partial<CallInput<'runtime.invoke'>>, task: TaskContext = openTask().task) =>
    handlers['runtime.invoke'](
      {
        definition: '{}',
        properties: null,
        operationKey: 'get /things',
        inputs: {},
        connectionId: null,
        timeoutMs: 20_000,
        ...input,
      },
      task,
    );
  /** A call that is answered, checked against the contract. */
  const call = async (input: Partial<CallInput<'runtime.invoke'>>): Promise<Invocation> => {
    const answer = await invoke(input);
    if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.message}`);
    return runtimeCalls['runtime.invoke'].output.parse(answer.value);
  };
  return { handlers, invoke, call, noted, folder };
}
