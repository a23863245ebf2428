// THE table: every call between the renderer and the main process. Types on both sides, the handlers and the
// preload's list derive from it; nothing else crosses.
import type { z } from 'zod';
import type { Result } from '../base/result';
import { appCalls } from './app-calls';
import { connectionCalls } from './connection-calls';
import { hookCalls } from './hook-calls';
import { importCalls } from './import-calls';
import { journalCalls } from './journal-calls';
import { runtimeCalls } from './runtime-calls';
import { testCalls } from './test-calls';
import type { TaskContext } from './tasks';
import { workspaceCalls } from './workspace-calls';

/** The table itself, by name of the call. */
export const calls = {
  ...appCalls,
  ...workspaceCalls,
  ...journalCalls,
  ...importCalls,
  ...connectionCalls,
  ...runtimeCalls,
  ...testCalls,
  ...hookCalls,
} as const;

/** The name of a call, for example `workspace.open`. */
export type CallName = keyof typeof calls;
/** What the call of that name takes. */
export type CallInput<N extends CallName> = z.infer<(typeof calls)[N]['input']>;
/** What the call of that name answers when it succeeds. */
export type CallOutput<N extends CallName> = z.infer<(typeof calls)[N]['output']>;

/** What main must answer: one handler for each row, no more and no fewer. */
export type Handlers = {
  readonly [N in CallName]: (input: CallInput<N>, task: TaskContext) => Promise<Result<CallOutput<N>>>;
};
