// What the system says, told to a person.
import { describe, expect, it } from 'vitest';
import {
  describeFolderError,
  describeReadError,
  describeWriteError,
  errorCode,
} from '../../../electron/workspace/disk-problems';

const systemError = (code: string) => Object.assign(new Error(`${code}: syscall failed`), { code });

describe('problems of the disk', () => {
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['ENOENT', 'folder-missing'],
    ['ENOTDIR', 'folder-missing'],
    ['EACCES', 'folder-unwritable'],
    ['EPERM', 'folder-unwritable'],
    ['EROFS', 'folder-unwritable'],
    ['EBUSY', 'file-unwritable'],
    ['EIO', 'file-unwritable'],
    ['EODD', 'file-unwritable'],
  ])('writing: %s is %s', (code, expected) => {
    const problem = describeWriteError(systemError(code), '/data/items/a.json');
    expect(problem.code).toBe(expected);
    expect(problem.message).toMatch(/\/data\/items|a\.json/u);
  });

  it.each([
    ['ENOENT', 'folder-missing'],
    ['ENOTDIR', 'folder-missing'],
    ['EACCES', 'folder-unreadable'],
  ])('listing: %s is %s', (code, expected) => {
    expect(describeFolderError(systemError(code), '/data/items').code).toBe(expected);
  });

  it.each(['EACCES', 'EISDIR', 'ELOOP', 'EODD', ''])(
    'every sentence ends, and has a next step (%s)',
    (code) => {
      const error = code === '' ? new Error('odd') : systemError(code);
      for (const problem of [
        describeReadError(error, 'a.json'),
        describeFolderError(error, '/data/items'),
        describeWriteError(error, '/data/items/a.json'),
      ]) {
        expect(problem.message).toMatch(/\.$/u);
        expect(problem.action).toMatch(/\.$/u);
        expect(problem.message).not.toMatch(/syscall|undefined/u);
      }
    },
  );

  it('knows the system’s errors from others', () => {
    expect([
      errorCode(systemError('EIO')),
      errorCode(new Error('x')),
      errorCode('EIO'),
      errorCode(null),
    ]).toEqual(['EIO', '', '', '']);
  });
});
