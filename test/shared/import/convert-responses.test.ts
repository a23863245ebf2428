import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/base/json-value';
import { at, buildOpenapi, importDocument, jsonContent } from '../../support/build-import';

function convert(responses: JsonObject, components: JsonObject = {}) {
  const { definition, codes } = importDocument(buildOpenapi({ responses }, { root: { components } }));
  const operation = at(definition, 'paths', '/things', 'post') as JsonObject;
  return { responses: operation['responses'], produces: operation['produces'], codes, definition };
}

const text = { type: 'string' };

describe('convertResponses', () => {
  it('keeps codes, descriptions and schemas', () => {
    const outcome = convert({
      '201': { description: 'Made', ...jsonContent(text) },
      '404': { ...jsonContent(text) },
    });
    expect(outcome).toMatchObject({
      responses: {
        '201': { description: 'Made', schema: text },
        '404': { description: 'Not found', schema: text },
      },
      codes: [],
    });
    expect(outcome.produces).toBeUndefined();
  });

  it('makes plain headers', () => {
    const headers = {
      'X-Rate-Limit': { description: 'How many', schema: { type: 'integer' } },
      'X-Object': { schema: { type: 'object' } },
      'Content-Type': { schema: text },
    };
    const outcome = convert({ '200': { description: 'D', headers } });
    expect(at(outcome.responses, '200', 'headers')).toEqual({
      'X-Rate-Limit': { type: 'integer', description: 'How many', 'x-ms-summary': 'X Rate Limit' },
      'X-Object': { type: 'string', 'x-ms-summary': 'X Object' },
    });
  });

  it.each([
    ['application/pdf', { type: 'string', format: 'binary' }],
    ['text/csv', { type: 'string' }],
    ['text/event-stream', { type: 'string' }],
  ])('describes a reply in %s', (type, schema) => {
    const outcome = convert({
      '200': { description: 'D', content: { [type]: { schema: { type: 'object' } } } },
    });
    expect(at(outcome.responses, '200', 'schema')).toEqual(schema);
    expect(outcome.produces).toEqual([type]);
  });

  it('prefers JSON and tells what else there is', () => {
    const content = { 'text/html': {}, 'application/json': { schema: text } };
    const outcome = convert({ '200': { description: 'D', content } });
    expect(at(outcome.responses, '200', 'schema')).toEqual(text);
    expect(outcome.codes).toEqual(['import-response-media']);
  });

  it('gives a reply without content no schema', () => {
    const outcome = convert({ '204': { description: 'D', ...jsonContent(text) } });
    expect(outcome.responses).toEqual({ '204': { description: 'D' } });
  });

  it('takes a default reply for success where there is no other', () => {
    const outcome = convert({ default: { description: 'D', ...jsonContent(text) } });
    expect(outcome).toMatchObject({ responses: { '200': { description: 'D', schema: text } }, codes: [] });
  });

  it('keeps a default reply without its schema beside a success', () => {
    const outcome = convert({
      '200': { description: 'D' },
      default: { description: 'E', ...jsonContent(text) },
    });
    expect(outcome.responses).toEqual({ '200': { description: 'D' }, default: { description: 'E' } });
    expect(outcome.codes).toEqual(['import-response-default']);
  });

  it('knows ranges of codes', () => {
    const outcome = convert({
      '2XX': { description: 'D' },
      '4XX': { description: 'E' },
      odd: { description: 'O' },
    });
    expect(outcome.responses).toEqual({ '200': { description: 'D' } });
    expect(outcome.codes).toEqual(['import-response-invalid', 'import-response-range']);
  });

  it('adds a reply where none is described', () => {
    const outcome = convert({});
    expect(outcome).toMatchObject({
      responses: { '200': { description: 'OK' } },
      codes: ['import-response-added'],
    });
  });

  it('keeps shared replies shared, and tells of links', () => {
    const components = {
      responses: { Gone: { description: 'Gone', ...jsonContent(text), links: { a: {} } } },
    };
    const outcome = convert(
      { '200': { description: 'D' }, '410': { $ref: '#/components/responses/Gone' } },
      components,
    );
    expect(at(outcome.responses, '410')).toEqual({ $ref: '#/responses/Gone' });
    expect(at(outcome.definition, 'responses', 'Gone')).toEqual({ description: 'Gone', schema: text });
    expect(outcome.codes).toEqual(['import-links']);
  });
});
