import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../shared/base/json-value';
import { at, buildOpenapi, importDocument } from '../../support/build-import';

function convert(
  parameters: JsonValue,
  more: { path?: string; around?: JsonValue; components?: JsonObject } = {},
) {
  const { path = '/things', around, components = {} } = more;
  const item = { get: { operationId: 'Act', parameters, responses: { '200': { description: 'D' } } } };
  const document = buildOpenapi(
    {},
    {
      root: { paths: { [path]: around === undefined ? item : { ...item, parameters: around } }, components },
    },
  );
  const { definition, codes, losses } = importDocument(document);
  const [planned] = Object.keys(at(definition, 'paths') as JsonObject);
  const listed = at(definition, 'paths', planned ?? '', 'get', 'parameters') as readonly JsonObject[];
  return { listed, names: listed.map((one) => one['name']), codes, losses, definition };
}

describe('convertParameters', () => {
  it('puts a parameter in the order and form of connectors', () => {
    const { listed, codes } = convert([
      {
        name: 'unitPrice',
        in: 'query',
        description: 'How much',
        required: true,
        schema: { type: 'number', minimum: 0, default: 1, example: 5 },
        'x-ms-visibility': 'advanced',
      },
    ]);
    expect(JSON.stringify(listed)).toBe(
      JSON.stringify([
        {
          name: 'unitPrice',
          in: 'query',
          description: 'How much',
          required: true,
          type: 'number',
          minimum: 0,
          default: 1,
          'x-ms-summary': 'Unit Price',
          'x-ms-visibility': 'advanced',
          'x-ms-test-value': 5,
        },
      ]),
    );
    expect(codes).toEqual([]);
  });

  it('makes parameters of the path required and says how they are encoded', () => {
    const { listed, codes } = convert([{ name: 'id', in: 'path', schema: { type: 'string' } }], {
      path: '/things/{id}',
    });
    expect(listed).toEqual([
      {
        name: 'id',
        in: 'path',
        required: true,
        type: 'string',
        'x-ms-summary': 'Id',
        'x-ms-url-encoding': 'single',
      },
    ]);
    expect(codes).toEqual([]);
  });

  it('adds what the path names and takes out what it does not', () => {
    const { listed, codes } = convert([{ name: 'other', in: 'path', schema: {} }], { path: '/things/{id}' });
    expect(listed).toMatchObject([{ name: 'id', in: 'path', required: true, type: 'string' }]);
    expect(codes).toEqual(['import-path-parameter-added', 'import-path-parameter-dropped']);
  });

  it('takes the parameters of the path over, the operation’s own first', () => {
    const around = [
      { name: 'a', in: 'query', schema: { type: 'string' } },
      { name: 'b', in: 'query', schema: { type: 'string' } },
    ];
    const { listed, codes } = convert([{ name: 'b', in: 'query', schema: { type: 'integer' } }], { around });
    expect(listed).toMatchObject([
      { name: 'a', type: 'string' },
      { name: 'b', type: 'integer' },
    ]);
    expect(codes).toEqual([]);
  });

  it('notes a parameter that an operation lists twice', () => {
    const twice = [1, 2].map((minimum) => ({ name: 'a', in: 'query', schema: { type: 'integer', minimum } }));
    const { listed, codes } = convert(twice);
    expect(listed).toMatchObject([{ name: 'a', minimum: 2 }]);
    expect(codes).toEqual(['import-parameter-repeated']);
  });

  it('keeps shared parameters shared', () => {
    const components = { parameters: { Top: { name: 'top', in: 'query', schema: { type: 'integer' } } } };
    const { listed, definition } = convert([{ $ref: '#/components/parameters/Top' }], { components });
    expect(listed).toEqual([{ $ref: '#/parameters/Top' }]);
    expect(at(definition, 'parameters', 'Top')).toMatchObject({ name: 'top', type: 'integer' });
  });

  it.each<[string, JsonObject, string]>([
    ['a cookie', { name: 'session', in: 'cookie', schema: {} }, 'import-parameter-cookie'],
    [
      'a header of the connector',
      { name: 'Authorization', in: 'header', schema: {} },
      'import-parameter-header',
    ],
    ['one without a name', { in: 'query', schema: {} }, 'import-parameter-invalid'],
    ['one without a known place', { name: 'a', in: 'body', schema: {} }, 'import-parameter-invalid'],
    ['one that leads nowhere', { $ref: '#/components/parameters/None' }, 'import-reference-dangling'],
  ])('leaves out %s and says so', (_name, parameter, code) => {
    const { listed, codes } = convert([parameter]);
    expect(listed).toEqual([]);
    expect(codes).toEqual([code]);
  });

  it.each<[string, JsonObject, JsonObject, string[]]>([
    ['joined by commas', { explode: false }, { collectionFormat: 'csv' }, []],
    ['repeated', {}, { collectionFormat: 'csv' }, ['import-parameter-multi']],
    ['joined by pipes', { style: 'pipeDelimited', explode: false }, { collectionFormat: 'pipes' }, []],
    ['joined by spaces', { style: 'spaceDelimited', explode: false }, { collectionFormat: 'ssv' }, []],
  ])('sends lists %s', (_name, style, expected, codes) => {
    const schema = { type: 'array', items: { type: 'string', enum: ['a'] } };
    const outcome = convert([{ name: 'tags', in: 'query', schema, ...style }]);
    expect(outcome.listed[0]).toMatchObject({
      type: 'array',
      items: { type: 'string', enum: ['a'] },
      ...expected,
    });
    expect(outcome.codes).toEqual(codes);
  });

  it('takes an object apart where its fields stand side by side, or in brackets', () => {
    const schema = {
      type: 'object',
      properties: { from: { type: 'string', format: 'date' }, size: { type: 'integer' } },
      required: ['from'],
    };
    const side = convert([{ name: 'range', in: 'query', required: true, schema }]);
    expect(side.listed).toMatchObject([
      { name: 'from', in: 'query', required: true, format: 'date', 'x-ms-summary': 'From' },
      { name: 'size', in: 'query', required: false, type: 'integer' },
    ]);
    const deep = convert([{ name: 'range', in: 'query', style: 'deepObject', schema }]);
    expect(deep.names).toEqual(['range[from]', 'range[size]']);
    expect([...side.codes, ...deep.codes]).toEqual([]);
  });

  it.each<[string, JsonObject, string]>([
    [
      'an object in a header',
      { name: 'h', in: 'header', schema: { type: 'object', properties: {} } },
      'import-parameter-object',
    ],
    [
      'an object with objects in it',
      { name: 'q', in: 'query', schema: { type: 'object', properties: { a: { type: 'object' } } } },
      'import-parameter-object',
    ],
    [
      'a document',
      { name: 'q', in: 'query', content: { 'application/json': { schema: {} } } },
      'import-parameter-content',
    ],
  ])('takes %s as text', (_name, parameter, code) => {
    const { listed, codes } = convert([parameter]);
    expect(listed).toMatchObject([{ name: parameter['name'], type: 'string' }]);
    expect(codes).toEqual([code]);
  });

  it('opens references and allOf, which a parameter cannot have', () => {
    const components = { schemas: { Color: { type: 'string', enum: ['red'] } } };
    const schema = { allOf: [{ $ref: '#/components/schemas/Color' }], default: 'red' };
    const { listed, definition } = convert([{ name: 'color', in: 'query', schema }], { components });
    expect(listed).toMatchObject([{ type: 'string', enum: ['red'], default: 'red' }]);
    expect(definition).not.toHaveProperty('definitions');
  });

  it('keeps samples for tests, but none that looks like a secret', () => {
    const { listed } = convert([
      { name: 'id', in: 'query', schema: { type: 'integer' }, examples: { one: { value: '7' } } },
      { name: 'access_token', in: 'query', schema: { type: 'string', example: 'abc' } },
      { name: 'pin', in: 'query', schema: { type: 'string', format: 'password', example: '1234' } },
    ]);
    expect(listed.map((one) => one['x-ms-test-value'])).toEqual([7, undefined, undefined]);
  });

  it('moves a query out of the path into hidden inputs', () => {
    const { listed, definition, codes } = convert([], { path: '/do?action=list&deep=1' });
    expect(Object.keys(at(definition, 'paths') as JsonObject)).toEqual(['/do']);
    expect(listed).toEqual([
      {
        name: 'action',
        in: 'query',
        required: true,
        type: 'string',
        default: 'list',
        'x-ms-visibility': 'internal',
      },
      {
        name: 'deep',
        in: 'query',
        required: true,
        type: 'string',
        default: '1',
        'x-ms-visibility': 'internal',
      },
    ]);
    expect(codes).toEqual([]);
  });
});
