import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/base/json-value';
import { at, importDocument, reply } from '../../support/build-import';

const document: JsonObject = {
  swagger: '2.0',
  info: { title: 'Pets', version: '1' },
  host: 'pets.example.com',
  basePath: '/',
  schemes: ['https'],
  'x-ms-connector-metadata': [],
  paths: {
    '/pets': {
      get: {
        operationId: 'ListPets',
        parameters: [{ $ref: '#/parameters/Top' }],
        responses: {
          '200': { description: 'D', schema: { type: 'array', items: { $ref: '#/definitions/Pet' } } },
        },
        'x-ms-visibility': 'important',
      },
      post: { operationId: 'AddPet', responses: reply() },
    },
    '/toys': {
      get: {
        operationId: 'ListToys',
        responses: { '200': { description: 'D', schema: { $ref: '#/definitions/Toy' } } },
      },
    },
  },
  parameters: {
    Top: { name: 'top', in: 'query', type: 'integer' },
    Skip: { name: 'skip', in: 'query', type: 'integer' },
  },
  definitions: {
    Toy: { type: 'object' },
    Pet: {
      type: 'object',
      properties: { mother: { $ref: '#/definitions/Pet' }, owner: { $ref: '#/definitions/Owner' } },
    },
    Owner: { type: 'object' },
    Unused: { type: 'object' },
  },
  securityDefinitions: { Key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
  security: [{ Key: [] }],
};
const text = JSON.stringify(document, null, 3);

describe('keepSwagger', () => {
  it('keeps the text of a document that is picked whole, byte for byte', () => {
    const outcome = importDocument(document, undefined, text);
    expect(outcome.text).toBe(text);
    expect(outcome.losses).toEqual([]);
    expect(at(outcome.properties, 'connectionParameters', 'api_key', 'type')).toBe('securestring');
  });

  it('keeps the picked operations and what they reach, and no others', () => {
    const { definition, losses } = importDocument(document, ['get /pets'], text);
    expect(definition).toEqual({
      ...document,
      paths: { '/pets': { get: at(document, 'paths', '/pets', 'get') } },
      parameters: { Top: at(document, 'parameters', 'Top') },
      definitions: { Pet: at(document, 'definitions', 'Pet'), Owner: at(document, 'definitions', 'Owner') },
    });
    expect(losses).toEqual([]);
  });

  it('leaves sections out that nothing reaches', () => {
    const { definition } = importDocument(document, ['post /pets'], text);
    expect(definition).not.toHaveProperty('definitions');
    expect(definition).not.toHaveProperty('parameters');
  });

  it('mends what connectors cannot take, and tells', () => {
    const operation: JsonObject = {
      parameters: [
        { name: 'tags', in: 'query', type: 'array', items: { type: 'string' }, collectionFormat: 'multi' },
        { name: 'body', in: 'body', schema: { type: 'string', nullable: true } },
      ],
    };
    const broken: JsonObject = {
      ...document,
      info: { title: 'T', version: 1.5 },
      paths: { '/do': { post: operation } },
    };
    const { definition, codes } = importDocument(broken, undefined, JSON.stringify(broken));
    expect(at(definition, 'info', 'version')).toBe('1.5');
    expect(at(definition, 'paths', '/do', 'post')).toEqual({
      parameters: [
        { name: 'tags', in: 'query', type: 'array', items: { type: 'string' }, collectionFormat: 'csv' },
        { name: 'body', in: 'body', schema: { type: 'string', 'x-nullable': true } },
      ],
      operationId: 'CreateDo',
      responses: { '200': { description: 'OK' } },
    });
    expect(codes).toEqual(['import-operation-id', 'import-parameter-multi', 'import-response-added']);
  });

  it('makes a definition of what a reference into the middle leads to', () => {
    const schema = { $ref: '#/definitions/Pet/properties/owner' };
    const paths = { '/a': { get: { operationId: 'A', responses: { '200': { description: 'D', schema } } } } };
    const { definition } = importDocument({ ...document, paths });
    expect(at(definition, 'paths', '/a', 'get', 'responses', '200', 'schema')).toEqual({
      $ref: '#/definitions/Owner',
    });
  });

  it('keeps references however their author spelled them', () => {
    const paths = {
      '/a': {
        get: {
          operationId: 'A',
          responses: { '200': { description: 'D', schema: { $ref: '#/definitions/A%20b' } } },
        },
      },
      '/b': { get: { operationId: 'B', responses: reply() } },
    };
    const { definition, losses } = importDocument(
      { ...document, paths, definitions: { 'A b': { type: 'object' } } },
      ['get /a'],
    );
    expect(definition['definitions']).toEqual({ 'A b': { type: 'object' } });
    expect(losses).toEqual([]);
  });

  it('tells when choices come from an operation that was not picked', () => {
    const dynamic = { 'x-ms-dynamic-values': { operationId: 'ListToys', 'value-path': 'id' } };
    const paths = {
      ...(document['paths'] as JsonObject),
      '/x': {
        get: {
          operationId: 'X',
          parameters: [{ name: 't', in: 'query', type: 'string', ...dynamic }],
          responses: reply(),
        },
      },
    };
    const changed = { ...document, paths };
    expect(importDocument(changed, ['get /x']).codes).toEqual(['import-dynamic-unpicked']);
    expect(importDocument(changed, ['get /x', 'get /toys']).codes).toEqual([]);
  });
});
