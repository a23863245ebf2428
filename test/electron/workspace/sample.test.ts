// A person's own copy of the sample.
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { copySample } from '../../../electron/workspace/sample';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const source = path.join(import.meta.dirname, '../../../assets/samples/inventory/connector');

describe('copySample', () => {
  it('copies the shipped sample byte for byte', async () => {
    const target = path.join(await makeTemporaryFolder(), 'samples', 'inventory');
    expect(await copySample(source, target)).toEqual({ ok: true, value: target });
    const names = await readdir(source);
    expect(await readdir(target)).toEqual(names);
    for (const name of names) {
      expect(await readFile(path.join(target, name))).toEqual(await readFile(path.join(source, name)));
    }
  });

  it('leaves a copy that is there as its owner has it', async () => {
    const target = path.join(await makeTemporaryFolder(), 'inventory');
    await copySample(source, target);
    await writeFile(path.join(target, 'apiProperties.json'), '{"mine":true}');
    expect(await copySample(source, target)).toEqual({ ok: true, value: target });
    expect(await readFile(path.join(target, 'apiProperties.json'), 'utf8')).toBe('{"mine":true}');
  });

  it('goes beside what stands in its place', async () => {
    const target = path.join(await makeTemporaryFolder(), 'inventory');
    await copySample(source, target);
    await rm(path.join(target, 'apiDefinition.swagger.json'));
    await writeFile(path.join(target, 'mine.txt'), 'mine');
    expect(await copySample(source, target)).toEqual({ ok: true, value: `${target}-2` });
    expect(await copySample(source, target)).toEqual({ ok: true, value: `${target}-2` });
    expect(await readdir(target)).toContain('mine.txt');
  });

  it('says what is wrong when the sample is not there', async () => {
    const folder = await makeTemporaryFolder();
    const copied = await copySample(path.join(folder, 'none'), path.join(folder, 'copy'));
    expect(copied).toMatchObject({ problem: { code: 'folder-missing' } });
  });
});
