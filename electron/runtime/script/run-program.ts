// Runs a program to its end and answers what it printed. For compilers, and for asking programs what they are.
import { spawn } from 'node:child_process';
import type { Command } from './toolchain';

/** How a program ended; `code` is null where it was killed. */
export interface ProgramEnd {
  readonly code: number | null;
  /** Standard output and standard error, in the order in which they came. */
  readonly output: string;
}

/** Runs a program in a folder; it is killed when its time is up. Rejects where it cannot be started. */
export function runProgram(command: Command, folder: string, limitMs: number): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(command.program, command.args, {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: limitMs,
      killSignal: 'SIGKILL',
      windowsHide: true,
    });
    let output = '';
    const collect = (chunk: Buffer) => void (output += chunk.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
