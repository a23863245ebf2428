// Starts Electron for a measurement: the app itself, or a window with a page of ours.
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A started program; `startedAtMs` is when its process was asked for, by `performance.now()`. */
export interface Started {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly startedAtMs: number;
  readonly close: () => Promise<void>;
}

/** Starts the app, with a connector folder to open where one is given. */
export function startApp(folder?: string): Promise<Started> {
  return start([process.cwd(), ...(folder === undefined ? [] : [folder])], {});
}

/** Starts a window that shows an HTML file and nothing else. */
export function startPage(file: string): Promise<Started> {
  return start([path.resolve('scripts/bench/blank-app.cjs')], { BENCH_PAGE: path.resolve(file) });
}

async function start(args: readonly string[], env: Record<string, string>): Promise<Started> {
  const executablePath = process.env.STUDIO_ELECTRON;
  if (!executablePath) throw new Error('Start the benchmark with npm run bench.');
  const userData = mkdtempSync(path.join(tmpdir(), 'connector-studio-bench-'));
  const switches = (process.env.STUDIO_ELECTRON_SWITCHES ?? '').split(' ').filter((one) => one !== '');
  const startedAtMs = performance.now();
  const app = await _electron.launch({
    executablePath,
    args: [...switches, `--user-data-dir=${userData}`, ...args],
    env: { ...(process.env as Record<string, string>), STUDIO_USER_DATA: userData, ...env },
  });
  const page = await app.firstWindow();
  const close = async (): Promise<void> => {
    await endProgram(app.process());
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  };
  return { app, page, startedAtMs, close };
}

/** Ends it at once: with unsaved work the app would ask first. */
async function endProgram(child: ReturnType<ElectronApplication['process']>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
