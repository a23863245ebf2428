// Kills the whole app at random moments while a person types and saves, and checks what the next start shows.
import { _electron, type Page } from '@playwright/test';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { openConnector } from '../../electron/workspace/open-connector';
import { saveConnector } from '../../electron/workspace/save-connector';
import type { Verdict } from './check-disk';
import { addVerdict, emptyTally, type Tally } from './tally';
import { buildFiles } from './versioned';

interface Typed {
  readonly count: number;
  readonly atMs: number;
}

// What may be missing after a kill.
const mostLostMs = 1000;
const workLimitMs = 60_000;

/** What is done to the app. */
export interface AppRound {
  readonly name: string;
  /** Where the app keeps its own files. */
  readonly userData: string;
  /** Where the connector is. */
  readonly folder: string;
  readonly kills: number;
  /** Makes saving fail while the app works; answers what takes it back. */
  readonly disturb?: () => Promise<() => void>;
}

/** Starts, types, kills, and starts again; the last start only looks. */
export async function killApp({ name, userData, folder, kills, disturb }: AppRound): Promise<Tally> {
  mkdirSync(path.dirname(folder), { recursive: true });
  const made = await saveConnector({ folder, files: buildFiles(), stamp: null, overwrite: false });
  if (!made.ok) throw new Error(made.problem.message);
  let tally = emptyTally(name);
  let typed: readonly Typed[] = [];
  let killedAtMs = 0;
  for (let kill = 0; kill <= kills; kill += 1) {
    const { child, page } = await start(folder, userData);
    const shown = await readTitle(page);
    if (kill > 0) {
      const verdict = await judge(folder, shown, typed, killedAtMs);
      tally = addVerdict(tally, verdict, shown, 0);
      typed = [];
    }
    if (kill < kills) {
      const begun = [...typed];
      const died = work(page, shown, begun);
      await waitForTyping(begun, shown, kill);
      const mend = await disturb?.();
      await rest(Math.random() * 2500);
      killedAtMs = performance.now();
      child.kill('SIGKILL');
      await died;
      mend?.();
      typed = begun;
    } else child.kill('SIGKILL');
    await new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.signalCode !== null) resolve();
      else child.once('exit', () => resolve());
    });
  }
  return tally;
}

async function start(folder: string, userData: string) {
  const executablePath = process.env.STUDIO_ELECTRON;
  if (!executablePath) throw new Error('Start this with npm run faults.');
  const switches = (process.env.STUDIO_ELECTRON_SWITCHES ?? '').split(' ').filter(Boolean);
  const app = await _electron.launch({
    executablePath,
    args: [...switches, process.cwd(), folder],
    env: { ...(process.env as Record<string, string>), STUDIO_USER_DATA: userData },
  });
  const page = await app.firstWindow();
  await page
    .getByRole('banner')
    .getByText(/Version \d+/u)
    .first()
    .waitFor();
  // Asked for while the app lives: of one that is gone nothing can be asked.
  return { child: app.process(), page };
}

async function readTitle(page: Page): Promise<number> {
  const text = await page.getByRole('banner').innerText();
  return Number(/Version (\d+)/u.exec(text)?.[1] ?? Number.NaN);
}

/** A kill counts when there is something to lose. */
async function waitForTyping(typed: readonly Typed[], from: number, kill: number): Promise<void> {
  const endMs = performance.now() + workLimitMs;
  while (typed.length === 0 && performance.now() < endMs) await rest(20);
  if (typed.length === 0) throw new Error(`Nothing was typed before kill ${kill + 1}, from version ${from}.`);
}

/** Types one title after another and saves now and then, until the window is gone. A connector without operations
 *  opens on its general facts. */
async function work(page: Page, from: number, typed: Typed[]): Promise<void> {
  const endMs = performance.now() + workLimitMs;
  try {
    for (let count = from + 1; performance.now() < endMs; count += 1) {
      await page.getByLabel('Title').fill(`Version ${count}`);
      typed.push({ count, atMs: performance.now() });
      if (count % 7 === 0) await page.keyboard.press('Control+S');
    }
  } catch (error) {
    if (!(error instanceof Error) || !/closed|crashed|Target/u.test(error.message)) throw error;
  }
}

async function judge(
  folder: string,
  shown: number,
  typed: readonly Typed[],
  killedAtMs: number,
): Promise<Verdict> {
  const opened = await openConnector(folder);
  const names = ['apiDefinition.swagger.json', 'apiProperties.json'];
  const isWhole = names.every((name) => isJson(readFileSync(path.join(folder, name), 'utf8')));
  const promised = typed.findLast(({ atMs }) => atMs < killedAtMs - mostLostMs)?.count ?? 0;
  return { isUnreadable: !opened.ok, isMixed: !isWhole, isLost: !(shown >= promised) };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
