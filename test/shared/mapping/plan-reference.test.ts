import { describe, expect, it } from 'vitest';
import type { DropSlot } from '../../../shared/mapping/drop';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { apply, changesOf, open, planned, reasonOf } from './definitions';
import { parts, setStock as operation } from './parts-definition';

function drop(name: string, slot: DropSlot, document = open(parts)) {
  return { document, plan: planDrop(document, { kind: 'reference', name }, slot) };
}

const body = (...fieldPath: string[]): DropSlot => ({ kind: 'body', operation, fieldPath });
const reply = (status: string, ...fieldPath: string[]): DropSlot => ({
  kind: 'response',
  operation,
  status,
  fieldPath,
});

describe('a reference', () => {
  it('takes the place of a field, and says what it replaces', () => {
    const { document, plan } = drop('Product', body('supplier'));
    expect(changesOf(document, plan)).toEqual([
      '-"type": "object",',
      '-"properties": { "name": { "type": "string" }, "rate": { "type": "number", "minimum": 1.0 } }',
      '+"$ref": "#/definitions/Product"',
    ]);
    expect(planned(plan).announcement).toBe('supplier is now Product. Its own 2 fields are replaced.');
  });

  it('is what the items of a list are', () => {
    const { document, plan } = drop('Product', body('tags'));
    expect(changesOf(document, plan)).toEqual([
      '-"tags": { "type": "array", "items": { "type": "string" } }',
      '+"tags": { "type": "array", "items": { "$ref": "#/definitions/Product" } }',
    ]);
    expect(planned(plan).announcement).toBe('The items of tags are now Product.');
  });

  it('is the whole body', () => {
    const { document, plan } = drop('Product', body());
    expect(changesOf(document, plan).at(-1)).toBe('+"$ref": "#/definitions/Product"');
    const bare = open(parts.replace('/stock": {\n      "post"', '/stock": {\n      "put"'));
    expect(reasonOf(drop('Product', body(), bare).plan)).toBe('The operation is no longer there.');
  });

  it('gives a reply its schema, and makes the reply where there is none', () => {
    const written = drop('Product', reply('404'));
    expect(changesOf(written.document, written.plan)).toEqual([
      '-"404": { "description": "Gone" }',
      '+"404": { "description": "Gone", "schema": { "$ref": "#/definitions/Product" } }',
    ]);
    const fresh = drop('Product', reply('201'));
    expect(changesOf(fresh.document, fresh.plan).at(-1)).toBe(
      '+"201": { "description": "The reply.", "schema": { "$ref": "#/definitions/Product" } }',
    );
  });

  it('is refused where it stands already, where it would never end, and when it is gone', () => {
    const first = drop('Node', reply('200'));
    const node = apply(first.document, first.plan);
    expect(reasonOf(drop('Node', reply('200'), node).plan)).toBe('It refers to Node already.');
    expect(reasonOf(drop('Node', reply('200', 'next'), node).plan)).toBe(
      'Node would hold itself without an end: make next optional first.',
    );
    expect(reasonOf(drop('None', reply('200')).plan)).toBe('None is no longer there.');
  });
});
