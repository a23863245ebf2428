// Runs compiled code for one call, in a process of its own that ends with the call.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { TaskContext } from '../../../shared/contract/tasks';
import { CallCancelled } from '../failure';
import {
  type ScriptCall,
  type ScriptMessage,
  type ScriptRequest,
  type ScriptResponse,
  readScriptMessage,
} from './script-messages';
import type { Command } from './toolchain';

/** What the code may ask for while it runs. */
export interface ScriptCallbacks {
  /** Sends a request of the code; an error is thrown there with that text. */
  send(request: ScriptRequest): Promise<ScriptResponse | { readonly error: string }>;
  log(level: string, text: string): void;
}

/** How a run ended. */
export type ScriptEnd =
  | Extract<ScriptMessage, { readonly kind: 'done' | 'failed' }>
  | { readonly kind: 'late' }
  /** The process ended by itself; `detail` is the end of what it printed. */
  | { readonly kind: 'ended'; readonly detail: string };

const startLimitMs = 30_000;

/** Runs the code. Rejects with `CallCancelled` when the person cancels; the process is gone in any case. */
export async function runScriptProcess(
  { command, folder }: { readonly command: Command; readonly folder: string },
  call: ScriptCall,
  limitMs: number,
  callbacks: ScriptCallbacks,
  signal: TaskContext['signal'],
): Promise<ScriptEnd> {
  const child = spawn(command.program, command.args, {
    cwd: folder,
    env: listEnvironment(),
    windowsHide: true,
  });
  try {
    return await converse(child, call, limitMs, callbacks, signal);
  } finally {
    child.kill('SIGKILL');
  }
}

/** The code sees nothing of the environment but what its runtime needs. */
function listEnvironment(): NodeJS.ProcessEnv {
  const names = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'USERPROFILE', 'LOCALAPPDATA'];
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

function converse(
  child: ChildProcessWithoutNullStreams,
  call: ScriptCall,
  limitMs: number,
  callbacks: ScriptCallbacks,
  signal: TaskContext['signal'],
): Promise<ScriptEnd> {
  return new Promise((resolve, reject) => {
    let printed = '';
    let timer = setTimeout(() => resolve({ kind: 'late' }), startLimitMs);
    const finish = (end: ScriptEnd) => {
      clearTimeout(timer);
      resolve(end);
    };
    const tell = (message: object) => child.stdin.write(`${JSON.stringify(message)}\n`);
    const handle = (message: ScriptMessage) => {
      if (message.kind === 'done' || message.kind === 'failed') finish(message);
      else if (message.kind === 'log') callbacks.log(message.level, message.text);
      else if (message.kind === 'send') {
        const answered = (answer: object) => tell({ id: message.id, ...answer });
        callbacks.send(message.request).then((answer) => {
          answered('error' in answer ? answer : { response: answer });
        }, reject);
      } else {
        // The time of the code counts from here: what its runtime takes to start is not the platform's matter.
        clearTimeout(timer);
        timer = setTimeout(() => resolve({ kind: 'late' }), limitMs);
      }
    };
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new CallCancelled());
    });
    createInterface({ input: child.stdout }).on('line', (line) => {
      const message = readScriptMessage(line);
      if (message) handle(message);
    });
    child.stderr.on('data', (chunk: Buffer) => (printed = (printed + chunk.toString()).slice(-2000)));
    // A pipe that breaks says no more than the end of the process does.
    child.stdin.on('error', () => undefined);
    child.once('error', (error) => finish({ kind: 'ended', detail: error.message }));
    child.once('close', () => finish({ kind: 'ended', detail: printed.trim() }));
    tell(call);
  });
}
