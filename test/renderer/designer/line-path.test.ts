import { expect, it } from 'vitest';
import { buildLinePath } from '../../../renderer/designer/line-path';

it('joins the ends that belong together, and draws nothing for one alone', () => {
  const left = [
    { line: 'a', x: 0, y: 10 },
    { line: 'b', x: 0, y: 20 },
  ];
  expect(buildLinePath(left, [{ line: 'a', x: 20, y: 30.04 }])).toBe('M 0 10 C 10 10, 10 30, 20 30');
});
