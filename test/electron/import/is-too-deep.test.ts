import { describe, expect, it } from 'vitest';
import { isTooDeep } from '../../../electron/import/is-too-deep';
import type { JsonValue } from '../../../shared/base/json-value';

function nest(depth: number): JsonValue {
  let value: JsonValue = 1;
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? { a: value } : [value];
  return value;
}

describe('isTooDeep', () => {
  it('draws the line at 500 levels', () => {
    expect(isTooDeep(nest(500))).toBe(false);
    expect(isTooDeep(nest(501))).toBe(true);
    expect(isTooDeep('text')).toBe(false);
    expect(isTooDeep(null)).toBe(false);
  });

  it('looks at what stands in many places once', () => {
    let value: JsonValue = [1];
    for (let level = 0; level < 60; level += 1) value = [value, value, value];
    expect(isTooDeep(value)).toBe(false);
  });
});
