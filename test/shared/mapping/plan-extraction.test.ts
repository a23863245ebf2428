import { describe, expect, it } from 'vitest';
import type { DragItem } from '../../../shared/mapping/drop';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { changesOf, open, planned, reasonOf, textAfter } from './definitions';
import { parts, setStock as operation } from './parts-definition';

function drop(item: DragItem, name?: string, document = open(parts)) {
  const slot = { kind: 'references', ...(name === undefined ? {} : { name }) } as const;
  return { document, plan: planDrop(document, item, slot) };
}

const field = (...fieldPath: string[]): DragItem => ({ kind: 'field', operation, fieldPath });
const output = (...fieldPath: string[]): DragItem => ({
  kind: 'output',
  operation,
  status: '200',
  fieldPath,
});

describe('an object onto the references', () => {
  it('asks for a name that is free', () => {
    expect(drop(field('supplier')).plan).toEqual({
      ok: false,
      reason: 'A reference needs a name.',
      needs: {
        kind: 'name',
        label: 'Name of the reference',
        suggestion: 'Supplier',
        taken: ['Product', 'Node'],
      },
    });
    expect(drop(field()).plan).toMatchObject({ needs: { suggestion: 'SetStockRequest' } });
    expect(reasonOf(drop(field('supplier'), 'Product').plan)).toBe(
      'There is another reference Product already.',
    );
    expect(reasonOf(drop(field('supplier'), 'a b').plan)).toBe(
      'The name of a reference has letters, digits, dots, hyphens and underscores.',
    );
  });

  it('is shared as it is written', () => {
    const { document, plan } = drop(field('supplier'), 'Supplier');
    expect(changesOf(document, plan)).toEqual([
      '-"type": "object",',
      '-"properties": { "name": { "type": "string" }, "rate": { "type": "number", "minimum": 1.0 } }',
      '+"$ref": "#/definitions/Supplier"',
      '-"Node": { "type": "object", "required": ["next"], "properties": { "next": { "type": "object" } } }',
      '+"Node": { "type": "object", "required": ["next"], "properties": { "next": { "type": "object" } } },',
      '+"Supplier": {',
      '+"type": "object",',
      '+"properties": { "name": { "type": "string" }, "rate": { "type": "number", "minimum": 1.0 } }',
      '+}',
    ]);
  });

  it('makes room behind the paths where nothing is shared yet', () => {
    const bare = `${parts.slice(0, parts.indexOf(',\n  "definitions"'))},\n  "tags": []\n}\n`;
    const document = open(bare);
    const after = textAfter(document, drop(field('supplier'), 'Supplier', document).plan);
    expect(after).toMatch(
      /\n {2}\},\n {2}"definitions": \{\n {4}"Supplier": \{[^]*\},\n {2}"tags": \[\]\n\}\n$/,
    );
  });

  it('is what the items of a list are', () => {
    const { document, plan } = drop({ kind: 'input', operation, id: 'body/lines' }, 'Line');
    expect(changesOf(document, plan)).toContain('+"$ref": "#/definitions/Line"');
    expect(planned(plan).place.slice(-2)).toEqual(['lines', 'items']);
  });

  it('uses a shared schema that says the same', () => {
    const { document, plan } = drop(output('product'));
    expect(changesOf(document, plan)).toEqual([
      '-"schema": { "type": "object", "properties": { "product": { "type": "object", "properties": { "sku": { "type": "string" } } } } }',
      '+"schema": { "type": "object", "properties": { "product": { "$ref": "#/definitions/Product" } } }',
    ]);
    expect(planned(plan).announcement).toBe('Product says the same already, so it refers to that now.');
  });

  it('is refused for one value, a header and what is shared already', () => {
    expect(reasonOf(drop(output('product', 'sku')).plan)).toBe(
      'sku is one value: only objects can be shared.',
    );
    expect(reasonOf(drop({ kind: 'input', operation, id: 'query/sku' }).plan)).toBe(
      'sku is one value: only objects can be shared.',
    );
    const shared = open(
      parts.replace(
        '"404": { "description": "Gone" }',
        '"404": { "description": "Gone", "schema": { "$ref": "#/definitions/Node" } }',
      ),
    );
    const item: DragItem = { kind: 'output', operation, status: '404', fieldPath: [] };
    expect(reasonOf(drop(item, 'Other', shared).plan)).toBe('It is the shared schema Node already.');
  });
});
