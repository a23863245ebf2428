import { describe, expect, it } from 'vitest';
import { checkBindings } from '../../../shared/rules/check-bindings';
import { checkConnector } from '../../../shared/rules/check-connector';
import { open } from '../mapping/definitions';
import { hasCorpus, readCorpus } from '../../support/corpus';

function define(binding: string): string {
  return `{
  "swagger": "2.0",
  "info": { "title": "Stock", "version": "1.0" },
  "paths": {
    "/stock": {
      "get": {
        "operationId": "GetStock",
        "summary": "Get stock",
        "parameters": [
          { "name": "region", "in": "query", "type": "string" },
          { "name": "warehouse", "in": "query", "type": "string", ${binding} }
        ],
        "responses": { "200": { "description": "OK" } }
      }
    },
    "/warehouses": {
      "get": {
        "operationId": "ListWarehouses",
        "summary": "List warehouses",
        "parameters": [{ "name": "area", "in": "query", "required": true, "type": "string" }],
        "responses": {
          "200": {
            "description": "OK",
            "schema": { "type": "array", "items": { "type": "object", "properties": { "code": { "type": "string" } } } }
          }
        }
      }
    }
  }
}
`;
}

/** The codes and sentences for a binding of the older form. */
function check(values: string): readonly (readonly [string, string])[] {
  const { tree } = open(define(`"x-ms-dynamic-values": ${values}`)).definition;
  return checkBindings(tree).map(({ code, message }) => [code, message]);
}

describe('a binding', () => {
  it('is sound where it names what is there', () => {
    const values =
      '{ "operationId": "ListWarehouses", "value-path": "code", "parameters": { "area": { "parameter": "region" } } }';
    expect(check(values)).toEqual([]);
  });

  it('is found where it names what is not', () => {
    expect(check('{ "operationId": "Lost", "value-path": "code" }')).toEqual([
      [
        'dynamic-operation-not-found',
        'The choices of warehouse in Get stock come from Lost, which is not there.',
      ],
    ]);
    const values =
      '{ "operationId": "ListWarehouses", "value-path": "name", "parameters": { "area": { "parameter": "zone" }, "size": 1 } }';
    expect(check(values)).toEqual([
      [
        'dynamic-source-not-found',
        'The choices of warehouse in Get stock depend on zone, which is not there.',
      ],
      [
        'dynamic-unknown-target-param',
        'The choices of warehouse in Get stock give size to List warehouses, which does not take it.',
      ],
      [
        'dynamic-path-not-found',
        'The choices of warehouse in Get stock read name of List warehouses, which is not there.',
      ],
    ]);
  });

  it('is found where its call cannot be made yet', () => {
    expect(check('{ "operationId": "ListWarehouses", "value-path": "code" }')).toEqual([
      [
        'dynamic-missing-required-param',
        'The choices of warehouse in Get stock need area for List warehouses.',
      ],
    ]);
  });

  it('is left to the platform where that looks up by itself', () => {
    expect(check('{ "builtInOperation": "AadGraph.GetUsers", "value-path": "id" }')).toEqual([]);
  });

  it('is shown with its place and line', () => {
    const document = open(define('"x-ms-dynamic-values": { "operationId": "Lost", "value-path": "code" }'));
    const [problem] = checkConnector(document).filter(({ code }) => code === 'dynamic-operation-not-found');
    expect(problem).toMatchObject({
      severity: 'error',
      action: 'Choose another operation for it, or take the binding away.',
      place: { file: 'definition', pointer: '/paths/~1stock/get/parameters/1', range: { line: 11 } },
    });
  });

  it.runIf(hasCorpus)('of a published connector names operations and parameters that are there', () => {
    const found = readCorpus()
      .filter(({ definition }) => definition.includes('x-ms-dynamic-'))
      .filter((_, index) => index % 6 === 0)
      .flatMap(({ definition, folder }) =>
        checkBindings(open(definition).definition.tree).map(({ code }) => `${folder} ${code}`),
      )
      .filter((line) => !line.endsWith('dynamic-path-not-found'));
    expect(found).toEqual([]);
  });
});
