import { describe, expect, it } from 'vitest';
import { findPassphraseFaults } from '../../../renderer/connections/passphrase-faults';

describe('findPassphraseFaults', () => {
  const typed = { current: 'old words', passphrase: 'four plain words', again: 'four plain words' };

  it('finds nothing in one that is long enough and typed twice', () => {
    expect(findPassphraseFaults(typed, true)).toEqual({});
    expect(findPassphraseFaults({ ...typed, current: '' }, false)).toEqual({});
  });

  it('asks for the old one, for length, and for the same twice', () => {
    expect(findPassphraseFaults({ current: '', passphrase: 'short', again: 'other' }, true)).toEqual({
      current: 'Type the passphrase until now.',
      passphrase: 'Take at least 8 characters; several words are best.',
      again: 'The two are not the same.',
    });
  });
});
