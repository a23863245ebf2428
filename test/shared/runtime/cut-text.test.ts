import { expect, test } from 'vitest';
import { cutText } from '../../../shared/runtime/cut-text';

test('a long text is cut behind a whole character', () => {
  expect(cutText('abc', 3)).toBe('abc');
  expect(cutText('abcd', 3)).toBe('abc…');
  expect(cutText('ab😀d', 3)).toBe('ab…');
});
