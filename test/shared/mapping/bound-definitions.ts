// A connector with two operations to look things up and one that has a use for them: what the tests of bindings start
// from.

/** `GetStock` takes a warehouse, a sku and a body; `ListWarehouses` lists by region, `ListProducts` in a nested list. */
export const inventory = `{
  "swagger": "2.0",
  "info": { "title": "Stock", "version": "1.0" },
  "paths": {
    "/stock": {
      "post": {
        "operationId": "GetStock",
        "summary": "Get stock",
        "parameters": [
          { "name": "region", "in": "query", "type": "string" },
          {
            "name": "warehouse",
            "in": "query",
            "required": true,
            "type": "string"
          },
          { "name": "count", "in": "query", "type": "integer" },
          { "name": "tenant", "in": "header", "type": "string", "required": true, "default": "a", "x-ms-visibility": "internal" },
          {
            "name": "body",
            "in": "body",
            "required": true,
            "schema": {
              "type": "object",
              "properties": {
                "app": { "type": "object", "properties": { "id": { "type": "string" } } },
                "values": {
                  "type": "object"
                }
              }
            }
          }
        ],
        "responses": {
          "200": {
            "description": "OK",
            "schema": {
              "type": "object"
            }
          }
        }
      }
    },
    "/warehouses": {
      "get": {
        "operationId": "ListWarehouses",
        "summary": "List warehouses",
        "parameters": [
          { "name": "region", "in": "query", "required": true, "type": "string" },
          { "name": "top", "in": "query", "type": "integer" }
        ],
        "responses": {
          "200": {
            "description": "OK",
            "schema": {
              "type": "object",
              "properties": {
                "total": { "type": "integer" },
                "items": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "code": { "type": "string" },
                      "name": { "type": "string", "x-ms-summary": "Name" },
                      "isFolder": { "type": "boolean" },
                      "address": { "type": "object", "properties": { "city": { "type": "string" } } }
                    }
                  }
                },
                "closed": {
                  "type": "array",
                  "items": { "type": "object", "properties": { "id": { "type": "string" } } }
                }
              }
            }
          }
        }
      }
    },
    "/schemas": {
      "get": {
        "operationId": "GetSchema",
        "summary": "Get schema",
        "parameters": [{ "name": "id", "in": "query", "required": true, "type": "string" }],
        "responses": {
          "200": { "description": "OK", "schema": { "type": "object", "properties": { "schema": { "type": "object" } } } }
        }
      }
    },
    "/hooks": {
      "post": {
        "operationId": "OnChange",
        "x-ms-trigger": "single",
        "responses": { "200": { "description": "OK" } }
      },
      "x-ms-notification-content": { "schema": { "type": "object", "properties": { "data": { "type": "object" } } } }
    }
  }
}
`;
