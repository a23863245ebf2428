// The running app as a child process: started with the switches it needs, its known noise kept off the terminal.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { electronSwitches } from './electron-runtime.mjs';
import { endWithUs } from './run-command.mjs';

// What Chromium says on machines without a session bus or a graphics card; none of it is about the app.
const noise = [
  /bus\.cc.*Failed to connect to the bus/,
  /Exiting GPU process/,
  /zygote.*GetTerminationStatus/,
];

/**
 * @param {import('./electron-runtime.mjs').ElectronRuntime} runtime
 * @param {{ env: NodeJS.ProcessEnv, args: string[] }} options
 * @returns {{ ended: Promise<number>, stop: () => void }} `ended` answers the exit code
 */
export function startApp(runtime, { env, args }) {
  const child = endWithUs(
    spawn(runtime.executable, [...electronSwitches(), ...args], {
      env,
      stdio: ['ignore', 'inherit', 'pipe'],
    }),
  );
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line && !noise.some((pattern) => pattern.test(line))) process.stderr.write(`${line}\n`);
  });
  return {
    ended: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? 1));
    }),
    stop: () => child.kill(),
  };
}
