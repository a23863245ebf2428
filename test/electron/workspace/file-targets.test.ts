// The real files behind names.
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findTarget } from '../../../electron/workspace/file-targets';
import { makeTemporaryFolder } from '../../support/temporary-folder';

describe('findTarget', () => {
  it('answers the file itself, with its bytes and owner', async () => {
    const folder = await makeTemporaryFolder();
    await writeFile(path.join(folder, 'a'), 'text', { mode: 0o600 });
    const target = await findTarget(folder, 'a');
    expect(target).toMatchObject({ name: 'a', place: path.join(folder, 'a'), file: path.join(folder, 'a') });
    expect(Buffer.from(target.bytes ?? []).toString()).toBe('text');
    expect((target.ownership?.mode ?? 0) & 0o777).toBe(0o600);
  });

  it('answers where a file that is not there would be', async () => {
    const folder = await makeTemporaryFolder();
    expect(await findTarget(folder, 'none')).toMatchObject({ file: path.join(folder, 'none'), bytes: null });
    await symlink('elsewhere', path.join(folder, 'link'));
    expect(await findTarget(folder, 'link')).toMatchObject({
      place: path.join(folder, 'link'),
      file: path.join(folder, 'elsewhere'),
      bytes: null,
    });
  });

  it('throws for what can be no file', async () => {
    const folder = await makeTemporaryFolder();
    await mkdir(path.join(folder, 'folder'));
    await expect(findTarget(folder, 'folder')).rejects.toThrow('EISDIR');
    await symlink('loop', path.join(folder, 'loop'));
    await expect(findTarget(folder, 'loop')).rejects.toThrow('ELOOP');
  });
});
