// Ids of connectors: the same for the same folder, and the one from before the first save.
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type StoredIds, createConnectorIds } from '../../../electron/workspace/connector-ids';
import { idSchema } from '../../../shared/contract/row';
import { makeTemporaryFolder } from '../../support/temporary-folder';

function setUp() {
  let stored: StoredIds = {};
  const store = {
    read: async () => stored,
    write: async (value: StoredIds) => {
      stored = value;
    },
  };
  return { ids: createConnectorIds(store), countStored: () => Object.keys(stored).length };
}

describe('ids of connectors', () => {
  it('follow from the real folder, and fit the contract', async () => {
    const folder = await makeTemporaryFolder();
    const [one, two] = [path.join(folder, 'one'), path.join(folder, 'two')];
    await mkdir(one);
    await mkdir(two);
    await symlink(one, path.join(folder, 'link'));
    const { ids, countStored } = setUp();
    const id = await ids.find(one);
    expect(idSchema.parse(id)).toBe(id);
    expect(await setUp().ids.find(one)).toBe(id);
    expect(await ids.find(path.join(folder, 'link'))).toBe(id);
    expect(await ids.find(two)).not.toBe(id);
    await ids.keep(one, id);
    expect(countStored()).toBe(0);
  });

  it('stay what they were before the first save', async () => {
    const folder = await makeTemporaryFolder();
    const { ids } = setUp();
    await ids.keep(folder, 'from-before');
    expect(await ids.find(folder)).toBe('from-before');
    await ids.keep(folder, 'another');
    expect(await ids.find(folder)).toBe('another');
  });
});
