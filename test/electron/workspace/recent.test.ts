// The list of recent connectors.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openConnector } from '../../../electron/workspace/open-connector';
import { type StoredRecent, createRecent } from '../../../electron/workspace/recent';
import { buildDefinition, buildManyPaths, writeConnector } from '../../support/connector-folder';
import { makeTemporaryFolder } from '../../support/temporary-folder';

/** A list over a store in memory; each entry is a second later than the one before. */
function setUp(refuses = false) {
  let stored: StoredRecent = [];
  let seconds = 0;
  const faults: string[] = [];
  const store = {
    read: async () => stored,
    write: async (value: StoredRecent) => {
      if (refuses) throw new Error('full');
      stored = value;
    },
  };
  const now = () => new Date(Date.UTC(2026, 0, 1, 0, 0, (seconds += 1)));
  return { faults, recent: createRecent(store, now, (fault) => faults.push(fault)) };
}

async function makeConnector(title: string, operations = 1) {
  const folder = path.join(await makeTemporaryFolder(), title);
  await writeConnector(folder, buildDefinition({ title, paths: buildManyPaths(operations) }));
  const opened = await openConnector(folder);
  if (!opened.ok) throw new Error(opened.problem.message);
  return { folder, files: opened.value.files };
}

describe('recent connectors', () => {
  it('show title, operations and colour, the latest first, each once', async () => {
    const { recent } = setUp();
    const [one, two] = [await makeConnector('One', 12), await makeConnector('Two')];
    for (const { folder, files } of [one, two, one]) recent.remember(folder, files);
    expect(await recent.list()).toEqual([
      {
        folder: one.folder,
        title: 'One',
        operations: 12,
        brandColor: '#0f6cbd',
        openedAt: '2026-01-01T00:00:03.000Z',
        exists: true,
      },
      {
        folder: two.folder,
        title: 'Two',
        operations: 1,
        brandColor: '#0f6cbd',
        openedAt: '2026-01-01T00:00:02.000Z',
        exists: true,
      },
    ]);
  });

  it('call a connector without a title by its folder', async () => {
    const { recent } = setUp();
    const text = '{"swagger":"2.0"}';
    const file = { role: 'definition', name: 'a.swagger.json', text, encoding: 'utf-8' } as const;
    recent.remember('/data/my-connector', { files: [file], icon: null });
    expect(await recent.list()).toMatchObject([{ title: 'my-connector', operations: 0, exists: false }]);
  });

  it('say when a folder is gone, and forget it when asked to', async () => {
    const { recent } = setUp();
    const { folder, files } = await makeConnector('One');
    recent.remember(folder, files);
    await rm(folder, { recursive: true });
    expect(await recent.list()).toMatchObject([{ folder, exists: false }]);
    await recent.forget(folder);
    expect(await recent.list()).toEqual([]);
  });

  it('are twenty at most', async () => {
    const { recent } = setUp();
    const { files } = await makeConnector('One');
    for (let count = 0; count < 25; count += 1) recent.remember(`/folder-${count}`, files);
    const list = await recent.list();
    expect(list).toHaveLength(20);
    expect(list[0]?.folder).toBe('/folder-24');
  });

  it('stand in nobody’s way when they cannot be kept', async () => {
    const { recent, faults } = setUp(true);
    const { folder, files } = await makeConnector('One');
    recent.remember(folder, files);
    expect(await recent.list()).toEqual([]);
    expect(faults).toHaveLength(1);
  });
});
