import { describe, expect, it } from 'vitest';
import { listBindings } from '../../../shared/mapping/binding-owner';
import { readOperation } from '../../../shared/operations/read-operation';
import { define, key, open } from './definitions';

const text = define(
  '/files',
  `{
      "post": {
        "operationId": "Save",
        "parameters": [
          {
            "name": "folder", "in": "query", "type": "string",
            "x-ms-dynamic-tree": {
              "settings": { "canSelectParentNodes": true, "canSelectLeafNodes": false },
              "open": { "operationId": "ListFolders", "itemValuePath": "Id", "itemTitlePath": "Name", "itemIsParent": "(IsFolder eq true)" },
              "browse": { "operationId": "ListFolders", "itemValuePath": "Id", "itemTitlePath": "Name", "itemFullTitlePath": "Path", "itemIsParent": "(IsFolder eq true)",
                "parameters": { "id": { "selectedItemValuePath": "Id" } } }
            }
          },
          { "name": "people", "in": "query", "type": "array", "items": { "type": "string", "x-ms-dynamic-values": { "builtInOperation": "AadGraph.GetUsers", "value-path": "id" } } },
          {
            "name": "body", "in": "body",
            "schema": {
              "type": "object",
              "properties": {
                "rows": {
                  "type": "array",
                  "items": { "type": "object", "properties": { "kind": { "type": "string", "x-ms-dynamic-list": { "operationId": "ListKinds", "itemsPath": "value", "itemValuePath": "id", "parameters": { "body/folder/id": { "parameterReference": "folder" }, "top": { "value": 5 } } } } } }
                },
                "fields": { "$ref": "#/definitions/Fields" }
              }
            }
          }
        ],
        "responses": {
          "200": { "description": "OK", "schema": { "type": "object", "properties": { "item": { "$ref": "#/definitions/Fields" } } } }
        }
      }
    },
    "/kinds": {
      "post": {
        "operationId": "ListKinds",
        "parameters": [
          { "name": "top", "in": "query", "type": "integer" },
          { "name": "body", "in": "body", "required": true, "schema": { "type": "object", "required": ["folder"], "properties": { "folder": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } } } } } }
        ],
        "responses": { "200": { "description": "OK" } }
      }
    }`,
  `,
  "definitions": {
    "Fields": { "type": "object", "x-ms-dynamic-schema": { "operationId": "GetFields", "value-path": "schema/properties" } }
  }`,
);

function read() {
  const { tree } = open(text).definition;
  const operation = readOperation(tree, key('post /files'));
  if (!operation) throw new Error('no operation');
  return listBindings(tree, operation);
}

describe('the bindings of an operation', () => {
  it('are found on inputs, items, inside lists of the body, in shared schemas and in replies', () => {
    expect(read().map(({ owner, words, binding }) => [owner, words, binding.form, binding.keys])).toEqual([
      [{ kind: 'input', id: 'query/folder' }, 'folder', 'tree', ['x-ms-dynamic-tree']],
      [{ kind: 'input', id: 'query/people' }, 'people', 'list', ['x-ms-dynamic-values']],
      [{ kind: 'input', id: 'body/fields' }, 'fields', 'schema', ['x-ms-dynamic-schema']],
      [
        { kind: 'field', root: { in: 'body' }, fieldPath: ['rows', '[]', 'kind'] },
        'kind',
        'list',
        ['x-ms-dynamic-list'],
      ],
      [
        { kind: 'field', root: { in: 'response', status: '200' }, fieldPath: ['item'] },
        'item',
        'schema',
        ['x-ms-dynamic-schema'],
      ],
    ]);
  });

  it('read a tree as two calls', () => {
    const [tree] = read();
    expect(tree?.binding.calls).toMatchObject([
      {
        name: 'open',
        operationId: 'ListFolders',
        operation: null,
        value: ['Id'],
        label: ['Name'],
        fullTitle: null,
      },
      {
        name: 'browse',
        fullTitle: ['Path'],
        isParent: '(IsFolder eq true)',
        arguments: [{ parameter: 'id', known: false, source: { kind: 'selected', path: 'Id' } }],
      },
    ]);
  });

  it('have an argument for every parameter of the called operation', () => {
    const list = read().find(({ words }) => words === 'kind');
    expect(list?.binding.calls).toMatchObject([
      {
        name: 'main',
        operation: 'post /kinds',
        collection: ['value'],
        value: ['id'],
        label: null,
        arguments: [
          {
            parameter: 'body/folder/id',
            required: true,
            known: true,
            source: { kind: 'input', reference: 'folder' },
          },
          { parameter: 'top', required: false, known: true, source: { kind: 'literal', value: 5 } },
        ],
      },
    ]);
  });

  it('read both forms of a schema path', () => {
    const schema = read().find(({ words }) => words === 'fields');
    expect(schema?.binding.calls[0]?.schema).toEqual(['schema', 'properties']);
  });
});
