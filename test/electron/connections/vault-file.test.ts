import { mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  type StoredApp,
  type StoredConnection,
  readVaultFile,
  writeVaultFile,
} from '../../../electron/connections/vault-file';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const connection: StoredConnection = {
  id: 'one',
  connectorId: 'shop',
  name: 'Main',
  type: 'apiKey',
  kept: ['api_key'],
  status: 'untried',
  set: 'key-based',
  reason: '',
  expiresAt: null,
  isRenewed: false,
  changedAt: '2026-01-01T00:00:00.000Z',
  by: 'os',
  sealed: 'AAAA',
  sealedSignIn: null,
};
const app: StoredApp = {
  connectorId: 'shop',
  set: null,
  clientId: 'client-1',
  port: 47315,
  by: 'passphrase',
  sealed: 'BBBB',
};
const nothing = { connections: [], apps: [], lock: null };

describe('the vault file', () => {
  test('reads what was written, and only this person may read it', async () => {
    const file = path.join(await makeTemporaryFolder(), 'inner', 'connections.json');
    const content = { connections: [connection], apps: [app], lock: null };
    expect(await writeVaultFile(file, content)).toEqual({ ok: true, value: null });
    expect(await readVaultFile(file)).toEqual({ ok: true, value: content });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(path.dirname(file))).toEqual(['connections.json']);
  });

  test('reads a file from before sets, sign-ins and passphrases', async () => {
    const file = path.join(await makeTemporaryFolder(), 'connections.json');
    const { id, connectorId, name, type, kept, status, changedAt, sealed } = connection;
    const older = { id, connectorId, name, type, kept, status, changedAt, sealed };
    await writeFile(file, JSON.stringify({ version: 1, connections: [older] }));
    expect(await readVaultFile(file)).toEqual({
      ok: true,
      value: { ...nothing, connections: [{ ...connection, set: null }] },
    });
  });

  test('is empty before it was ever written', async () => {
    const file = path.join(await makeTemporaryFolder(), 'connections.json');
    expect(await readVaultFile(file)).toEqual({ ok: true, value: nothing });
  });

  test.each(['{', '[]', '{"version":2,"connections":[]}', '{"version":1,"connections":[{"id":"x"}]}'])(
    'sets %s aside and keeps it',
    async (text) => {
      const folder = await makeTemporaryFolder();
      const file = path.join(folder, 'connections.json');
      await writeFile(file, text);
      expect(await readVaultFile(file)).toEqual({ ok: true, value: nothing });
      const names = await readdir(folder);
      expect(names).toHaveLength(1);
      expect(names[0]).toMatch(/^connections\.json\..+\.damaged$/);
      expect(await readFile(path.join(folder, names[0] ?? ''), 'utf8')).toBe(text);
    },
  );

  test('says so when it cannot be read', async () => {
    const file = path.join(await makeTemporaryFolder(), 'connections.json');
    await mkdir(file);
    expect(await readVaultFile(file)).toMatchObject({ ok: false, problem: { code: 'vault-unreadable' } });
  });

  test('says so when it cannot be written, and leaves nothing behind', async () => {
    const folder = await makeTemporaryFolder();
    const file = path.join(folder, 'connections.json');
    await mkdir(file);
    await writeFile(path.join(file, 'in-the-way'), '');
    expect(await writeVaultFile(file, nothing)).toMatchObject({
      ok: false,
      problem: { code: 'vault-unwritable' },
    });
    expect(await readdir(folder)).toEqual(['connections.json']);
  });

  test('says so when its folder cannot be made', async () => {
    const folder = await makeTemporaryFolder();
    const file = path.join(folder, 'file-as-folder', 'connections.json');
    await writeFile(path.dirname(file), '');
    expect(await writeVaultFile(file, nothing)).toMatchObject({ ok: false });
    expect(await readFile(path.dirname(file), 'utf8')).toBe('');
  });
});
