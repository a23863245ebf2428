import { describe, expect, it } from 'vitest';
import { readOutline } from '../../../shared/import/read-outline';
import { buildOpenapi } from '../../support/build-import';

function outlineOf(document: Parameters<typeof readOutline>[0]) {
  const outline = readOutline(document);
  if (!outline.ok) throw new Error(outline.problem.message);
  return outline.value;
}

describe('readOutline', () => {
  it('tells what the document is and what it offers', () => {
    const outline = outlineOf(
      buildOpenapi({ summary: 'Act now', tags: ['a', 'b'] }, { path: '/things/{id}', method: 'get' }),
    );
    expect(outline).toEqual({
      title: 'Things',
      version: '1.0',
      format: 'OpenAPI 3.1.0',
      host: 'api.example.com',
      operations: [
        {
          key: 'get /things/{id}',
          method: 'get',
          path: '/things/{id}',
          operationId: 'Act',
          summary: 'Act now',
          tags: ['a', 'b'],
        },
      ],
      problems: [],
    });
  });

  it('follows path items behind references', () => {
    const document = buildOpenapi({}, { root: { paths: { '/a': { $ref: '#/components/pathItems/A' } } } });
    const outline = outlineOf({ ...document, components: { pathItems: { A: { get: {} } } } });
    expect(outline.operations.map(({ key }) => key)).toEqual(['get /a']);
  });

  it('keeps the order of the document and passes over what is no operation', () => {
    const paths = {
      '/b': { post: {}, parameters: [], get: {}, 'x-own': {} },
      '/a': { put: {} },
      'x-own': {},
    };
    const outline = outlineOf({ swagger: '2.0', host: 'h.example.com', info: { title: 'T' }, paths });
    expect(outline.operations.map(({ key }) => key)).toEqual(['post /b', 'get /b', 'put /a']);
    expect(outline.host).toBe('h.example.com');
  });

  it('fills the variables of the server in', () => {
    const servers = [{ url: 'https://{tenant}.example.com', variables: { tenant: { default: 'demo' } } }];
    expect(outlineOf(buildOpenapi({}, { root: { servers } })).host).toBe('demo.example.com');
  });

  it('says when there is nothing to take over', () => {
    const outline = outlineOf({ openapi: '3.1.0', info: { title: 'T', version: '1' } });
    expect(outline.problems.map(({ code }) => code)).toEqual(['import-no-operations']);
  });

  it('says when there is more than a connector may have, and of verbs that connectors do not know', () => {
    const many = Object.fromEntries(Array.from({ length: 257 }, (_, n) => [`/p${n}`, { get: {} }]));
    const outline = outlineOf(buildOpenapi({}, { root: { paths: { ...many, '/t': { trace: {} } } } }));
    expect(outline.operations).toHaveLength(257);
    expect(outline.problems.map(({ code }) => code)).toEqual(['import-many-operations', 'import-verb']);
    expect(outline.problems[1]?.place?.pointer).toBe('/paths/~1t/trace');
  });
});
