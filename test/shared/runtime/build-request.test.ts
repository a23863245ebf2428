import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import { listInputs } from '../../../shared/operations/list-inputs';
import { listOperations } from '../../../shared/operations/list-operations';
import type { Input, OperationKey } from '../../../shared/operations/operation';
import { readOperation } from '../../../shared/operations/read-operation';
import { applyCredentials } from '../../../shared/runtime/apply-credentials';
import { buildRequest, setHeader } from '../../../shared/runtime/build-request';
import { type GivenValues, chooseValues } from '../../../shared/runtime/choose-values';
import { readBaseUrl } from '../../../shared/runtime/read-base-url';
import { placeCredentials } from '../../../shared/security/place-credentials';
import { readConnectionNeeds } from '../../../shared/security/read-connection-needs';
import { parseJson } from '../../../shared/text/parse';
import type { JsonTree } from '../../../shared/text/tree';
import { buildTestOperation } from '../../support/build-operation';
import { type CorpusConnector, hasCorpus, readCorpus } from '../../support/corpus';

function build(operationNode: object, given: GivenValues, method: 'get' | 'post' = 'get') {
  const { tree, operation } = buildTestOperation(operationNode, { method });
  const chosen = chooseValues(tree, operation, given);
  if (!chosen.ok) throw new Error(chosen.problem.message);
  const options = { baseUrl: 'https://a.com', boundary: 'edge' };
  const request = buildRequest(tree, operation, chosen.value, options);
  return request.ok ? request.value : request.problem;
}

const header = (name: string, more: object = {}) => ({ name, in: 'header', type: 'string', ...more });

describe('buildRequest', () => {
  test('is the method, the address, and what the operation produces', () => {
    expect(build({ produces: ['application/json', 'text/csv'] }, {})).toEqual({
      method: 'GET',
      url: 'https://a.com/things',
      headers: [{ name: 'Accept', value: 'application/json, text/csv' }],
      body: null,
    });
  });

  test('names the type of its body', () => {
    const parameters = [{ name: 'b', in: 'body', schema: { type: 'string' } }];
    expect(build({ parameters }, { body: 'x' }, 'post')).toMatchObject({
      method: 'POST',
      headers: [
        { name: 'Accept', value: '*/*' },
        { name: 'Content-Type', value: 'application/json' },
      ],
      body: { text: '"x"' },
    });
  });

  test('lets header parameters stand for the usual headers', () => {
    const parameters = [
      header('accept'),
      header('X-List', { type: 'array', items: { type: 'string' } }),
      header('Content-Length'),
    ];
    expect(
      build(
        { parameters },
        { 'header/accept': ' text/csv ', 'header/X-List': ['a', 'b'], 'header/Content-Length': '7' },
      ),
    ).toMatchObject({
      headers: [
        { name: 'accept', value: 'text/csv' },
        { name: 'X-List', value: 'a,b' },
      ],
    });
  });

  test('refuses what no header can carry', () => {
    expect(build({ parameters: [header('a b')] }, { 'header/a b': 'x' })).toMatchObject({
      code: 'header-name-unfit',
    });
    for (const value of ['a\r\nInjected: 1', 'λ', 'a\0b']) {
      expect(build({ parameters: [header('A')] }, { 'header/A': value })).toMatchObject({
        code: 'header-value-unfit',
        place: { pointer: '/paths/~1things/get/parameters/0' },
      });
    }
    expect(build({ parameters: [header('A')] }, { 'header/A': 'é\t!' })).toMatchObject({
      headers: [{ name: 'Accept' }, { name: 'A', value: 'é\t!' }],
    });
  });

  test('passes on what is wrong with address and body', () => {
    const { tree, operation } = buildTestOperation({}, { path: '/{x}' });
    expect(buildRequest(tree, operation, [], { baseUrl: 'https://a.com', boundary: 'e' })).toMatchObject({
      problem: { code: 'path-parameter-undefined' },
    });
    const parameters = [{ name: 'f', in: 'formData', type: 'file' }];
    expect(build({ parameters }, { 'formData/f': { $content: '?' } }, 'post')).toMatchObject({
      code: 'input-not-base64',
    });
  });

  test('a header is replaced whatever its case', () => {
    expect(setHeader([{ name: 'A', value: '1' }], { name: 'a', value: '2' })).toEqual([
      { name: 'a', value: '2' },
    ]);
  });
});

const exampleByType: Readonly<Record<string, JsonValue>> = {
  string: 'Exämple & more',
  integer: '42',
  number: '1.5',
  boolean: 'true',
  object: '{"a":1}',
  file: { $content: 'AQID', '$content-type': 'text/plain', name: 'a.txt' },
};

function exampleFor(input: Input): JsonValue {
  if (input.type === 'array') return [exampleByType[input.itemType] ?? { a: 1 }];
  return exampleByType[input.type] ?? 'example';
}

/** The codes that the operations of a connector come to: `request`, or that of the problem. */
function tryConnector(connector: CorpusConnector): readonly string[] {
  const tree = parseJson(connector.definition);
  const properties = connector.properties === null ? null : { tree: parseJson(connector.properties) };
  const needs = readConnectionNeeds({ definition: { tree }, properties });
  const typed = needs.fields.map((field) => [field.name, 'secret-value'] as const);
  // What a sign-in brings is not typed.
  const brought = needs.type === 'oauth2' ? [[needs.bearer, 'secret-token'] as const] : [];
  const values = Object.fromEntries([...typed, ...brought]);
  const credentials = placeCredentials(needs, { type: needs.type, values });
  if (!credentials.ok) return [credentials.problem.code];
  return listOperations(tree).map((summary) => {
    const request = buildOne(tree, summary.key);
    const applied = request.ok ? applyCredentials(request.value, credentials.value) : request;
    if (!applied.ok) return applied.problem.code;
    if (!URL.canParse(applied.value.url)) return `no address: ${applied.value.url}`;
    return 'request';
  });
}

function buildOne(tree: JsonTree, key: OperationKey) {
  const operation = readOperation(tree, key);
  if (!operation) throw new Error(`${key} is listed and cannot be read`);
  const given = Object.fromEntries(listInputs(tree, operation).map((input) => [input.id, exampleFor(input)]));
  const chosen = chooseValues(tree, operation, given);
  if (!chosen.ok) return chosen;
  const baseUrl = readBaseUrl(tree);
  return baseUrl.ok
    ? buildRequest(tree, operation, chosen.value, { baseUrl: baseUrl.value, boundary: 'edge' })
    : baseUrl;
}

describe.runIf(hasCorpus)('a corpus of real connectors', () => {
  test('gives a request or a problem for every operation', { timeout: 180_000 }, () => {
    const counts = new Map<string, number>();
    for (const connector of readCorpus()) {
      for (const code of tryConnector(connector)) counts.set(code, (counts.get(code) ?? 0) + 1);
    }
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const known = [
      'request',
      'credential-without-place',
      'header-name-unfit',
      'host-invalid',
      'host-missing',
      'input-missing',
      'input-type',
      'path-parameter-undefined',
    ];
    expect([...counts.keys()].filter((code) => !known.includes(code))).toEqual([]);
    expect(counts.get('request')).toBeGreaterThan(total * 0.98);
    expect(total).toBeGreaterThan(5000);
  });
});
