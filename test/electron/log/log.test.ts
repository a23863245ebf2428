// The log file: its lines, its size, and that it never stands in the way.
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog, logFileName } from '../../../electron/log/log';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const now = () => new Date('2026-01-02T03:04:05.678Z');

describe('the log', () => {
  it('writes lines with time and level, and makes nothing before the first one', async () => {
    const folder = path.join(await makeTemporaryFolder(), 'logs');
    const log = createLog({ folder, now });
    await expect(readdir(folder)).rejects.toThrow('ENOENT');
    log.info('started');
    log.warn('odd');
    expect(await readFile(path.join(folder, logFileName), 'utf8')).toBe(
      '2026-01-02T03:04:05.678Z info started\n2026-01-02T03:04:05.678Z warn odd\n',
    );
  });

  it('tells an error with its stack and causes, secrets masked', async () => {
    const folder = await makeTemporaryFolder();
    const cause = new Error('refused for Bearer abcdef123456');
    createLog({ folder, now }).error('sending failed', new TypeError('fetch failed', { cause }));
    const text = await readFile(path.join(folder, logFileName), 'utf8');
    expect(text).toContain('error sending failed: TypeError: fetch failed\n    at ');
    expect(text).toContain('caused by Error: refused for Bearer ***');
    expect(text).not.toContain('abcdef123456');
  });

  it('says nothing of thrown values that may hold anything', async () => {
    const folder = await makeTemporaryFolder();
    createLog({ folder, now }).error('odd', { password: 'abc' });
    expect(await readFile(path.join(folder, logFileName), 'utf8')).toMatch(
      /error odd: not an error object\n$/,
    );
  });

  it('begins a new file when the old one is full, and keeps one older file', async () => {
    const folder = await makeTemporaryFolder();
    await writeFile(path.join(folder, logFileName), 'x'.repeat(500));
    const log = createLog({ folder, now, sizeBytesMax: 400 });
    for (let line = 0; line < 100; line += 1) log.info('a line of some length');
    const names = await readdir(folder);
    expect(names).toHaveLength(2);
    for (const name of names) expect((await stat(path.join(folder, name))).size).toBeLessThan(501);
  });

  it('reports a disk that refuses and throws nothing', async () => {
    const file = path.join(await makeTemporaryFolder(), 'a-file');
    await writeFile(file, '');
    const faults: unknown[] = [];
    createLog({ folder: path.join(file, 'logs'), now, onFault: (error) => faults.push(error) }).info('lost');
    expect(faults).toHaveLength(1);
  });
});
