// Measures the app in its window: start, opening, typing, memory; each next to a peer in the same run.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { buildDefinition } from './build-definition';
import type { Figure } from './figure';
import { startApp, startPage, type Started } from './launch';
import { summarize } from './measure';
import { measureTreeMb } from './process-memory';
import { writeEditorPage } from './swagger-editor';
import { measureTyping } from './typing-figures';
import { waitForBlank, waitForHome, waitForOperation, waitForSwaggerEditor } from './wait-for';

const rounds = 5;
const growthCounts = [10, 100, 1000];
const twoFrames = { peer: 'two frames', peerValue: 1000 / 30 };

/** Where the benchmark keeps its files, and the definition that it opens. */
export interface AppBench {
  readonly folder: string;
  readonly definition: string;
}

/** All figures of the window. */
export async function measureApp(bench: AppBench): Promise<readonly Figure[]> {
  const connector = writeConnector(bench.folder, 'largest', bench.definition);
  const starts = await measureStarts(bench, connector);
  console.log('Typing ...');
  return [...starts, ...(await measureKeys('largest', connector)), ...(await measureGrowth(bench.folder))];
}

async function measureStarts(bench: AppBench, connector: string): Promise<readonly Figure[]> {
  const blankPage = path.join(bench.folder, 'blank.html');
  writeFileSync(blankPage, '<!doctype html><title>Blank</title><h1>Blank</h1>');
  const [blank, home, opened]: [Trial[], Trial[], Trial[]] = [[], [], []];
  // One of each in turn, so that a busy moment of the machine meets all of them.
  for (let round = 0; round < rounds; round++) {
    console.log(`Starting windows, round ${round + 1} of ${rounds} ...`);
    blank.push(await tryStart(() => startPage(blankPage), waitForBlank));
    home.push(await tryStart(() => startApp(), waitForHome));
    opened.push(await tryStart(() => startApp(connector), waitForOperation));
  }
  console.log('Opening the same definition in Swagger Editor, up to two minutes ...');
  const editorPage = writeEditorPage(bench.folder, bench.definition);
  const editor = await tryStart(() => startPage(editorPage), waitForSwaggerEditor);
  const nextToBlank = compare('blank window', blank);
  return [
    ...nextToBlank('cold start to Home', 'memory on Home', home),
    ...nextToBlank('start to open connector', 'memory with it open', opened),
    {
      name: 'open to interactive, ms',
      value: msOf(opened) - msOf(blank),
      peer: 'Swagger Editor',
      peerValue: editor.ms - msOf(blank),
    },
    {
      name: 'memory with it open, MB',
      value: memoryOf(opened),
      peer: 'Swagger Editor',
      peerValue: editor.memoryMb,
    },
  ];
}

/** Opening and typing at 10, 100 and 1,000 operations; opening next to the smallest of them. */
async function measureGrowth(folder: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  let smallestMs = 0;
  for (const count of growthCounts) {
    console.log(`Opening and typing at ${count} operations ...`);
    const name = `${count} operations`;
    const connector = writeConnector(folder, name, buildDefinition(count));
    const trials: Trial[] = [];
    for (let round = 0; round < 3; round++) {
      trials.push(await tryStart(() => startApp(connector), waitForOperation));
    }
    smallestMs ||= msOf(trials);
    figures.push(
      {
        name: `start to open ${name}, ms`,
        value: msOf(trials),
        peer: `${growthCounts[0]} operations`,
        peerValue: smallestMs,
      },
      ...(await measureKeys(name, connector)),
    );
  }
  return figures;
}

async function measureKeys(name: string, connector: string): Promise<readonly Figure[]> {
  const { p50, p95 } = await measureTyping(connector);
  return [
    { name: `key to painted line, ${name}, p50, ms`, value: p50, ...twoFrames },
    { name: `key to painted line, ${name}, p95, ms`, value: p95, ...twoFrames },
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

/** Figures of time and memory next to those of a peer. */
function compare(peer: string, peers: readonly Trial[]) {
  return (time: string, memory: string, trials: readonly Trial[]): readonly Figure[] => [
    { name: `${time}, ms`, value: msOf(trials), peer, peerValue: msOf(peers) },
    { name: `${memory}, MB`, value: memoryOf(trials), peer, peerValue: memoryOf(peers) },
  ];
}

function msOf(trials: readonly Trial[]): number {
  return summarize(trials.map((trial) => trial.ms)).p50;
}

function memoryOf(trials: readonly Trial[]): number {
  return summarize(trials.map((trial) => trial.memoryMb)).p50;
}

function writeConnector(folder: string, name: string, definition: string): string {
  const connector = path.join(folder, name);
  mkdirSync(connector, { recursive: true });
  writeFileSync(path.join(connector, 'apiDefinition.swagger.json'), definition);
  return connector;
}
