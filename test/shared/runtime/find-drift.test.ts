import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import { inferSchema } from '../../../shared/mapping/infer-schema';
import { readField } from '../../../shared/operations/read-fields';
import { findDrift } from '../../../shared/runtime/find-drift';
import { findNode } from '../../../shared/text/locate';
import { parseJson } from '../../../shared/text/parse';

function drift(schema: JsonValue, body: JsonValue, definitions: JsonValue = {}) {
  const tree = parseJson(JSON.stringify({ schema, definitions }));
  const node = findNode(tree, ['schema']);
  if (!node) throw new Error('No schema.');
  const field = readField(tree, node, { name: '', required: false, listedAt: ['schema'], ancestors: [] });
  return findDrift(tree, field, body).map(
    (one) => `${one.kind} ${one.pointer} ${one.declared}/${one.found} x${one.count}`,
  );
}

const stock = {
  type: 'object',
  required: ['sku'],
  properties: {
    sku: { type: 'string' },
    onHand: { type: 'integer' },
    state: { type: 'string', enum: ['low', 'fine'] },
  },
};

describe('findDrift', () => {
  it('finds nothing where the reply fits', () => {
    expect(drift(stock, { sku: 'A', onHand: 5, state: 'low' })).toEqual([]);
    expect(drift({ type: 'number' }, 5)).toEqual([]);
    expect(drift({}, { anything: true })).toEqual([]);
    expect(drift({ type: 'object' }, { anything: true })).toEqual([
      'undeclared /anything nothing/boolean x1',
    ]);
  });

  it('tells every kind of difference', () => {
    expect(drift(stock, { onHand: '5', state: 'gone', extra: 1 })).toEqual([
      'type /onHand integer/string x1',
      'enum /state one of low, fine/"gone" x1',
      'undeclared /extra nothing/integer x1',
      'missing /sku string/nothing x1',
    ]);
    expect(drift(stock, { sku: null })).toEqual(['null /sku string/null x1']);
    expect(
      drift({ ...stock, properties: { sku: { type: 'string', 'x-nullable': true } } }, { sku: null }),
    ).toEqual([]);
  });

  it('tells what differs in many items once', () => {
    const list = { type: 'array', items: stock };
    expect(drift(list, [{ sku: 'A' }, { sku: 1 }, { sku: 2 }])).toEqual(['type /*/sku string/integer x2']);
  });

  it('follows references, and ends on recursive ones', () => {
    const node = {
      type: 'object',
      properties: { name: { type: 'string' }, next: { $ref: '#/definitions/Node' } },
    };
    const body = { name: 'a', next: { name: 'b', next: { name: 'c', other: 1 } } };
    expect(drift({ $ref: '#/definitions/Node' }, body, { Node: node })).toEqual([]);
    expect(drift({ $ref: '#/definitions/Node' }, { name: 1 }, { Node: node })).toEqual([
      'type /name string/integer x1',
    ]);
  });

  it('takes additional properties at their schema', () => {
    const map = { type: 'object', additionalProperties: { type: 'integer' } };
    expect(drift(map, { a: 1, b: 'x' })).toEqual(['type /b integer/string x1']);
  });

  it('finds nothing between a value and the schema inferred from it', () => {
    const sample = fc
      .jsonValue({ maxDepth: 3 })
      .map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);
    fc.assert(
      fc.property(sample, (value) => {
        const kinds = drift(inferSchema([value]), value).map((line) => line.split(' ')[0]);
        expect(kinds.filter((kind) => kind !== 'undeclared')).toEqual([]);
      }),
    );
  });
});
