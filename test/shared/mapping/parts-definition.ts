// An operation with a bit of everything: a value in its path, a body with objects and lists, two replies, and two shared
// schemas that nothing refers to yet.
import { define, key } from './definitions';

/** The key of the operation. */
export const setStock = key('post /v1/products/4711/stock');

/** The definition that it stands in. */
export const parts = define(
  '/v1/products/4711/stock',
  `{
      "post": {
        "operationId": "SetStock",
        "parameters": [
          { "name": "sku", "in": "query", "type": "string" },
          { "name": "mode", "in": "query", "type": "string", "enum": ["a", "b"] },
          { "name": "body", "in": "body", "schema": {
            "type": "object",
            "properties": {
              "supplier": {
                "type": "object",
                "properties": { "name": { "type": "string" }, "rate": { "type": "number", "minimum": 1.0 } }
              },
              "lines": {
                "type": "array",
                "items": { "type": "object", "properties": { "qty": { "type": "integer" } } }
              },
              "tags": { "type": "array", "items": { "type": "string" } }
            }
          } }
        ],
        "responses": {
          "200": {
            "description": "OK",
            "schema": { "type": "object", "properties": { "product": { "type": "object", "properties": { "sku": { "type": "string" } } } } }
          },
          "404": { "description": "Gone" }
        }
      }
    }`,
  `,
  "definitions": {
    "Product": { "type": "object", "properties": { "sku": { "type": "string" } } },
    "Node": { "type": "object", "required": ["next"], "properties": { "next": { "type": "object" } } }
  }`,
);
