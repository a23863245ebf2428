import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import type { Path } from '../../../shared/base/pointer';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { changesOf, define, key, open, planned, reasonOf, textAfter } from './definitions';

const post = key('post /orders');

function drag(
  text: string,
  samples: readonly JsonValue[],
  path: Path = [],
  fieldPath: readonly string[] = [],
) {
  const document = open(text);
  const item = { kind: 'sample', samples, path, name: String(path.at(-1) ?? 'Sample') } as const;
  return { document, plan: planDrop(document, item, { kind: 'body', operation: post, fieldPath }) };
}

const empty = define(
  '/orders',
  `{
      "post": {
        "operationId": "Create",
        "responses": {}
      }
    }`,
);

const written = define(
  '/orders',
  `{
      "post": {
        "parameters": [
          {
            "name": "body",
            "in": "body",
            "schema": {
              "type": "object",
              "required": ["sku"],
              "properties": {
                "sku": { "type": "string", "description": "Ours.", "format": "uuid" },
                "price": { "type": "number" },
                "supplier": {
                  "type": "object",
                  "properties": {
                    "name": { "type": "string" }
                  }
                },
                "lines": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "sku": { "type": "string" }
                    }
                  }
                },
                "labels": { "type": "object", "additionalProperties": { "type": "string" } }
              }
            }
          }
        ]
      }
    }`,
);

describe('a sample onto a body', () => {
  it('makes the body where there is none', () => {
    const { document, plan } = drag(empty, [{ sku: 'A-1', quantity: 3 }]);
    expect(textAfter(document, plan)).toBe(
      define(
        '/orders',
        `{
      "post": {
        "operationId": "Create",
        "responses": {},
        "parameters": [
          {
            "name": "body",
            "in": "body",
            "required": true,
            "schema": {
              "type": "object",
              "properties": {
                "sku": {
                  "type": "string",
                  "x-ms-summary": "Sku"
                },
                "quantity": {
                  "type": "integer",
                  "format": "int32",
                  "x-ms-summary": "Quantity"
                }
              }
            }
          }
        ]
      }
    }`,
      ),
    );
  });

  it('adds what is not there and loses nothing that is written', () => {
    const { document, plan } = drag(written, [
      {
        sku: 5,
        price: 3,
        supplier: { name: 'x', city: 'Oslo' },
        lines: [{ sku: 'a', quantity: 1 }],
        labels: { red: 'r' },
        note: null,
      },
    ]);
    expect(changesOf(document, plan)).toEqual([
      '-"name": { "type": "string" }',
      '+"name": { "type": "string" },',
      '+"city": { "type": "string", "x-ms-summary": "City" }',
      '-"sku": { "type": "string" }',
      '+"sku": { "type": "string" },',
      '+"quantity": { "type": "integer", "format": "int32", "x-ms-summary": "Quantity" }',
      '-"labels": { "type": "object", "additionalProperties": { "type": "string" } }',
      '+"labels": { "type": "object", "additionalProperties": { "type": "string" } },',
      '+"note": { "x-ms-summary": "Note", "x-nullable": true }',
    ]);
    expect(planned(plan).announcement).toBe(
      'Added Sample to the body: 3 fields new. sku kept the type that is written.',
    );
  });

  it('requires what stands in all of several samples, where nothing was written before', () => {
    const { document, plan } = drag(empty, [{ a: 1, b: 2 }, { a: 3 }]);
    expect(textAfter(document, plan)).toContain(`"required": [
                "a"
              ]`);
    expect(planned(plan).edit.label).toBe('Add the samples to the body');
  });

  it('adds a named part as a field, also of an object or the items of a list', () => {
    const sample = { meta: { at: '2026-01-01' }, city: 'Oslo' };
    expect(
      changesOf(
        drag(written, [sample], ['city'], ['supplier']).document,
        drag(written, [sample], ['city'], ['supplier']).plan,
      ),
    ).toEqual([
      '-"name": { "type": "string" }',
      '+"name": { "type": "string" },',
      '+"city": { "type": "string", "x-ms-summary": "City" }',
    ]);
    const list = drag(written, [sample], ['city'], ['lines']);
    expect(planned(list.plan).place.slice(-4)).toEqual(['lines', 'items', 'properties', 'city']);
    expect(planned(list.plan).announcement).toBe('Added city to lines: 1 field new.');
  });

  it('joins a part into the field of the same name', () => {
    const { document, plan } = drag(written, [{ supplier: { vat: 'NO1' } }], ['supplier'], ['supplier']);
    expect(changesOf(document, plan)).toContain('+"vat": { "type": "string", "x-ms-summary": "Vat" }');
  });

  it('refuses what adds nothing and what is of another kind', () => {
    expect(reasonOf(drag(written, [{ price: 1 }]).plan)).toBe('The body has all of Sample already.');
    expect(reasonOf(drag(written, [{ sku: 1 }]).plan)).toBe(
      'sku has another type in the body, and what is written there stays.',
    );
    expect(reasonOf(drag(written, [[1, 2]]).plan)).toBe('The body is an object, and Sample is a list.');
    expect(reasonOf(drag(written, [{ x: 1 }], ['x'], ['sku']).plan)).toBe(
      'sku holds one value and has no fields.',
    );
  });

  it('changes a schema that is referred to where it stands, and says who else has it', () => {
    const text = `{
  "paths": {
    "/orders": {
      "post": {
        "parameters": [
          { "name": "body", "in": "body", "schema": { "$ref": "#/definitions/Order" } }
        ]
      },
      "get": {
        "summary": "List orders",
        "responses": { "200": { "schema": { "$ref": "#/definitions/Page" } } }
      }
    }
  },
  "definitions": {
    "Order": {
      "type": "object",
      "properties": {
        "sku": {
          "type": "string"
        }
      }
    },
    "Page": { "type": "array", "items": { "$ref": "#/definitions/Order" } }
  }
}`;
    const { document, plan } = drag(text, [{ sku: 'a', note: 'b' }]);
    expect(changesOf(document, plan)).toEqual([
      '+},',
      '+"note": {',
      '+"type": "string",',
      '+"x-ms-summary": "Note"',
    ]);
    expect(planned(plan).announcement).toBe(
      'Added Sample to the body: 1 field new. Order is shared: List orders changes too.',
    );
  });
});
