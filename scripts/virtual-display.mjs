// A display for machines without one: starts Xvfb on a free number and says how to reach it.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Explained, say } from './progress.mjs';
import { endWithUs } from './run-command.mjs';
import { ensureXvfb } from './system-packages.mjs';

const screen = '1440x900x24';
const startLimitMs = 20_000;

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env what a program needs in its environment to show up there
 * @property {string} [framebuffer] the file that mirrors the virtual screen, none on a real display
 * @property {() => void} close
 */

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** @returns {Promise<Display>} the display of this session, or a virtual one */
export async function openDisplay() {
  if (hasDisplay()) return { env: { ...process.env }, close: () => undefined };
  return startXvfb();
}

/** @returns {Promise<Display>} */
export async function startXvfb() {
  const program = await ensureXvfb();
  const folder = mkdtempSync(path.join(tmpdir(), 'connector-studio-display-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  const args = ['-displayfd', '3', '-screen', '0', screen, '-fbdir', folder, '-nolisten', 'tcp', '-noreset'];
  // In a process group of its own: Ctrl+C ends the app first, and the display that it stands on after it.
  const xvfb = endWithUs(
    spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true }),
    'ground',
  );
  process.once('exit', remove);
  const number = await readDisplayNumber(xvfb);
  say(`No display here: started Xvfb as display :${number}`);
  return {
    env: { ...process.env, DISPLAY: `:${number}` },
    framebuffer: path.join(folder, 'Xvfb_screen0'),
    close: () => {
      xvfb.kill();
      process.off('exit', remove);
      remove();
    },
  };
}

/**
 * @param {import('node:child_process').ChildProcess} xvfb
 * @returns {Promise<string>}
 */
function readDisplayNumber(xvfb) {
  return new Promise((resolve, reject) => {
    let errors = '';
    const fail = (/** @type {string} */ reason) =>
      reject(new Explained(`Xvfb did not start: ${reason} ${errors.trim()}`));
    const timer = setTimeout(() => {
      xvfb.kill();
      fail('no answer.');
    }, startLimitMs);
    xvfb.stderr?.on('data', (chunk) => (errors += String(chunk)));
    xvfb.once('error', (error) => fail(error.message));
    xvfb.once('exit', (code) => fail(`it ended with code ${code}.`));
    let answer = '';
    xvfb.stdio[3]?.on('data', (/** @type {Buffer} */ chunk) => {
      answer += String(chunk);
      if (!answer.includes('\n')) return;
      clearTimeout(timer);
      resolve(answer.trim());
    });
  });
}
