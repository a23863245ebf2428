// Pictures that may become an icon.
import { copyFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readIcon } from '../../../electron/workspace/read-icon';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const picture = path.join(import.meta.dirname, '../../../assets/icons/64x64.png');

describe('readIcon', () => {
  it('takes a PNG, under the name that connectors give it', async () => {
    const file = path.join(await makeTemporaryFolder(), 'My logo.PNG');
    await copyFile(picture, file);
    const icon = await readIcon(file);
    expect(icon).toMatchObject({ ok: true, value: { name: 'icon.png' } });
    expect(icon.ok && icon.value.bytes.startsWith('iVBORw0KGgo')).toBe(true);
  });

  it.each([
    ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, ...Array<number>(20).fill(0)])],
    ['nothing', Buffer.from([])],
    ['the beginning of a PNG alone', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a PNG without a width', Buffer.from(`89504e470d0a1a0a0000000d49484452${'00000000'}00000010`, 'hex')],
  ])('refuses %s', async (_kind, bytes) => {
    const file = path.join(await makeTemporaryFolder(), 'icon.png');
    await writeFile(file, bytes);
    expect(await readIcon(file)).toMatchObject({ problem: { code: 'icon-not-png' } });
  });

  it('refuses a PNG that the platform would not take, and what cannot be read', async () => {
    const folder = await makeTemporaryFolder();
    const file = path.join(folder, 'icon.png');
    const start = Buffer.from(`89504e470d0a1a0a0000000d49484452${'00000010'.repeat(2)}`, 'hex');
    await writeFile(file, Buffer.concat([start, Buffer.alloc(1024 * 1024)]));
    expect(await readIcon(file)).toMatchObject({ problem: { code: 'file-too-large' } });
    expect(await readIcon(path.join(folder, 'none.png'))).toMatchObject({
      problem: { code: 'file-unreadable' },
    });
  });
});
