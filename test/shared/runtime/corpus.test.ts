// Every operation of the corpus becomes a request, or a problem that says why not.
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import { listInputs } from '../../../shared/operations/list-inputs';
import { listOperations } from '../../../shared/operations/list-operations';
import type { Input } from '../../../shared/operations/operation';
import { readOperation } from '../../../shared/operations/read-operation';
import { applyCredentials } from '../../../shared/runtime/apply-credentials';
import { buildRequest } from '../../../shared/runtime/build-request';
import { chooseValues } from '../../../shared/runtime/choose-values';
import { readBaseUrl } from '../../../shared/runtime/read-base-url';
import { placeCredentials } from '../../../shared/security/place-credentials';
import { readConnectionNeeds } from '../../../shared/security/read-connection-needs';
import { parseJson } from '../../../shared/text/parse';
import type { JsonTree } from '../../../shared/text/tree';
import { type CorpusConnector, hasCorpus, readCorpus } from '../../support/corpus';

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
  const values = Object.fromEntries(needs.fields.map((field) => [field.name, 'secret-value']));
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

function buildOne(tree: JsonTree, key: Parameters<typeof readOperation>[1]) {
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

describe.runIf(hasCorpus)('the corpus', () => {
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
