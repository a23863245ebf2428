import { describe, expect, it } from 'vitest';
import type { ParameterLocation } from '../../../shared/operations/operation';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { changesOf, define, key, open, planned, reasonOf, textAfter } from './definitions';

const post = key('post /orders');

function drag(text: string, fieldPath: readonly string[], to: ParameterLocation) {
  const document = open(text);
  const plan = planDrop(
    document,
    { kind: 'field', operation: post, fieldPath },
    { kind: 'location', operation: post, in: to },
  );
  return { document, plan };
}

const body = (schema: string, rest = '') =>
  define(
    '/orders',
    `{
      "post": {
        "summary": "Create order",
        "parameters": [
          {
            "name": "body",
            "in": "body",
            "required": true,
            "schema": ${schema}
          }
        ]
      }
    }`,
    rest,
  );

const inline = body(`{
              "type": "object",
              "required": ["sku", "note"],
              "properties": {
                "sku": {
                  "type": "string",
                  "title": "Product",
                  "readOnly": false,
                  "enum": ["a","b"]
                },
                "note": { "type": "string" },
                "tags": { "type": "array", "items": { "type": "string" } },
                "lines": { "type": "array", "items": { "type": "object", "properties": { "n": { "type": "integer" } } } },
                "callback": { "type": "string", "x-ms-notification-url": true },
                "any": {}
              }
            }`);

describe('a field of the body onto another section', () => {
  it('becomes a parameter with its own text, required as before', () => {
    const { document, plan } = drag(inline, ['sku'], 'query');
    expect(changesOf(document, plan)).toEqual([
      '-"required": ["sku", "note"],',
      '+"required": ["note"],',
      '-"sku": {',
      '-"type": "string",',
      '-"title": "Product",',
      '-"readOnly": false,',
      '-"enum": ["a","b"]',
      '-},',
      '+},',
      '+{',
      '+"name": "sku",',
      '+"in": "query",',
      '+"required": true,',
      '+"type": "string",',
      '+"enum": ["a","b"],',
      '+"x-ms-summary": "Product"',
    ]);
    expect(planned(plan).place).toEqual(['paths', '/orders', 'post', 'parameters', 1]);
  });

  it('takes a segment of the path', () => {
    const { plan } = drag(inline, ['note'], 'path');
    expect(planned(plan).operation).toBe('post /orders/{note}');
    expect(planned(plan).announcement).toBe(
      'Moved note from the body to the path. The path is now /orders/{note}.',
    );
  });

  it.each([
    [['lines'], 'query', 'lines is a list of objects, and the query can only hold plain values.'],
    [['lines', '[]', 'n'], 'query', 'n is part of a list, and a request carries it once for each item.'],
    [['callback'], 'query', 'callback takes the address of the callback, which only a body can carry.'],
    [['any'], 'query', 'The type of any is not known, so it cannot leave the body.'],
    [['tags'], 'path', 'tags is a list, and a segment of the path holds one value.'],
    [['note'], 'formData', 'This request sends a body, and a request has either a form or a body.'],
    [['note'], 'body', 'It is in the body already.'],
    [[], 'query', 'body is an object, and the query can only hold plain values: move its fields one by one.'],
    [['gone'], 'query', 'The field is no longer there.'],
  ] as const)('refuses %j to %s: %s', (fieldPath, to, reason) => {
    expect(reasonOf(drag(inline, fieldPath, to).plan)).toBe(reason);
  });

  it('takes the body with it when nothing else stands in it', () => {
    const text = body('{ "type": "object", "properties": { "sku": { "type": "string" } } }');
    const { document, plan } = drag(text, ['sku'], 'header');
    expect(textAfter(document, plan)).toBe(
      define(
        '/orders',
        `{
      "post": {
        "summary": "Create order",
        "parameters": [
          {
            "name": "sku",
            "in": "header",
            "required": false,
            "type": "string"
          }
        ]
      }
    }`,
      ),
    );
    expect(planned(plan).place.at(-1)).toBe(0);
  });

  it('leaves a shared schema as it is and takes a copy of it', () => {
    const rest = `,
  "definitions": {
    "Order": {
      "type": "object",
      "required": ["sku"],
      "properties": {
        "sku": { "type": "string" },
        "note": { "type": "string" }
      }
    },
    "Page": { "type": "array", "items": { "$ref": "#/definitions/Order" } }
  }`;
    const { document, plan } = drag(body('{ "$ref": "#/definitions/Order" }', rest), ['sku'], 'query');
    const after = textAfter(document, plan);
    expect(after.slice(after.indexOf('"definitions"'))).toBe(
      document.definition.tree.text.slice(document.definition.tree.text.indexOf('"definitions"')),
    );
    expect(changesOf(document, plan)).toEqual([
      '-"schema": { "$ref": "#/definitions/Order" }',
      '-}',
      '+"schema": { "type": "object", "properties": { "note": { "type": "string" } } }',
      '+},',
      '+{ "name": "sku", "in": "query", "required": true, "type": "string" }',
    ]);
    expect(planned(plan).announcement).toBe(
      'Moved sku from the body to the query. Order is shared, so this body now has its own copy.',
    );
  });
});

describe('a body of one plain value', () => {
  it('becomes a parameter as a whole', () => {
    const { document, plan } = drag(
      body('{ "type": "string", "format": "date", "title": "Day" }'),
      [],
      'query',
    );
    expect(changesOf(document, plan)).toEqual([
      '-"in": "body",',
      '+"in": "query",',
      '-"schema": { "type": "string", "format": "date", "title": "Day" }',
      '+"type": "string",',
      '+"format": "date",',
      '+"x-ms-summary": "Day"',
    ]);
  });
});
