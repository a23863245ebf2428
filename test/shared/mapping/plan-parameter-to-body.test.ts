import { describe, expect, it } from 'vitest';
import type { Path } from '../../../shared/base/pointer';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { changesOf, define, key, open, planned, reasonOf, textAfter } from './definitions';

const post = key('post /orders');
const at = (index: number): Path => ['paths', '/orders', 'post', 'parameters', index];

function drag(text: string, index: number, fieldPath: readonly string[] = []) {
  const document = open(text);
  const plan = planDrop(
    document,
    { kind: 'parameter', operation: post, listedAt: at(index) },
    { kind: 'body', operation: post, fieldPath },
  );
  return { document, plan };
}

const orders = define(
  '/orders',
  `{
      "post": {
        "parameters": [
          {
            "name": "dryRun",
            "in": "query",
            "required": true,
            "x-note": [1,2],
            "type": "boolean"
          },
          {
            "name": "body",
            "in": "body",
            "schema": {
              "type": "object",
              "required": ["sku"],
              "properties": {
                "sku": { "type": "string" },
                "lines": {
                  "type": "array",
                  "items": {
                    "type": "object"
                  }
                },
                "note": { "type": "string" }
              }
            }
          },
          { "name": "sku", "in": "query", "type": "string" }
        ]
      }
    }`,
);

describe('a parameter onto the body', () => {
  it('becomes a field with its own text, required as before', () => {
    const { document, plan } = drag(orders, 0);
    expect(textAfter(document, plan)).toBe(
      define(
        '/orders',
        `{
      "post": {
        "parameters": [
          {
            "name": "body",
            "in": "body",
            "schema": {
              "type": "object",
              "required": ["sku", "dryRun"],
              "properties": {
                "sku": { "type": "string" },
                "lines": {
                  "type": "array",
                  "items": {
                    "type": "object"
                  }
                },
                "note": { "type": "string" },
                "dryRun": {
                  "x-note": [1,2],
                  "type": "boolean"
                }
              }
            },
            "required": true
          },
          { "name": "sku", "in": "query", "type": "string" }
        ]
      }
    }`,
      ),
    );
    expect(planned(plan).place).toEqual([...at(0), 'schema', 'properties', 'dryRun']);
  });

  it('becomes a field of the items when it is put on a list of objects', () => {
    const { document, plan } = drag(orders, 0, ['lines']);
    expect(textAfter(document, plan)).toContain(`"items": {
                    "type": "object",
                    "required": ["dryRun"],
                    "properties": {
                      "dryRun": {
                        "x-note": [1,2],
                        "type": "boolean"
                      }
                    }
                  }`);
  });

  it('makes a body where there is none', () => {
    const text = define(
      '/orders',
      `{
      "post": {
        "parameters": [
          {
            "name": "sku",
            "in": "query",
            "type": "string"
          }
        ]
      }
    }`,
    );
    const { document, plan } = drag(text, 0);
    expect(textAfter(document, plan)).toBe(
      define(
        '/orders',
        `{
      "post": {
        "parameters": [
          {
            "name": "body",
            "in": "body",
            "required": true,
            "schema": {
              "type": "object",
              "properties": {
                "sku": {
                  "type": "string"
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

  it('is refused where a field of that name stands, where values cannot be held, and where a form is sent', () => {
    expect(reasonOf(drag(orders, 2).plan)).toBe('There is a sku in the body already.');
    expect(reasonOf(drag(orders, 0, ['note']).plan)).toBe('note holds one value and has no fields.');
    expect(reasonOf(drag(orders, 0, ['gone']).plan)).toBe('That part of the body is no longer there.');
    expect(reasonOf(drag(orders, 1).plan)).toBe('The body is there already.');
    const form = define(
      '/orders',
      `{ "post": { "parameters": [
        { "name": "a", "in": "formData", "type": "string" },
        { "name": "b", "in": "formData", "type": "file" },
        { "name": "c", "in": "query", "type": "string" }
      ] } }`,
    );
    expect(reasonOf(drag(form, 1).plan)).toBe('A file can only be sent in the form.');
    expect(reasonOf(drag(form, 2).plan)).toBe(
      'This request sends a form, and a request has either a form or a body.',
    );
  });

  it('is copied from what others share, and says whose schema changes with it', () => {
    const text = `{
  "paths": {
    "/orders": {
      "post": {
        "parameters": [
          { "$ref": "#/parameters/Top" },
          { "name": "body", "in": "body", "required": true, "schema": { "$ref": "#/definitions/Order" } }
        ]
      }
    },
    "/b": {
      "get": {
        "summary": "List",
        "parameters": [{ "$ref": "#/parameters/Top" }],
        "responses": { "200": { "schema": { "$ref": "#/definitions/Order" } } }
      }
    }
  },
  "parameters": { "Top": { "name": "top", "in": "query", "type": "integer", "required": true } },
  "definitions": {
    "Order": {
      "type": "object",
      "properties": {
        "sku": { "type": "string" }
      }
    }
  }
}`;
    const { document, plan } = drag(text, 0);
    expect(changesOf(document, plan)).toEqual([
      '-{ "$ref": "#/parameters/Top" },',
      '-"sku": { "type": "string" }',
      '-}',
      '+"sku": { "type": "string" },',
      '+"top": { "type": "integer" }',
      '+},',
      '+"required": [',
      '+"top"',
      '+]',
    ]);
    expect(planned(plan).announcement).toBe(
      'Moved top from the query to the body. Order is shared: List changes too.',
    );
  });
});

describe('bindings that read it', () => {
  it('name it by its place in the body from then on', () => {
    const text = define(
      '/orders',
      `{
      "post": {
        "operationId": "Create",
        "parameters": [
          { "name": "region", "in": "query", "type": "string" },
          {
            "name": "body",
            "in": "body",
            "schema": {
              "type": "object",
              "properties": {
                "site": {
                  "type": "string",
                  "x-ms-dynamic-values": {
                    "operationId": "Sites",
                    "parameters": { "region": { "parameter": "region" } }
                  },
                  "x-ms-dynamic-list": {
                    "operationId": "Sites",
                    "parameters": { "region": { "parameterReference": "region" } }
                  }
                }
              }
            }
          }
        ]
      },
      "get": {
        "parameters": [
          { "name": "x", "in": "query", "type": "string", "x-ms-dynamic-list": {
            "operationId": "Create",
            "parameters": { "region": { "value": "eu" } }
          } }
        ]
      }
    }`,
    );
    const { document, plan } = drag(text, 0);
    const after = textAfter(document, plan);
    expect(after).toContain('"x-ms-dynamic-list": {\n');
    expect(after).toContain('{ "region": { "parameterReference": "body/region" } }');
    expect(after).toContain('{ "region": { "parameter": "region" } }');
    expect(after).toContain('{ "body/region": { "value": "eu" } }');
  });
});
