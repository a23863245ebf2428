import { expect, test } from 'vitest';
import { printSize } from '../../../shared/runtime/print-size';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1023, '1023 bytes'],
  [1024, '1 KB'],
  [1229, '1.2 KB'],
  [50 * 1024 * 1024, '50 MB'],
  [3 * 1024 ** 4, '3072 GB'],
])('%i is %s', (sizeBytes, wanted) => {
  expect(printSize(sizeBytes)).toBe(wanted);
});
