// Small files of the app: whole or not at all, and never in the way.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createJsonFile } from '../../../electron/settings/json-file';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const schema = z.object({ count: z.number() });

async function setUp(text?: string) {
  const folder = await makeTemporaryFolder();
  const file = path.join(folder, 'deep', 'value.json');
  if (text !== undefined) {
    await mkdir(path.dirname(file));
    await writeFile(file, text);
  }
  const faults: string[] = [];
  const build = () =>
    createJsonFile({ file, schema, fallback: { count: 0 }, onFault: (fault) => faults.push(fault) });
  return { file, faults, build };
}

describe('a small JSON file', () => {
  it('answers the fallback while there is none, and makes nothing', async () => {
    const { file, faults, build } = await setUp();
    expect(await build().read()).toEqual({ count: 0 });
    await expect(readdir(path.dirname(file))).rejects.toThrow('ENOENT');
    expect(faults).toEqual([]);
  });

  it('keeps what is written, for the next start too', async () => {
    const { file, build } = await setUp();
    const one = build();
    await one.write({ count: 3 });
    expect(await one.read()).toEqual({ count: 3 });
    expect(await build().read()).toEqual({ count: 3 });
    expect(await readdir(path.dirname(file))).toEqual(['value.json']);
  });

  it.each(['no JSON', '{"count":"three"}', ''])('puts %j aside and starts without it', async (text) => {
    const { file, faults, build } = await setUp(text);
    expect(await build().read()).toEqual({ count: 0 });
    expect(await readFile(`${file}.damaged`, 'utf8')).toBe(text);
    expect(faults).toHaveLength(1);
  });

  it('writes in the order of the calls', async () => {
    const { build } = await setUp();
    const file = build();
    await Promise.all([1, 2, 3, 4, 5].map((count) => file.write({ count })));
    expect(await build().read()).toEqual({ count: 5 });
  });

  it('throws when the disk refuses, and still has what it had', async () => {
    const { file, build } = await setUp('{"count":1}');
    const one = build();
    await one.read();
    // A folder in the place of the draft that would be written.
    await mkdir(`${file}.${process.pid}.new`);
    await writeFile(path.join(`${file}.${process.pid}.new`, 'full'), '');
    await expect(one.write({ count: 2 })).rejects.toThrow('EISDIR');
    await one.settled();
    expect(await one.read()).toEqual({ count: 1 });
    expect(await readFile(file, 'utf8')).toBe('{"count":1}');
  });
});
