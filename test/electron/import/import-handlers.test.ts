import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildImportHandlers } from '../../../electron/import/import-handlers';
import { importCalls } from '../../../shared/contract/import-calls';
import { openDocument } from '../../../shared/connector/open-document';
import { checkConnector } from '../../../shared/rules/check-connector';
import { bundleImportWorker, removeAfterAll } from '../../support/import-worker';
import { buildTask } from '../../support/task';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const starTrek = path.resolve('node_modules', '@readme', 'oas-examples', '3.0', 'json', 'star-trek.json');

let workerFile = '';
beforeAll(async () => {
  workerFile = await bundleImportWorker();
});
removeAfterAll(() => workerFile);

function build(chosen: string | null = null) {
  let count = 0;
  return buildImportHandlers({
    chooseFile: () => Promise.resolve(chosen),
    createId: () => `id-${(count += 1)}`,
    workerFile,
  });
}

describe('buildImportHandlers', () => {
  it('asks for a file', async () => {
    expect(await build('/a.json')['import.choose-file'](null, buildTask().task)).toEqual({
      ok: true,
      value: '/a.json',
    });
    expect(await build()['import.choose-file'](null, buildTask().task)).toEqual({ ok: true, value: null });
  });

  it('reads a real document and builds a sound connector of twenty of its operations', async () => {
    const handlers = build();
    const read = await handlers['import.read']({ file: starTrek }, buildTask().task);
    if (!read.ok) throw new Error(read.problem.message);
    expect(importCalls['import.read'].output.parse(read.value)).toEqual(read.value);
    const operations = read.value.operations.slice(0, 20).map(({ key }) => key);
    const built = await handlers['import.build'](
      { importId: read.value.importId, operations },
      buildTask().task,
    );
    if (!built.ok) throw new Error(built.problem.message);
    expect(importCalls['import.build'].output.parse(built.value)).toEqual(built.value);
    const { connector } = built.value;
    expect(connector).toMatchObject({ id: 'id-2', folder: null, stamp: '', problems: [] });
    const opened = openDocument(connector.files);
    expect(opened.ok && checkConnector(opened.value).filter(({ severity }) => severity === 'error')).toEqual(
      [],
    );
  });

  it('forgets a document once it is built or another one is read', async () => {
    const handlers = build();
    const { task } = buildTask();
    const first = await handlers['import.read']({ file: starTrek }, task);
    const second = await handlers['import.read']({ file: starTrek }, task);
    if (!first.ok || !second.ok) throw new Error('The document was not read.');
    const [operation] = second.value.operations;
    const ask = (importId: string) =>
      handlers['import.build']({ importId, operations: [operation?.key ?? ''] }, buildTask().task);
    expect(await ask(first.value.importId)).toMatchObject({ problem: { code: 'import-forgotten' } });
    expect(await ask(second.value.importId)).toMatchObject({ ok: true });
    expect(await ask(second.value.importId)).toMatchObject({ problem: { code: 'import-forgotten' } });
  });

  it('holds a document over a build that was cancelled', async () => {
    const handlers = build();
    const read = await handlers['import.read']({ file: starTrek }, buildTask().task);
    if (!read.ok) throw new Error(read.problem.message);
    const operations = read.value.operations.map(({ key }) => key);
    const { task, cancel } = buildTask();
    cancel();
    const ask = (context: typeof task) =>
      handlers['import.build']({ importId: read.value.importId, operations }, context);
    expect(await ask(task)).toMatchObject({ problem: { code: 'task-cancelled' } });
    expect(await ask(buildTask().task)).toMatchObject({ ok: true });
  });

  it('answers only the problems of its rows', async () => {
    const handlers = build();
    const file = path.join(await makeTemporaryFolder(), 'a.yaml');
    await writeFile(file, 'a: [');
    const read = await handlers['import.read']({ file }, buildTask().task);
    expect(importCalls['import.read'].problems).toContain(read.ok ? '' : read.problem.code);
    const sound = await handlers['import.read']({ file: starTrek }, buildTask().task);
    if (!sound.ok) throw new Error(sound.problem.message);
    const { importId } = sound.value;
    const built = await handlers['import.build'](
      { importId, operations: ['get /nowhere'] },
      buildTask().task,
    );
    expect(importCalls['import.build'].problems).toContain(built.ok ? '' : built.problem.code);
  });
});
