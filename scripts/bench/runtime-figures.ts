// Measures what the runtime adds to a call: the same web API is called through it and with bare fetch, in turn, in one
// run. Times in milliseconds, memory in megabytes.
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { buildNodeTransport } from '../../electron/runtime/node-transport';
import { buildReplyStore } from '../../electron/runtime/reply-store';
import { buildRuntimeHandlers } from '../../electron/runtime/runtime-handlers';
import type { Figure } from './figure';
import { largeMb, startBackend } from './loopback-backend';
import { summarize, type Times } from './measure';

const rounds = 400;
const atOnce = 50;

type Call = (url: string) => Promise<unknown>;

/** The figures of calls. */
export async function measureRuntime(): Promise<readonly Figure[]> {
  const backend = await startBackend();
  const folder = mkdtempSync(path.join(tmpdir(), 'connector-studio-bench-calls-'));
  const runtime = openRuntime(folder, backend.host);
  const url = `http://${backend.host}`;
  try {
    const bare: Call = async (address) => (await fetch(address)).json();
    const single = await measureInTurn(runtime.call, bare, `${url}/small`);
    const many = await measureAtOnce(runtime.call, bare, `${url}/small`);
    const kept = await measureKept(runtime.call, bare, `${url}/small`);
    const large = await measureLarge(runtime.call, `${url}/large`, path.join(folder, 'bare'));
    const peer = 'bare fetch';
    return [
      { name: 'call, 2 ms backend: p50, ms', value: single.ours.p50, peer, peerValue: single.theirs.p50 },
      { name: 'call, 2 ms backend: p99, ms', value: single.ours.p99, peer, peerValue: single.theirs.p99 },
      { name: `${atOnce} calls at once: p50, ms`, value: many.ours.p50, peer, peerValue: many.theirs.p50 },
      { name: 'memory kept by 1000 calls, MB', value: kept.ours, peer, peerValue: kept.theirs },
      { name: `reply of ${largeMb} MB, ms`, value: large.ours.ms, peer, peerValue: large.theirs.ms },
      {
        name: `reply of ${largeMb} MB: memory at most, MB`,
        value: large.ours.mb,
        peer,
        peerValue: large.theirs.mb,
      },
    ];
  } finally {
    await runtime.close();
    await backend.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function openRuntime(folder: string, host: string) {
  const transport = buildNodeTransport({ findProxy: async () => 'DIRECT', listCertificates: () => [] });
  const replies = buildReplyStore(path.join(folder, 'replies'));
  const handlers = buildRuntimeHandlers({
    transport,
    replies,
    connections: { open: async () => null, note: async () => undefined },
    sample: { prepare: async () => ({ ok: true, value: null }), close: async () => undefined },
    chooseTarget: async () => null,
    clock: () => performance.now(),
    createBoundary: () => 'abcdefghijklmnop',
    userAgent: 'connector-studio/bench',
  });
  const definition = JSON.stringify({
    host,
    schemes: ['http'],
    paths: { '/small': { get: {} }, '/large': { get: {} } },
  });
  const call: Call = async (url) => {
    const operationKey = `get ${new URL(url).pathname}`;
    const input = {
      definition,
      properties: null,
      operationKey,
      inputs: {},
      connectionId: null,
      timeoutMs: 60_000,
    };
    const task = { signal: new AbortController().signal, report: () => undefined };
    const answer = await handlers['runtime.invoke'](input, task);
    if (!answer.ok || answer.value.reply?.status !== 200) throw new Error('The call failed.');
    return answer.value;
  };
  const close = async () => {
    transport.close();
    await replies.close();
  };
  return { call, close };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** One of each in turn, so that a busy moment of the machine meets both. */
async function measureInTurn(ours: Call, theirs: Call, url: string): Promise<{ ours: Times; theirs: Times }> {
  const times = { ours: [] as number[], theirs: [] as number[] };
  for (let round = 0; round < rounds + 100; round++) {
    const own = await time(() => ours(url));
    const other = await time(() => theirs(url));
    if (round < 100) continue;
    times.ours.push(own);
    times.theirs.push(other);
  }
  return { ours: summarize(times.ours), theirs: summarize(times.theirs) };
}

async function measureAtOnce(ours: Call, theirs: Call, url: string): Promise<{ ours: Times; theirs: Times }> {
  const times = { ours: [] as number[], theirs: [] as number[] };
  const all = (call: Call) => Promise.all(Array.from({ length: atOnce }, () => call(url)));
  for (let round = 0; round < 20; round++) {
    times.ours.push(await time(() => all(ours)));
    times.theirs.push(await time(() => all(theirs)));
  }
  return { ours: summarize(times.ours.slice(5)), theirs: summarize(times.theirs.slice(5)) };
}

/** Megabytes that are still held after the calls and a collection of garbage; at least a hundredth, for the ratio. */
async function measureKept(ours: Call, theirs: Call, url: string): Promise<{ ours: number; theirs: number }> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const keep = async (call: Call) => {
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let round = 0; round < 20; round++) await Promise.all(Array.from({ length: 50 }, () => call(url)));
    collect();
    return Math.max(0.01, (process.memoryUsage().heapUsed - before) / 1024 / 1024);
  };
  return { ours: await keep(ours), theirs: await keep(theirs) };
}

/** Bare fetch writes the body to a file, piece by piece, as the runtime does. */
async function measureLarge(ours: Call, url: string, file: string) {
  const theirs: Call = async (address) => {
    const { body } = await fetch(address);
    if (body) await pipeline(Readable.fromWeb(body as ReadableStream), createWriteStream(file));
  };
  return { ours: await watch(() => ours(url)), theirs: await watch(() => theirs(url)) };
}

async function watch(work: () => Promise<unknown>): Promise<{ readonly ms: number; readonly mb: number }> {
  const before = process.memoryUsage().rss;
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
  const ms = await time(work);
  clearInterval(timer);
  return { ms, mb: (most - before) / 1024 / 1024 };
}
