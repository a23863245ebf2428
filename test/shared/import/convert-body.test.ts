import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/base/json-value';
import { at, buildOpenapi, importDocument, jsonContent } from '../../support/build-import';

function convert(requestBody: JsonObject, method = 'post', components: JsonObject = {}) {
  const { definition, codes } = importDocument(
    buildOpenapi({ requestBody }, { method, root: { components } }),
  );
  const operation = at(definition, 'paths', '/things', method) as JsonObject;
  return {
    parameters: operation['parameters'] as readonly JsonObject[],
    consumes: operation['consumes'],
    codes,
  };
}

const person = {
  type: 'object',
  properties: { fullName: { type: 'string' }, age: { type: 'integer' } },
  required: ['fullName'],
};

describe('convertBody', () => {
  it('makes a body parameter of JSON', () => {
    const body = { ...jsonContent({ type: 'string' }), required: true, description: 'What to do' };
    expect(convert(body)).toEqual({
      parameters: [
        { name: 'body', in: 'body', description: 'What to do', required: true, schema: { type: 'string' } },
      ],
      consumes: undefined,
      codes: [],
    });
  });

  it('prefers JSON, of any flavour, and tells what else there is', () => {
    const content = {
      'text/plain': { schema: { type: 'string' } },
      'application/vnd.api+json': { schema: { type: 'object' } },
    };
    const outcome = convert({ content });
    expect(outcome.parameters[0]?.['schema']).toEqual({ type: 'object' });
    expect(outcome.consumes).toEqual(['application/vnd.api+json']);
    expect(outcome.codes).toEqual(['import-body-media']);
  });

  it('makes fields of a form', () => {
    const outcome = convert({ content: { 'application/x-www-form-urlencoded': { schema: person } } });
    expect(outcome).toEqual({
      parameters: [
        { name: 'fullName', in: 'formData', required: true, type: 'string', 'x-ms-summary': 'Full Name' },
        { name: 'age', in: 'formData', required: false, type: 'integer', 'x-ms-summary': 'Age' },
      ],
      consumes: ['application/x-www-form-urlencoded'],
      codes: [],
    });
  });

  it('sends files with a multipart form', () => {
    const properties = {
      old: { type: 'string', format: 'binary' },
      new: { type: 'string', contentMediaType: 'application/octet-stream' },
      many: { type: 'array', items: { type: 'string', format: 'binary' } },
      note: { type: 'object', properties: {} },
    };
    const outcome = convert({
      content: { 'multipart/form-data': { schema: { type: 'object', properties } } },
    });
    expect(outcome.parameters.map((one) => one['type'])).toEqual(['file', 'file', 'file', 'string']);
    expect(outcome.consumes).toEqual(['multipart/form-data']);
    expect(outcome.codes).toEqual(['import-form-files', 'import-form-part']);
  });

  it('takes the fields of a form from allOf and references, without what only the web API fills', () => {
    const Id = { type: 'object', properties: { id: { type: 'string', readOnly: true } } };
    const schema = { allOf: [{ $ref: '#/components/schemas/Id' }, person] };
    const outcome = convert({ content: { 'multipart/form-data': { schema } } }, 'post', { schemas: { Id } });
    expect(outcome.parameters.map((one) => one['name'])).toEqual(['fullName', 'age']);
  });

  it.each([
    ['application/octet-stream', { type: 'string', format: 'binary' }, []],
    ['image/png', { type: 'string', format: 'binary' }, []],
    ['text/plain', { type: 'string' }, []],
    ['application/xml', { type: 'string' }, ['import-body-text']],
  ])('sends %s', (type, schema, codes) => {
    const outcome = convert({ content: { [type]: { schema: { type: 'string', format: 'binary' } } } });
    expect(outcome.parameters).toMatchObject([{ in: 'body', schema }]);
    expect(outcome.consumes).toEqual([type]);
    expect(outcome.codes).toEqual(codes);
  });

  it('sends anything with a structure as JSON', () => {
    const outcome = convert({ content: { '*/*': { schema: person } } });
    expect(outcome.parameters[0]?.['schema']).toMatchObject({ type: 'object' });
    expect(outcome.consumes).toBeUndefined();
  });

  it.each(['get', 'head'])('leaves the body of a %s request out', (method) => {
    expect(convert(jsonContent({}), method)).toEqual({
      parameters: [],
      consumes: undefined,
      codes: ['import-body-dropped'],
    });
  });

  it('keeps a small sample for tests', () => {
    const small = convert({ content: { 'application/json': { schema: {}, example: { a: 1 } } } });
    expect(small.parameters[0]?.['x-ms-test-value']).toEqual({ a: 1 });
    const large = convert({ content: { 'application/json': { schema: {}, example: 'x'.repeat(5000) } } });
    expect(large.parameters[0]).not.toHaveProperty('x-ms-test-value');
  });

  it('follows a shared body', () => {
    const components = { requestBodies: { Person: jsonContent(person) } };
    const outcome = convert({ $ref: '#/components/requestBodies/Person' }, 'put', components);
    expect(outcome.parameters).toMatchObject([{ in: 'body', schema: { type: 'object' } }]);
  });
});
