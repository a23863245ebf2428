import { expect, it } from 'vitest';
import { readSample } from '../../../renderer/designer/read-sample';

it('reads JSON, and says where it is none', () => {
  expect(readSample(' {"a":[1]} ')).toEqual({ ok: true, value: { a: [1] } });
  expect(readSample(' ')).toMatchObject({ ok: false, problem: { code: 'sample-empty' } });
  expect(readSample('{"a":')).toMatchObject({ ok: false, problem: { code: 'sample-not-json' } });
  expect(readSample('x'.repeat(2_000_001))).toMatchObject({
    ok: false,
    problem: { code: 'sample-too-long' },
  });
});
