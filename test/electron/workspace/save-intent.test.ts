// The marker of a save: printed and read back as a pair, and never a way out of the folder.
import { describe, expect, it } from 'vitest';
import { nameStaged, ownerOfStaged, parseIntent, printIntent } from '../../../electron/workspace/save-intent';

const entry = { name: 'a.json', staged: nameStaged('a.json'), before: null, after: 'f00' };

describe('the marker', () => {
  it('is read as it was printed', () => {
    const entries = [entry, { name: 'b.json', staged: null, before: 'f00', after: null }];
    expect(parseIntent(printIntent(entries))).toEqual(entries);
  });

  it.each([
    '',
    '{}',
    '{"version":1,"entries":[]}',
    printIntent([{ ...entry, name: '../a.json' }]),
    printIntent([{ ...entry, name: '..' }]),
    printIntent([{ ...entry, name: 'a\\b' }]),
    printIntent([{ ...entry, staged: '../x.studio-new' }]),
    printIntent([{ ...entry, staged: 'a.json' }]),
  ])('%j is none', (text) => {
    expect(parseIntent(text)).toBeNull();
  });
});

describe('the names of staged files', () => {
  it('tell the process, and are never the same', () => {
    expect(ownerOfStaged(nameStaged('a.json'))).toBe(process.pid);
    expect(nameStaged('a.json')).not.toBe(nameStaged('a.json'));
  });

  it.each(['a.json', '.a.json.studio-new', '.a.12-.studio-new', '.studio-new'])('%s is none', (name) => {
    expect(ownerOfStaged(name)).toBeNull();
  });
});
