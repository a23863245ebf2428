import { expect, it } from 'vitest';
import { parseDefault, printDefault } from '../../../renderer/designer/default-text';

it.each([
  ['5', 'integer', 5],
  ['true', 'boolean', true],
  ['5', 'string', '5'],
  ['["a"]', 'array', ['a']],
])('%s of the type %s', (text, type, value) => {
  expect(parseDefault(text, type)).toEqual({ ok: true, value });
  expect(printDefault(value)).toBe(text);
});

it('takes nothing for no default, and refuses what does not fit', () => {
  expect(parseDefault('', 'integer')).toEqual({ ok: true, value: undefined });
  expect(parseDefault('x', 'integer')).toMatchObject({ ok: false, problem: { code: 'default-unfit' } });
  expect(parseDefault('[1', 'array')).toMatchObject({ ok: false });
});
