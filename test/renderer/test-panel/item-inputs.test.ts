import { describe, expect, it } from 'vitest';
import {
  listItemChoices,
  listItemInputs,
  readItemValue,
  setItemValue,
} from '../../../renderer/test-panel/item-inputs';
import { listInputs } from '../../../shared/operations/list-inputs';
import { buildTestOperation } from '../../support/build-operation';

const item = {
  type: 'object',
  required: ['sku'],
  properties: {
    sku: { type: 'string', 'x-ms-summary': 'Product' },
    place: { type: 'object', properties: { room: { type: 'string' } } },
    secret: { type: 'string', 'x-ms-visibility': 'internal' },
  },
};
const { tree, operation } = buildTestOperation(
  {
    parameters: [
      { name: 'tags', in: 'query', type: 'array', items: { type: 'string', enum: ['a', 'b'] } },
      {
        name: 'body',
        in: 'body',
        schema: {
          type: 'object',
          properties: {
            lines: { type: 'array', items: item },
            names: { type: 'array', items: { type: 'string', enum: ['x'] } },
            open: { type: 'array', items: { type: 'object' } },
          },
        },
      },
    ],
    responses: {},
  },
  { method: 'post' },
);

function find(id: string) {
  const found = listInputs(tree, operation).find((input) => input.id === id);
  if (!found) throw new Error(`No input ${id}.`);
  return found;
}

describe('the items of a list', () => {
  it('ask for the fields of an object that a maker sees', () => {
    const inputs = listItemInputs(tree, operation, find('body/lines'));
    expect(inputs.map(({ bodyPath, required }) => [bodyPath.join('/'), required])).toEqual([
      ['sku', true],
      ['place/room', false],
    ]);
  });

  it('ask for nothing by itself where they are plain or open', () => {
    for (const id of ['query/tags', 'body/names', 'body/open']) {
      expect(listItemInputs(tree, operation, find(id))).toEqual([]);
    }
  });

  it('may be given by an enum, in a parameter and in a body', () => {
    const values = (id: string) => listItemChoices(tree, find(id)).map(({ value }) => value);
    expect(values('query/tags')).toEqual(['a', 'b']);
    expect(values('body/names')).toEqual(['x']);
    expect(values('body/lines')).toEqual([]);
  });
});

describe('the value of an item', () => {
  it('is read and set by its path', () => {
    const set = setItemValue({ sku: 'A' }, ['place', 'room'], 'Hall');
    expect(set).toEqual({ sku: 'A', place: { room: 'Hall' } });
    expect(readItemValue(set, ['place', 'room'])).toBe('Hall');
    expect(readItemValue(set, ['sku', 'none'])).toBeUndefined();
  });

  it('takes objects away that become empty, and nothing else', () => {
    expect(setItemValue({ sku: 'A', place: { room: 'Hall' } }, ['place', 'room'], undefined)).toEqual({
      sku: 'A',
    });
    expect(setItemValue({ sku: 'A', kept: {} }, ['sku'], undefined)).toEqual({ kept: {} });
    expect(setItemValue(undefined, ['sku'], 'B')).toEqual({ sku: 'B' });
  });
});
