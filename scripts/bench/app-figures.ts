// Measures the app in its window: start, opening, typing, memory; each next to a peer in the same run.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Figure } from './figure';
import { startApp, startPage, type Started } from './launch';
import { summarize, type Times } from './measure';
import { measureTreeMb } from './process-memory';
import { writeEditorPage } from './swagger-editor';

const rounds = 5;

/** Where the benchmark keeps its files, and the definition that it opens. */
export interface AppBench {
  readonly folder: string;
  readonly definition: string;
}

/** All figures of the window. */
export async function measureApp(bench: AppBench): Promise<readonly Figure[]> {
  const blank = path.join(bench.folder, 'blank.html');
  writeFileSync(blank, '<!doctype html><title>Blank</title><h1>Blank</h1>');
  const connector = path.join(bench.folder, 'connector');
  mkdirSync(connector, { recursive: true });
  writeFileSync(path.join(connector, 'apiDefinition.swagger.json'), bench.definition);
  const editorPage = writeEditorPage(bench.folder, bench.definition);
  const home: Trial[] = [];
  const plain: Trial[] = [];
  const opened: Trial[] = [];
  // One of each in turn, so that a busy moment of the machine meets all of them.
  for (let round = 0; round < rounds; round++) {
    plain.push(await tryStart(() => startPage(blank), waitForBlank));
    home.push(await tryStart(() => startApp(), waitForHome));
    opened.push(await tryStart(() => startApp(connector), waitForDesigner));
  }
  const editor = await tryStart(() => startPage(editorPage), waitForSwaggerEditor);
  const typing = await measureTyping(connector);
  const start = (trials: readonly Trial[]): number => summarize(trials.map((trial) => trial.ms)).p50;
  const memory = (trials: readonly Trial[]): number => summarize(trials.map((trial) => trial.memoryMb)).p50;
  return [
    { name: 'cold start to Home, ms', value: start(home), peer: 'blank window', peerValue: start(plain) },
    { name: 'memory on Home, MB', value: memory(home), peer: 'blank window', peerValue: memory(plain) },
    {
      name: 'start to open connector, ms',
      value: start(opened),
      peer: 'blank window',
      peerValue: start(plain),
    },
    {
      name: 'open to interactive, ms',
      value: start(opened) - start(plain),
      peer: 'Swagger Editor',
      peerValue: editor.ms - start(plain),
    },
    {
      name: 'memory with it open, MB',
      value: memory(opened),
      peer: 'Swagger Editor',
      peerValue: editor.memoryMb,
    },
    {
      name: 'key press to painted line p50, ms',
      value: typing.p50,
      peer: 'two frames',
      peerValue: 1000 / 30,
    },
    {
      name: 'key press to painted line p95, ms',
      value: typing.p95,
      peer: 'two frames',
      peerValue: 1000 / 30,
    },
  ];
}

interface Trial {
  readonly ms: number;
  readonly memoryMb: number;
}

async function tryStart(start: () => Promise<Started>, wait: (page: Page) => Promise<void>): Promise<Trial> {
  const { app, page, startedAtMs, close } = await start();
  await wait(page);
  const ms = performance.now() - startedAtMs;
  const memoryMb = measureTreeMb(app.process().pid ?? 0);
  await close();
  return { ms, memoryMb };
}

async function waitForBlank(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Blank' }).waitFor();
}

async function waitForHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New connector' }).first().waitFor();
}

/** Interactive: the operations are listed, and the inputs of one can be dragged. */
async function waitForDesigner(page: Page): Promise<void> {
  await page.getByRole('treeitem').first().waitFor();
  await page
    .getByRole('region', { name: 'What the maker sees' })
    .getByRole('treeitem')
    .first()
    .waitFor({ timeout: 60_000 });
}

async function waitForSwaggerEditor(page: Page): Promise<void> {
  await page.locator('.opblock').first().waitFor({ timeout: 120_000 });
}

/** From a key that goes down in the Summary field to the frame that shows the changed line of the definition. */
async function measureTyping(connector: string): Promise<Times> {
  const { page, close } = await startApp(connector);
  await waitForDesigner(page);
  await page.getByRole('tab', { name: 'Details' }).click();
  const summary = page.getByRole('textbox', { name: 'Summary' }).first();
  await summary.click();
  await page.keyboard.press('End');
  await page.locator('.view-lines .view-line').first().waitFor({ timeout: 60_000 });
  await page.evaluate(listenToTyping);
  for (let count = 0; count < 60; count++) {
    const painted = page.evaluate(() => (window as unknown as TypingWindow).typing.next());
    await page.keyboard.type('abcdefghij'.charAt(count % 10));
    await painted;
  }
  const times = await page.evaluate(() => (window as unknown as TypingWindow).typing.times);
  await close();
  return summarize(times.slice(10));
}

interface TypingWindow {
  readonly typing: { readonly times: readonly number[]; next(): Promise<void> };
}

/** Runs in the page. */
function listenToTyping(): void {
  const times: number[] = [];
  let pressedAt = 0;
  let done: (() => void) | null = null;
  addEventListener('keydown', (event) => (pressedAt = event.timeStamp), true);
  const lines = document.querySelector('.view-lines');
  if (!lines) throw new Error('The definition is not shown.');
  new MutationObserver(() => {
    if (pressedAt === 0) return;
    const from = pressedAt;
    pressedAt = 0;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        times.push(performance.now() - from);
        done?.();
      };
      channel.port2.postMessage(null);
    });
  }).observe(lines, { subtree: true, childList: true, characterData: true });
  const next = (): Promise<void> => new Promise((resolve) => (done = resolve));
  Object.assign(window, { typing: { times, next } });
}
