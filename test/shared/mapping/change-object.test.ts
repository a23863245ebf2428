import { describe, expect, it } from 'vitest';
import { changeObject, compact } from '../../../shared/mapping/change-object';
import { parseJson } from '../../../shared/text/parse';

describe('the least changes to a value', () => {
  it('are those of the members that differ', () => {
    const { root } = parseJson('{ "a": 1, "b": { "c": 2, "d": 3 }, "e": [1] }');
    expect(changeObject(root, ['x'], { b: { c: 2, d: 4, f: 5 }, e: [1, 2] })).toEqual([
      { kind: 'remove', path: ['x', 'a'] },
      { kind: 'set', path: ['x', 'b', 'd'], value: 4 },
      { kind: 'set', path: ['x', 'b', 'f'], value: 5 },
      { kind: 'set', path: ['x', 'e'], value: [1, 2] },
    ]);
  });

  it('are none where it has the value, and the whole where nothing stands', () => {
    expect(changeObject(parseJson('{ "a": 1.0 }').root, [], { a: 1 })).toEqual([]);
    expect(changeObject(undefined, ['x'], 1)).toEqual([{ kind: 'set', path: ['x'], value: 1 }]);
  });

  it('take a repeated key away once', () => {
    const { root } = parseJson('{ "a": 1, "a": 2 }');
    expect(changeObject(root, [], {})).toEqual([{ kind: 'remove', path: ['a'] }]);
  });
});

describe('a compact object', () => {
  it('has nothing that is empty', () => {
    expect(compact({ a: '', b: {}, c: undefined, d: 0, e: false, f: ['x'] })).toEqual({
      d: 0,
      e: false,
      f: ['x'],
    });
  });
});
