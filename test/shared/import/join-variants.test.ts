import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../shared/base/json-value';
import { at, buildOpenapi, importDocument, jsonContent } from '../../support/build-import';

function convert(schema: JsonObject, schemas: JsonObject = {}) {
  const document = buildOpenapi({ requestBody: jsonContent(schema) }, { root: { components: { schemas } } });
  const { definition, codes } = importDocument(document);
  return { schema: at(definition, 'paths', '/things', 'post', 'parameters', 0, 'schema'), codes };
}

const Cat = {
  type: 'object',
  properties: { name: { type: 'string' }, lives: { type: 'integer' } },
  required: ['name', 'lives'],
};
const Dog = {
  type: 'object',
  properties: { name: { type: 'string' }, trick: { type: 'string' } },
  required: ['name'],
};
const refs = [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }];

describe('joinVariants', () => {
  it.each(['oneOf', 'anyOf'])('joins the objects of %s: all fields, required what all require', (word) => {
    const { schema, codes } = convert({ [word]: refs, description: 'A pet' }, { Cat, Dog });
    expect(schema).toEqual({
      type: 'object',
      description: 'A pet',
      properties: {
        name: { type: 'string', 'x-ms-summary': 'Name' },
        lives: { type: 'integer', 'x-ms-summary': 'Lives' },
        trick: { type: 'string', 'x-ms-summary': 'Trick' },
      },
      required: ['name'],
    });
    expect(codes).toEqual(['import-variants-joined']);
  });

  it('joins its own fields with those of the shapes', () => {
    const { schema } = convert(
      { type: 'object', properties: { id: { type: 'string' } }, required: ['id'], oneOf: refs },
      { Cat, Dog },
    );
    expect(Object.keys(at(schema, 'properties') as JsonObject)).toEqual(['name', 'lives', 'trick', 'id']);
    expect(at(schema, 'required')).toEqual(['name', 'id']);
  });

  it.each<[string, readonly JsonValue[], JsonValue, string[]]>([
    ['a text or null', [{ type: 'string' }, { type: 'null' }], { type: 'string', 'x-nullable': true }, []],
    ['a reference or null', [refs[0] ?? {}, { type: 'null' }], { $ref: '#/definitions/Cat' }, []],
    ['one reference', [refs[0] ?? {}], { $ref: '#/definitions/Cat' }, []],
    ['numbers', [{ type: 'integer' }, { type: 'number' }], { type: 'number' }, ['import-variants-simple']],
    [
      'texts of different formats',
      [
        { type: 'string', format: 'uri' },
        { type: 'string', format: 'email' },
      ],
      { type: 'string' },
      ['import-variants-simple'],
    ],
    ['a text or a number', [{ type: 'string' }, { type: 'number' }], {}, ['import-variants-any']],
    [
      'the same lists',
      [
        { type: 'array', items: { type: 'string' } },
        { type: 'array', items: { type: 'string' }, minItems: 1 },
      ],
      { type: 'array', items: { type: 'string' } },
      [],
    ],
    [
      'different lists',
      [
        { type: 'array', items: { type: 'string' } },
        { type: 'array', items: { type: 'number' } },
      ],
      { type: 'array', items: {} },
      ['import-variants-any'],
    ],
  ])('finds what serves best for %s', (_name, shapes, expected, codes) => {
    expect(convert({ anyOf: shapes }, { Cat, Dog })).toEqual({ schema: expected, codes });
  });

  it('joins choices, with the titles of constants as labels', () => {
    const { schema, codes } = convert({
      oneOf: [
        { const: 'a', title: 'First' },
        { const: 'b', title: 'Second' },
      ],
    });
    expect(schema).toEqual({
      type: 'string',
      enum: ['a', 'b'],
      'x-ms-enum-values': [
        { value: 'a', displayName: 'First' },
        { value: 'b', displayName: 'Second' },
      ],
    });
    expect(codes).toEqual([]);
  });

  it('passes over shapes that only say which fields must be there', () => {
    const own = { type: 'object', properties: { a: { type: 'string' } } };
    const { schema, codes } = convert({ ...own, anyOf: [{ required: ['a'] }, { required: ['b'] }] });
    expect(schema).toMatchObject({ type: 'object', properties: { a: { type: 'string' } } });
    expect(codes).toEqual(['import-keyword']);
  });

  it('joins fields of the same name: choices add up, different kinds take anything', () => {
    const shape = (kind: string, size: JsonObject) => ({
      type: 'object',
      properties: { kind: { type: 'string', enum: [kind] }, size },
    });
    const { schema } = convert({ oneOf: [shape('a', { type: 'string' }), shape('b', { type: 'integer' })] });
    expect(at(schema, 'properties')).toEqual({
      kind: { type: 'string', enum: ['a', 'b'], 'x-ms-summary': 'Kind' },
      size: { 'x-ms-summary': 'Size' },
    });
  });

  it('ends on shapes that contain themselves', () => {
    const Tree = { oneOf: [{ $ref: '#/components/schemas/Tree' }, Cat] };
    const document = buildOpenapi(
      { requestBody: jsonContent({ $ref: '#/components/schemas/Tree' }) },
      { root: { components: { schemas: { Tree } } } },
    );
    const { definition } = importDocument(document);
    expect(Object.keys(at(definition, 'definitions') as JsonObject)).toEqual(['Tree']);
  });

  it('takes a plain object where the joined shapes have no end of fields', () => {
    const wide = (from: number) => ({
      type: 'object',
      properties: Object.fromEntries(
        Array.from({ length: 300 }, (_, n) => [`f${from + n}`, { type: 'string' }] as const),
      ),
    });
    const { schema, codes } = convert({ oneOf: [wide(0), wide(300)] });
    expect(schema).toEqual({ type: 'object' });
    expect(codes).toEqual(['import-schema-large']);
  });
});
