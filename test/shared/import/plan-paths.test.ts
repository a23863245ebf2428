import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/base/json-value';
import { at, buildOpenapi, importDocument, reply } from '../../support/build-import';

function convert(...paths: readonly string[]) {
  const items = paths.map(
    (path, n) => [path, { get: { operationId: `Op${n}`, responses: reply() } }] as const,
  );
  const { definition, properties, codes } = importDocument(
    buildOpenapi({}, { root: { paths: Object.fromEntries(items) } }),
  );
  const policies = (at(properties, 'policyTemplateInstances') ?? []) as readonly JsonObject[];
  const routes = policies.map(({ parameters }) => [
    at(parameters, 'x-ms-apimTemplate-operationName', 0),
    at(parameters, 'x-ms-apimTemplateParameter.newPath'),
  ]);
  return { paths: Object.keys(at(definition, 'paths') as JsonObject), routes, codes };
}

describe('planPaths', () => {
  it('keeps paths as they are', () => {
    const outcome = convert('/a', '/a/{id}', '/b/{x}/c');
    expect(outcome).toMatchObject({ paths: ['/a', '/a/{id}', '/b/{x}/c'], routes: [] });
  });

  it('puts odd templates in the plain form', () => {
    expect(convert('a/{+path}', '/x/{id}/{id}').paths).toEqual(['/a/{path}', '/x/{id}/{id_2}']);
  });

  it('routes operations that share a path and differ in the query', () => {
    const outcome = convert('/do', '/do?action=list', '/do?action=make');
    expect(outcome.paths).toEqual(['/do', '/do/action-list', '/do/action-make']);
    expect(outcome.routes).toEqual([
      ['Op1', '/do?action=list'],
      ['Op2', '/do?action=make'],
    ]);
    expect(outcome.codes).toEqual(['import-path-query']);
  });

  it('routes operations whose paths differ only in names', () => {
    const outcome = convert('/users/{id}', '/users/{name}', '/users/{name}/by-name');
    expect(outcome.paths).toEqual(['/users/{id}', '/users/{name}/by-name-2', '/users/{name}/by-name']);
    expect(outcome.routes).toEqual([['Op1', '/users/{name}']]);
    expect(outcome.codes).toContain('import-path-repeated');
  });
});
