import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type ImportThread, startImportThread } from '../../../electron/import/import-thread';
import { bundleImportWorker, removeAfterAll } from '../../support/import-worker';
import { buildTask } from '../../support/task';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const starTrek = path.resolve('node_modules', '@readme', 'oas-examples', '3.0', 'json', 'star-trek.json');

let workerFile = '';
beforeAll(async () => {
  workerFile = await bundleImportWorker();
});
removeAfterAll(() => workerFile);

async function start(): Promise<ImportThread> {
  const thread = await startImportThread(workerFile);
  onTestFinished(() => thread.end());
  return thread;
}

async function writeDocument(text: string, name: string): Promise<string> {
  const file = path.join(await makeTemporaryFolder(), name);
  await writeFile(file, text);
  return file;
}

describe('startImportThread', () => {
  it('reads and builds away from this thread', async () => {
    const thread = await start();
    const { task, stages } = buildTask();
    const outline = await thread.read(starTrek, task);
    expect(outline.ok && outline.value.operations).toHaveLength(120);
    const keys = outline.ok ? outline.value.operations.map(({ key }) => key) : [];
    const built = await thread.build(keys, task);
    expect(built.ok && built.value.files.files.map(({ name }) => name)).toEqual([
      'apiDefinition.swagger.json',
      'apiProperties.json',
    ]);
    expect(stages.slice(0, 4)).toEqual(['read', 'parse', 'outline', 'convert']);
  });

  it('leaves this thread free while a large YAML text is parsed', async () => {
    const thread = await start();
    const paths = Array.from(
      { length: 3000 },
      (_, n) => `  /p${n}: { get: { responses: { "200": { description: D } } } }`,
    );
    const file = await writeDocument(
      `openapi: 3.0.0\ninfo: { title: T, version: "1" }\npaths:\n${paths.join('\n')}\n`,
      'a.yaml',
    );
    let turns = 0;
    const count = (): void => {
      turns += 1;
      if (!done) setImmediate(count);
    };
    let done = false;
    setImmediate(count);
    const outline = await thread.read(file, buildTask().task);
    done = true;
    expect(outline.ok && outline.value.operations).toHaveLength(3000);
    expect(turns).toBeGreaterThan(100);
  });

  it('ends a read that is cancelled, wherever it is', async () => {
    const thread = await start();
    const { task, cancel } = buildTask((stage) => stage === 'parse' && cancel());
    const text = `a: [${Array.from({ length: 200_000 }, (_, n) => `{ b: ${n} }`).join(', ')}]`;
    const outline = await thread.read(await writeDocument(text, 'a.yaml'), task);
    expect(outline).toMatchObject({ ok: false, problem: { code: 'task-cancelled' } });
  });

  it('does not begin what is cancelled already', async () => {
    const thread = await start();
    const { task, cancel } = buildTask();
    cancel();
    expect(await thread.read(starTrek, task)).toMatchObject({ problem: { code: 'task-cancelled' } });
    expect(await thread.build(['get /a'], task)).toMatchObject({ problem: { code: 'task-cancelled' } });
  });

  it('can build again after a build was cancelled', async () => {
    const thread = await start();
    const outline = await thread.read(await writeDocument(widen(), 'wide.json'), buildTask().task);
    const keys = outline.ok ? outline.value.operations.map(({ key }) => key) : [];
    const { task, cancel } = buildTask((_stage, fraction) => fraction !== null && fraction > 0 && cancel());
    expect(await thread.build(keys, task)).toMatchObject({ problem: { code: 'task-cancelled' } });
    const again = await thread.build(keys.slice(0, 3), buildTask().task);
    expect(again.ok).toBe(true);
  });

  it('hands on the problems of the work', async () => {
    const thread = await start();
    expect(await thread.read('/nowhere/api.json', buildTask().task)).toMatchObject({
      problem: { code: 'file-missing' },
    });
    const file = await writeDocument('{"info":{}}', 'a.json');
    expect(await thread.read(file, buildTask().task)).toMatchObject({
      problem: { code: 'import-not-openapi' },
    });
  });

  it('tells when the thread has ended', async () => {
    const thread = await start();
    const reading = thread.read(starTrek, buildTask().task);
    await thread.end();
    expect(await reading).toMatchObject({ ok: false, problem: { code: 'task-cancelled' } });
  });
});

/** A document whose build takes many slices: the real one with its paths several times over. */
function widen(): string {
  const document = JSON.parse(readFileSync(starTrek, 'utf8')) as { paths: Record<string, unknown> };
  const paths = Array.from({ length: 20 }, (_, n) =>
    Object.entries(document.paths).map(([name, item]) => [`/copy${n}${name}`, item] as const),
  ).flat();
  return JSON.stringify({ ...document, paths: Object.fromEntries(paths) });
}
