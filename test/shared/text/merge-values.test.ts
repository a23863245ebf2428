import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import { mergeValues } from '../../../shared/text/merge-values';

const json = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);

describe('mergeValues', () => {
  it('takes members that each side added, changed or removed', () => {
    const base = { a: 1, b: 2, c: 3 };
    expect(mergeValues(base, { a: 10, b: 2, c: 3, d: 4 }, { a: 1, c: 3, e: 5 })).toEqual({
      value: { a: 10, c: 3, d: 4, e: 5 },
      conflicts: [],
    });
  });

  it('meets parameters by location and name, and keeps our order', () => {
    const base: JsonValue = [
      { name: 'top', in: 'query', type: 'string' },
      { name: 'skip', in: 'query' },
    ];
    const ours: JsonValue = [
      { name: 'skip', in: 'query' },
      { name: 'top', in: 'query', type: 'integer' },
    ];
    const theirs: JsonValue = [
      { name: 'top', in: 'query', type: 'string', description: 'How many.' },
      { name: 'filter', in: 'query' },
      { name: 'skip', in: 'query' },
    ];
    expect(mergeValues(base, ours, theirs)).toEqual({
      value: [
        { name: 'skip', in: 'query' },
        { name: 'top', in: 'query', type: 'integer', description: 'How many.' },
        { name: 'filter', in: 'query' },
      ],
      conflicts: [],
    });
  });

  it('names the place where both changed one value, and keeps ours', () => {
    const merged = mergeValues({ a: { b: 1 }, c: 1 }, { a: { b: 2 }, c: 1 }, { a: { b: 3 }, c: 9 });
    expect(merged).toEqual({
      value: { a: { b: 2 }, c: 9 },
      conflicts: [{ path: ['a', 'b'], base: 1, ours: 2, theirs: 3 }],
    });
  });

  it('calls a removal against a change a conflict', () => {
    const merged = mergeValues({ a: { b: 1 } }, {}, { a: { b: 2 } });
    expect(merged.conflicts).toEqual([{ path: ['a'], base: { b: 1 }, ours: undefined, theirs: { b: 2 } }]);
    expect(merged.value).toEqual({});
  });

  it('takes lists without names whole', () => {
    expect(mergeValues([[1], [2]], [[1], [2], [3]], [[1], [2]]).value).toEqual([[1], [2], [3]]);
    expect(mergeValues([[1]], [[2]], [[3]]).conflicts).toHaveLength(1);
  });

  it('is the changed side when only one side changed', () => {
    fc.assert(
      fc.property(json, json, (base, changed) => {
        expect(mergeValues(base, changed, base)).toEqual({ value: changed, conflicts: [] });
        expect(mergeValues(base, base, changed)).toEqual({ value: changed, conflicts: [] });
      }),
    );
  });

  it('never throws and never conflicts where both sides agree', () => {
    fc.assert(
      fc.property(json, json, json, (base, ours, theirs) => {
        mergeValues(base, ours, theirs);
        expect(mergeValues(base, ours, ours)).toEqual({ value: ours, conflicts: [] });
      }),
    );
  });
});
