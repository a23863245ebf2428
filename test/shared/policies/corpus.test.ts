// Every policy of every connector of the corpus, each on a call that has what the policy reads. What fails has to be
// a mistake that stands in the connector.
import { describe, expect, test } from 'vitest';
import { isJsonObject, type JsonValue } from '../../../shared/base/json-value';
import { applyPolicy } from '../../../shared/policies/apply-policy';
import { followSteps } from '../../../shared/policies/evaluate-template';
import { putAt } from '../../../shared/policies/json-place';
import { parseSubPath, parseTemplate, type Step } from '../../../shared/policies/parse-template';
import type { PolicyCall } from '../../../shared/policies/policy-call';
import { defaultPolicySettings } from '../../../shared/policies/policy-settings';
import { readPolicies, readPolicyText, type PolicyInstance } from '../../../shared/policies/read-policies';
import { findNode } from '../../../shared/text/locate';
import { parseJson } from '../../../shared/text/parse';
import { hasCorpus, readCorpus } from '../../support/corpus';

const parents = ['newPropertyParentPathTemplate', 'propertyParentPath', 'srcParentPath', 'dstParentPath'];
const subPaths = ['propertySubPath', 'srcSubPath'];
/** What the property that a conversion reads has to be. */
const sources: Readonly<Record<string, JsonValue>> = {
  convertobjecttoarray: { a: 1 },
  convertarraytoobject: [{}],
  moveproperties: { a: 1 },
};

/** A body in which every path of the policy leads somewhere. */
function buildBody(policy: PolicyInstance): JsonValue {
  const texts = Object.values(policy.parameters).map((value) => JSON.stringify(value).slice(1, -1));
  const expressions = texts.flatMap((text) =>
    parseTemplate(text.replaceAll('\\"', '"')).filter((part) => part.kind === 'expression'),
  );
  let body: JsonValue = {};
  const put = (steps: readonly Step[], value: JsonValue) => {
    if (followSteps(body, steps) === undefined) body = putAt(body, steps, value);
  };
  const hasItems = expressions.some(({ name }) => name.toLowerCase() === 'item');
  for (const name of parents) {
    const [parent] = parseTemplate(readPolicyText(policy, name));
    if (parent?.kind !== 'expression') continue;
    const source = sources[policy.templateId.toLowerCase()] ?? 'a;b';
    const subs = subPaths.map((sub) => parseSubPath(readPolicyText(policy, sub)));
    const inner = subs.reduce<JsonValue>(
      (value, steps) => (steps.length > 0 ? putAt(value, steps, source) : value),
      {},
    );
    put(parent.steps, hasItems && parent.steps.length > 0 ? [inner] : inner);
  }
  for (const { name, steps } of expressions) {
    if (name.toLowerCase() === 'triggerbody') put(steps.slice(0, 1), [{}]);
    if (name.toLowerCase() !== 'item') put(steps.slice(0, -1), {});
  }
  return body;
}

/** The names of the connection parameters that the properties declare. */
function listDeclared(properties: string): readonly string[] {
  const declared = findNode(parseJson(properties), ['properties', 'connectionParameters']);
  return declared?.kind === 'object' ? declared.members.map(({ key }) => key) : [];
}

/** What the policy reads from the call: a whole address where one is wanted, else a word. */
function listRead(policy: PolicyInstance) {
  const url = readPolicyText(policy, 'urlTemplate');
  const value = url.startsWith('@') ? 'https://a.example' : 'v';
  const names = parseTemplate(url).flatMap((part) =>
    part.kind === 'expression' ? part.args.slice(0, 1) : [],
  );
  return { value, pairs: names.map((name) => ({ name, value })) };
}

function evaluate(policy: PolicyInstance, declared: readonly string[]): string {
  const body = buildBody(policy);
  const { value, pairs } = listRead(policy);
  const request = {
    method: 'GET',
    baseUrl: 'https://api.example/v1',
    path: '/items',
    query: pairs,
    headers: pairs,
    body,
  };
  const call: PolicyCall = { request, reply: { status: 200, headers: [], body } };
  const outcome = applyPolicy(policy, call, {
    connectionParameters: Object.fromEntries(declared.map((name) => [name, value])),
    pathParameters: {},
    incoming: request,
    gatewayUrl: 'https://gateway.example',
    settings: defaultPolicySettings,
  });
  if (!outcome.ok) return outcome.problem.code;
  if (outcome.value.kind !== 'fetch') return 'done';
  const finished = outcome.value.finish({ status: 200, headers: [], body: isJsonObject(body) ? body : {} });
  return finished.ok ? 'done' : finished.problem.code;
}

describe.runIf(hasCorpus)('the policies of real connectors', () => {
  const found = readCorpus().flatMap(({ folder, properties }) => {
    if (properties === null) return [];
    const declared = listDeclared(properties);
    return readPolicies(parseJson(properties)).map((policy) => ({
      folder,
      policy,
      code: evaluate(policy, declared),
    }));
  });

  test('are all there', () => expect(found.length).toBeGreaterThan(400));

  test('fail only for templates and functions that the platform does not have', () => {
    const explained = ['done', 'policy-unknown-template', 'policy-unknown-function'];
    const unexplained = found.filter(({ code }) => !explained.includes(code));
    expect(unexplained.map(({ folder, policy, code }) => [folder, policy.title, code])).toEqual([]);
    expect(found.filter(({ code }) => code === 'done').length).toBeGreaterThan(found.length * 0.98);
  });
});
