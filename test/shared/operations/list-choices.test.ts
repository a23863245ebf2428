import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import { findSchema, listChoices } from '../../../shared/operations/list-choices';
import type { Lookup } from '../../../shared/operations/read-lookup';

const lookup = (change: Partial<Lookup>): Lookup => ({
  kind: 'choices',
  extension: 'x-ms-dynamic-list',
  operationId: 'List',
  builtIn: '',
  itemsPath: '',
  valuePath: '',
  titlePath: '',
  arguments: [],
  ...change,
});

describe('listChoices', () => {
  it('reads values and titles by their paths', () => {
    const reply: JsonValue = {
      data: { items: [{ id: 7, info: { name: 'Seven' } }, { id: 8 }, { info: { name: 'No id' } }] },
    };
    expect(
      listChoices(reply, lookup({ itemsPath: 'data/items', valuePath: 'id', titlePath: 'info/name' })),
    ).toEqual([
      { value: 7, label: 'Seven' },
      { value: 8, label: '8' },
    ]);
  });

  it('takes a list at the root, and plain values in it', () => {
    expect(listChoices(['a', 'b'], lookup({}))).toEqual([
      { value: 'a', label: 'a' },
      { value: 'b', label: 'b' },
    ]);
    expect(listChoices({ items: 'none' }, lookup({ itemsPath: 'items' }))).toBeNull();
  });
});

describe('findSchema', () => {
  it('takes a schema as it is and puts an object around a map of properties', () => {
    const schema = { type: 'object', properties: { a: { type: 'string' } } };
    expect(findSchema({ schema }, lookup({ valuePath: 'schema' }))).toEqual(schema);
    expect(findSchema({ schema }, lookup({ valuePath: 'schema/properties' }))).toEqual(schema);
    expect(findSchema({ type: { type: 'string' } }, lookup({}))).toEqual({
      type: 'object',
      properties: { type: { type: 'string' } },
    });
    expect(findSchema({ schema: {} }, lookup({ valuePath: 'schema' }))).toBeNull();
  });
});
