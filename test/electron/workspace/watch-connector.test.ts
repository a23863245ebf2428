// Changes of other programs, as the system really reports them.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openConnector } from '../../../electron/workspace/open-connector';
import { saveConnector } from '../../../electron/workspace/save-connector';
import { type FolderChange, watchConnector } from '../../../electron/workspace/watch-connector';
import { buildDefinition, writeConnector } from '../../support/connector-folder';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const definitionName = 'apiDefinition.swagger.json';

/** A connector under watch; `next` answers the next change that is told. */
async function setUp() {
  const folder = path.join(await makeTemporaryFolder(), 'connector');
  await writeConnector(folder, buildDefinition());
  await writeFile(path.join(folder, 'script.csx'), Buffer.from([0, 1, 2]));
  const opened = await openConnector(folder);
  if (!opened.ok) throw new Error(opened.problem.message);
  const told: FolderChange[] = [];
  const waiting: (() => void)[] = [];
  const watch = await watchConnector({
    folder,
    stamp: opened.value.stamp,
    onChange: (change) => {
      told.push(change);
      waiting.shift()?.();
    },
    run: (look) => look(),
  });
  onTestFinished(() => watch.close());
  const next = async () => {
    if (told.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
    return told.shift();
  };
  return { folder, opened: opened.value, watch, told, next };
}

describe('watchConnector', () => {
  it('notices a change, a removal and the return of the file', async () => {
    const { folder, next } = await setUp();
    const file = path.join(folder, definitionName);
    const before = await readFile(file);
    await writeFile(file, '{"theirs":true}');
    expect(await next()).toEqual({ change: 'changed', names: [definitionName] });
    await rm(file);
    expect(await next()).toEqual({ change: 'removed', names: [definitionName] });
    await writeFile(file, before);
    expect(await next()).toEqual({ change: 'restored', names: [definitionName] });
  });

  it('notices a file that comes, but not one that is none of the connector’s', async () => {
    const { folder, next, watch, told } = await setUp();
    await writeFile(path.join(folder, 'readme.md'), 'mine');
    await watch.check();
    expect(told).toEqual([]);
    await writeFile(path.join(folder, 'icon.png'), 'picture');
    expect(await next()).toEqual({ change: 'changed', names: ['icon.png'] });
  });

  it('takes the app’s own save for no news', async () => {
    const { folder, opened, watch, told } = await setUp();
    const files = {
      ...opened.files,
      files: opened.files.files.map((file) => ({ ...file, text: `${file.text}\n` })),
    };
    const saved = await saveConnector({ folder, files, stamp: opened.stamp, overwrite: false });
    if (!saved.ok) throw new Error(saved.problem.message);
    watch.accept(saved.value.stamp);
    await watch.check();
    expect(told).toEqual([]);
    await writeFile(path.join(folder, definitionName), '{}');
    await watch.check();
    expect(told).toEqual([{ change: 'changed', names: [definitionName] }]);
  });

  it('tells the same state once', async () => {
    const { folder, watch, told } = await setUp();
    await writeFile(path.join(folder, definitionName), '{"theirs":true}');
    await watch.check();
    await watch.check();
    expect(told).toHaveLength(1);
  });

  it('notices that the folder goes away and comes back, and watches the one that came', async () => {
    const { folder, next } = await setUp();
    await rename(folder, `${folder}-away`);
    expect(await next()).toMatchObject({ change: 'removed' });
    await rename(`${folder}-away`, folder);
    expect(await next()).toMatchObject({ change: 'restored' });
    await rm(folder, { recursive: true });
    expect(await next()).toMatchObject({ change: 'removed' });
    await mkdir(folder);
    await writeConnector(folder, buildDefinition({ title: 'Other' }));
    expect(await next()).toMatchObject({
      change: 'removed',
      names: expect.arrayContaining(['script.csx']) as unknown,
    });
    await writeFile(path.join(folder, 'script.csx'), '// here');
    expect(await next()).toMatchObject({ change: 'changed' });
  });

  it('says nothing after it is closed', async () => {
    const { folder, watch, told } = await setUp();
    watch.close();
    await writeFile(path.join(folder, definitionName), '{}');
    await watch.check();
    expect(told).toEqual([]);
  });
});
