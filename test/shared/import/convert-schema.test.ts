import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../shared/base/json-value';
import { at, buildOpenapi, importDocument, jsonContent } from '../../support/build-import';

/** Converts a schema as the body of an operation, beside these components. */
function convert(schema: JsonValue, schemas: JsonObject = {}) {
  const document = buildOpenapi({ requestBody: jsonContent(schema) }, { root: { components: { schemas } } });
  const { definition, losses, codes } = importDocument(document);
  const place = ['paths', '/things', 'post', 'parameters', 0, 'schema'];
  return { schema: at(definition, ...place), definitions: at(definition, 'definitions'), losses, codes };
}

describe('convertSchema', () => {
  it.each<[string, JsonValue, JsonValue]>([
    ['a plain text', { type: 'string', maxLength: 3 }, { type: 'string', maxLength: 3 }],
    ['nullable', { type: 'string', nullable: true }, { type: 'string', 'x-nullable': true }],
    ['a type with null', { type: ['integer', 'null'] }, { type: 'integer', 'x-nullable': true }],
    ['const', { const: 'a' }, { type: 'string', enum: ['a'] }],
    [
      'bounds of 3.1',
      { type: 'number', exclusiveMinimum: 3 },
      { type: 'number', minimum: 3, exclusiveMinimum: true },
    ],
    [
      'bounds of 3.0',
      { type: 'number', minimum: 3, exclusiveMinimum: true },
      { type: 'number', minimum: 3, exclusiveMinimum: true },
    ],
    ['a list of examples', { type: 'string', examples: ['a', 'b'] }, { type: 'string', example: 'a' }],
    ['base64', { type: 'string', contentEncoding: 'base64' }, { type: 'string', format: 'byte' }],
    ['an array without items', { type: 'array' }, { type: 'array', items: {} }],
    [
      'a map',
      { type: 'object', additionalProperties: { type: 'number' } },
      { type: 'object', additionalProperties: { type: 'number' } },
    ],
    ['a free map', { additionalProperties: true }, { additionalProperties: true }],
    ['a guid', { type: 'string', format: 'guid' }, { type: 'string', format: 'uuid' }],
    [
      'an enum with null',
      { type: 'string', enum: ['a', null] },
      { type: 'string', enum: ['a'], 'x-nullable': true },
    ],
    [
      'numbers written as texts',
      { type: 'integer', enum: ['1', '2'], default: '1' },
      { type: 'integer', enum: [1, 2], default: 1 },
    ],
    ['anything', true, {}],
    [
      'the extensions that connectors may carry',
      { type: 'string', 'x-ms-visibility': 'advanced', 'x-own': 1 },
      { type: 'string', 'x-ms-visibility': 'advanced', 'x-own': 1 },
    ],
    [
      'names of choices',
      { type: 'integer', enum: [1, 2], 'x-enum-varnames': ['One', 'Two'] },
      {
        type: 'integer',
        enum: [1, 2],
        'x-ms-enum-values': [
          { value: 1, displayName: 'One' },
          { value: 2, displayName: 'Two' },
        ],
      },
    ],
  ])('says %s without loss', (_name, source, converted) => {
    const { schema, losses } = convert(source);
    expect(schema).toEqual(converted);
    expect(losses).toEqual([]);
  });

  it.each<[string, JsonValue, JsonValue, string]>([
    ['several types', { type: ['string', 'integer'] }, {}, 'import-types-several'],
    ['an unknown format', { type: 'string', format: 'ipv4' }, { type: 'string' }, 'import-format'],
    ['not', { type: 'string', not: { enum: ['a'] } }, { type: 'string' }, 'import-keyword'],
    ['a default of another type', { type: 'integer', default: 'much' }, { type: 'integer' }, 'import-value'],
    [
      'an unknown extension of the platform',
      { type: 'string', 'x-ms-nonsense': 1 },
      { type: 'string' },
      'import-keyword',
    ],
    [
      'fields by pattern',
      { patternProperties: { '^x': { type: 'string' } } },
      { type: 'object', additionalProperties: { type: 'string' } },
      'import-keyword',
    ],
    ['a tuple', { type: 'array', prefixItems: [{}, {}] }, { type: 'array', items: {} }, 'import-keyword'],
    [
      'what is no schema',
      { type: 'object', properties: { A: 5 } },
      { type: 'object', properties: { A: {} } },
      'import-schema-invalid',
    ],
    ['a reference outside', { $ref: 'other.yaml#/Pet' }, {}, 'import-reference-external'],
    ['a reference to nothing', { $ref: '#/components/schemas/None' }, {}, 'import-reference-dangling'],
  ])('tells the loss of %s', (_name, source, converted, code) => {
    const document = buildOpenapi({ requestBody: { content: { 'application/json': { schema: source } } } });
    const { definition, codes, losses } = importDocument(document);
    const place = ['paths', '/things', 'post', 'parameters', 0, 'schema'];
    expect(at(definition, ...place) ?? {}).toEqual(converted);
    expect(codes).toEqual([code]);
    for (const { place: where } of losses)
      expect(where?.pointer).toMatch(/^\/paths\/~1things\/post\/requestBody/);
  });

  it('labels fields whose name reads differently, and leaves written titles', () => {
    const { schema } = convert({
      type: 'object',
      properties: {
        unitPrice: { type: 'number' },
        Name: { type: 'string' },
        sku: { type: 'string', title: 'SKU' },
      },
      required: ['unitPrice', 'gone'],
    });
    expect(schema).toEqual({
      type: 'object',
      properties: {
        unitPrice: { type: 'number', 'x-ms-summary': 'Unit Price' },
        Name: { type: 'string' },
        sku: { type: 'string', title: 'SKU' },
      },
      required: ['unitPrice'],
    });
  });

  it('does not ask callers for what only the web API fills', () => {
    const { schema } = convert({
      type: 'object',
      properties: { id: { type: 'string', readOnly: true }, name: { type: 'string' } },
      required: ['id', 'name'],
    });
    expect(at(schema, 'required')).toEqual(['name']);
  });

  it('turns components into definitions, recursive ones too', () => {
    const node = {
      type: 'object',
      properties: {
        next: { $ref: '#/components/schemas/Node' },
        all: { type: 'array', items: { $ref: '#/components/schemas/Node' } },
      },
    };
    const { schema, definitions, losses } = convert(
      { $ref: '#/components/schemas/Node' },
      { Node: node, Unused: {} },
    );
    expect(schema).toEqual({ $ref: '#/definitions/Node' });
    expect(definitions).toEqual({
      Node: {
        type: 'object',
        properties: {
          next: { $ref: '#/definitions/Node' },
          all: { type: 'array', items: { $ref: '#/definitions/Node' }, 'x-ms-summary': 'All' },
        },
      },
    });
    expect(losses).toEqual([]);
  });

  it('gives what a reference into the middle of a document leads to a definition of its own', () => {
    const Pet = {
      type: 'object',
      properties: { tag: { type: 'object', properties: { name: { type: 'string' } } } },
    };
    const { schema, definitions } = convert({ $ref: '#/components/schemas/Pet/properties/tag' }, { Pet });
    expect(schema).toEqual({ $ref: '#/definitions/Pet_tag' });
    expect(at(definitions, 'Pet_tag', 'type')).toBe('object');
  });

  it('follows aliases and stops at rings', () => {
    const { schema, definitions } = convert(
      { $ref: '#/components/schemas/A' },
      { A: { $ref: '#/components/schemas/B' }, B: { type: 'object' } },
    );
    expect(schema).toEqual({ $ref: '#/definitions/B' });
    expect(definitions).toEqual({ B: { type: 'object' } });
    const ring = convert({ $ref: '#/components/schemas/A' }, { A: { $ref: '#/components/schemas/A' } });
    expect(ring.schema).toEqual({});
    expect(ring.codes).toEqual(['import-reference-ring']);
  });

  it('puts a simple definition in place where something stands beside the reference', () => {
    const source = { $ref: '#/components/schemas/Color', description: 'Which one', default: 'red' };
    const { schema, losses } = convert(source, { Color: { type: 'string', enum: ['red', 'blue'] } });
    expect(schema).toEqual({
      type: 'string',
      enum: ['red', 'blue'],
      description: 'Which one',
      default: 'red',
    });
    expect(losses).toEqual([]);
  });

  it('keeps allOf, and joins what shapes a reference', () => {
    const { schema } = convert(
      { $ref: '#/components/schemas/Base', properties: { more: { type: 'string' } } },
      { Base: { type: 'object' } },
    );
    expect(schema).toEqual({
      type: 'object',
      properties: { more: { type: 'string', 'x-ms-summary': 'More' } },
      allOf: [{ $ref: '#/definitions/Base' }],
    });
  });

  it('keeps a discriminator that a base type declares', () => {
    const schema = {
      type: 'object',
      properties: { kind: { type: 'string' } },
      discriminator: { propertyName: 'kind' },
    };
    expect(convert(schema).schema).toMatchObject({ discriminator: 'kind', required: ['kind'] });
    const lost = convert({ ...schema, properties: { kind: { type: 'integer' } } });
    expect(lost.schema).not.toHaveProperty('discriminator');
    expect(lost.codes).toEqual(['import-discriminator']);
  });

  it('survives a schema without end', () => {
    let deep: JsonObject = { type: 'string' };
    for (let depth = 0; depth < 400; depth += 1) deep = { type: 'object', properties: { a: deep } };
    const { codes } = convert(deep);
    expect(codes).toEqual(['import-schema-deep']);
  });

  it('takes keys that JavaScript gives a meaning as plain names', () => {
    const properties = JSON.parse(
      '{"__proto__":{"type":"string"},"constructor":{"type":"string"}}',
    ) as JsonObject;
    const { schema } = convert({ type: 'object', properties, required: ['__proto__', 'toString'] });
    expect(Object.keys(at(schema, 'properties') as JsonObject)).toEqual(['__proto__', 'constructor']);
    expect(at(schema, 'required')).toEqual(['__proto__']);
  });
});
