// Starts other programs: captured or passed through, without ever leaving one behind when this process ends.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { modulesDir, rootDir } from './folders.mjs';
import { Explained } from './progress.mjs';

/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void, signal?: AbortSignal }} CommandOptions */

/** @typedef {import('node:child_process').ChildProcess} Child */
/** @type {Set<Child>} */
const programs = new Set();
/** @type {Set<Child>} what the programs stand on, such as a display: ended after them */
const grounds = new Set();
const graceMs = 3000;
const signals = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 });

/**
 * Ends the child together with this process: programs first, then the ground they stand on.
 * @template {Child} T
 * @param {T} child
 * @param {'program' | 'ground'} [kind]
 * @returns {T}
 */
export function endWithUs(child, kind = 'program') {
  watchForTheEnd();
  const group = kind === 'program' ? programs : grounds;
  group.add(child);
  child.once('exit', () => group.delete(child));
  return child;
}

let isWatching = false;
function watchForTheEnd() {
  if (isWatching) return;
  isWatching = true;
  process.on('exit', () => [...programs, ...grounds].forEach((child) => child.kill()));
  for (const [signal, code] of Object.entries(signals)) {
    process.once(signal, () => {
      const ended = [...programs].map((child) => new Promise((resolve) => child.once('exit', resolve)));
      programs.forEach((child) => child.kill());
      void Promise.all(ended).then(() => process.exit(code));
      setTimeout(() => process.exit(code), graceMs);
    });
  }
}

/**
 * Runs a program and keeps what it prints.
 * @param {string[]} command
 * @param {CommandOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} never rejects on a failing program, only on one that cannot start.
 */
export function runCaptured(command, options = {}) {
  const { onLine, ...rest } = options;
  const child = endWithUs(
    spawn(command[0] ?? '', command.slice(1), { cwd: rootDir, ...rest, stdio: ['ignore', 'pipe', 'pipe'] }),
  );
  let output = '';
  const keep = (/** @type {string} */ chunk) => {
    output += chunk;
    const line = chunk.trimEnd().split('\n').at(-1);
    if (line) onLine?.(line);
  };
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr.setEncoding('utf8').on('data', keep);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a program and fails with its output when it fails.
 * @param {string[]} command
 * @param {CommandOptions} [options]
 */
export async function runOrExplain(command, options) {
  const { code, output } = await runCaptured(command, options);
  if (code !== 0) throw new Explained(`${command.join(' ')} ended with code ${code}:\n${output.trim()}`);
  return output;
}

/**
 * Runs a program on this terminal.
 * @param {string[]} command
 * @param {CommandOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export function runVisible(command, options = {}) {
  const child = endWithUs(
    spawn(command[0] ?? '', command.slice(1), { cwd: rootDir, ...options, stdio: 'inherit' }),
  );
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * The npm that started us, else the one on the path, with the user's own configuration either way.
 * @param {...string} args
 */
export function npmCommand(...args) {
  const npm = process.env.npm_execpath;
  if (npm && /\.c?js$/.test(npm)) return [process.execPath, npm, ...args];
  return process.platform === 'win32' ? ['cmd.exe', '/d', '/s', '/c', 'npm', ...args] : ['npm', ...args];
}

/**
 * The command line of a tool among the dependencies.
 * @param {string} packageName
 * @param {string} tool
 * @param {...string} args
 */
export function toolCommand(packageName, tool, ...args) {
  const folder = path.join(modulesDir, packageName);
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (
    JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  );
  const file = typeof bin === 'string' ? bin : bin[tool];
  if (!file) throw new Explained(`${packageName} has no program named ${tool}.`);
  return [process.execPath, path.join(folder, file), ...args];
}
