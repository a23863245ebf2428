import { describe, expect, it } from 'vitest';
import { findAtPath, parseBindingPath, printBindingPath } from '../../../shared/runtime/binding-path';

describe('the paths of dynamic extensions', () => {
  it('are read and printed', () => {
    expect(parseBindingPath('data/items')).toEqual(['data', 'items']);
    expect(parseBindingPath(' /data~1x/items~0 ')).toEqual(['data/x', 'items~']);
    expect(parseBindingPath('')).toEqual([]);
    expect(printBindingPath(['data/x', 'items~'])).toBe('data~1x/items~0');
  });

  it('lead into objects and lists, and to names that hold slashes', () => {
    const body = { data: { items: [{ id: 7 }] }, 'a/b': 'slashed' };
    expect(findAtPath(body, ['data', 'items', '0', 'id'])).toBe(7);
    expect(findAtPath(body, ['a', 'b'])).toBe('slashed');
    expect(findAtPath(body, [])).toBe(body);
    expect(findAtPath(body, ['data', 'none', 'id'])).toBeUndefined();
    expect(findAtPath(body, ['data', 'items', 'id'])).toBeUndefined();
    expect(findAtPath({}, ['toString'])).toBeUndefined();
  });
});
