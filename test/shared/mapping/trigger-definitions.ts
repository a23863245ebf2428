// Operations that can become triggers: one that registers a callback, with the operation that takes it away, and one
// that lists what changes.
import type { ConnectorDocument } from '../../../shared/connector/document';
import { key, open } from './definitions';
import { settings } from './policy-definitions';

/** Registers a callback; its body is shared with `update`. */
export const register = key('post /hooks');
/** Takes it away. */
export const unregister = key('delete /hooks/{id}');
/** Lists orders, newest first. */
export const listOrders = key('get /orders');

/** The definition that they stand in. */
export const hooks = `{
  "swagger": "2.0",
  "info": { "title": "Hooks", "version": "1.0" },
  "paths": {
    "/hooks": {
      "post": {
        "operationId": "Register",
        "summary": "When an order comes",
        "parameters": [
          {
            "name": "body",
            "in": "body",
            "schema": {
              "type": "object",
              "properties": {
                "event": { "type": "string" },
                "config": {
                  "type": "object",
                  "properties": {
                    "callbackUrl": { "type": "string" }
                  }
                }
              }
            }
          }
        ],
        "responses": {
          "201": { "description": "Created" }
        }
      }
    },
    "/hooks/{id}": {
      "delete": {
        "operationId": "Unregister",
        "parameters": [{ "name": "id", "in": "path", "required": true, "type": "string" }],
        "responses": { "204": { "description": "Gone" } }
      }
    },
    "/orders": {
      "get": {
        "operationId": "ListOrders",
        "summary": "List orders",
        "parameters": [
          { "name": "since", "in": "query", "type": "string" }
        ],
        "responses": {
          "200": {
            "description": "OK",
            "schema": {
              "type": "object",
              "properties": {
                "value": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "id": { "type": "string" },
                      "modified": { "type": "string", "format": "date-time" }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  },
  "definitions": {
    "OrderEvent": { "type": "object", "properties": { "id": { "type": "string" } } }
  }
}
`;

/** Both files, opened. */
export function openHooks(definition: string = hooks): ConnectorDocument {
  return open(definition, settings);
}
