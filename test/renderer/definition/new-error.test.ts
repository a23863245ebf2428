import { describe, expect, it } from 'vitest';
import { findNewError } from '../../../renderer/definition/new-error';
import { parseJson } from '../../../shared/text/parse';

function findBetween(before: string, after: string): string | null {
  return findNewError(parseJson(before).problems, parseJson(after).problems)?.code ?? null;
}

describe('findNewError', () => {
  it('finds nothing in a text that parses', () => {
    expect(findBetween('{"a": 1}', '{"a": 2, "b": [true]}')).toBeNull();
  });

  it('finds what was broken', () => {
    expect(findBetween('{"a": 1}', '{"a": 1')).toBe('json-missing-bracket');
    expect(findBetween('{"a": 1}', '{"a": }')).toBe('json-missing-value');
    expect(findBetween('{"a": 1}', '')).toBe('json-empty');
  });

  it('lets the errors that a file came with stand', () => {
    const broken = '{"a": 1,}';
    expect(findBetween(broken, '{"a": 2,}')).toBeNull();
    expect(findBetween(broken, '{"a": 2, "b": [1,],}')).toBe('json-trailing-comma');
    expect(findBetween(broken, '{"a": 2}')).toBeNull();
  });

  it('takes a key that stands twice for a warning, not for an error', () => {
    expect(findBetween('{"a": 1}', '{"a": 1, "a": 2}')).toBeNull();
  });
});
