// An operation with a reply of pages, and a properties file with three parameters of the connection: what the tests of
// drops that make policies start from.
import { define, diff, key, open, apply } from './definitions';
import type { ConnectorDocument } from '../../../shared/connector/document';
import type { DropPlan } from '../../../shared/mapping/drop';

/** The key of the operation. */
export const listItems = key('get /{tenant}/items');

/** The definition that it stands in. */
export const paged = define(
  '/{tenant}/items',
  `{
      "get": {
        "operationId": "ListItems",
        "summary": "List items",
        "parameters": [
          { "name": "tenant", "in": "path", "required": true, "type": "string", "x-ms-url-encoding": "single" }
        ],
        "responses": {
          "200": {
            "description": "OK",
            "schema": {
              "type": "object",
              "properties": {
                "nextLink": { "type": "string" },
                "total": { "type": "integer", "x-ms-summary": "Total" },
                "paging": {
                  "type": "object",
                  "properties": { "next": { "type": "string" } }
                },
                "items": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {
                      "id": { "type": "string" },
                      "details": {
                        "type": "object",
                        "properties": { "weight": { "type": "number" } }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }`,
  `,
  "host": "api.contoso.com",
  "basePath": "/v2"`,
);

/** The properties file. */
export const settings = `{
  "properties": {
    "connectionParameters": {
      "api_key": {
        "type": "securestring"
      },
      "host": {
        "type": "string"
      },
      "token": {
        "type": "oauthSetting"
      }
    },
    "iconBrandColor": "#0f6cbd"
  }
}
`;

/** Both files, opened. */
export function openPaged(properties: string | undefined = settings): ConnectorDocument {
  return open(paged, properties);
}

/** What changes in the text of the properties file. */
export function propertyChanges(document: ConnectorDocument, plan: DropPlan): readonly string[] {
  const after = apply(document, plan);
  return diff(document.properties?.tree.text ?? '', after.properties?.tree.text ?? '');
}
