// Every expression that policies know, with what it reads, what it falls back to and what it refuses.
import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import {
  evaluateTemplate,
  evaluateText,
  followSteps,
  printValue,
  type PolicyScope,
} from '../../../shared/policies/evaluate-template';

const scope: PolicyScope = {
  connectionParameters: { host: 'a.example', 'token:Tenant': 'north', count: 3, none: null },
  headers: [
    { name: 'X-Key', value: 'k1' },
    { name: 'x-key', value: 'k2' },
  ],
  query: [{ name: 'top', value: '5' }],
  body: { id: 7, name: 'n', list: [{ x: true }], nothing: null, '@odata.id': 'o', deep: { a: { b: 'c' } } },
  originalMethod: 'patch',
  item: { id: 'i1', tags: ['t'] },
  triggerBody: { value: [{ changed: 9 }] },
  environmentVariables: { cs_Host: 'env.example' },
  missingValue: 'empty',
};

const value = (template: string, more: Partial<PolicyScope> = {}): JsonValue => {
  const result = evaluateTemplate(template, { ...scope, ...more });
  return result.ok ? result.value : `! ${result.problem.code}`;
};

describe.each<[string, readonly (readonly [template: string, expected: JsonValue])[]]>([
  [
    'connectionParameters',
    [
      ["@connectionParameters('host')", 'a.example'],
      ["@ConnectionParameters('HOST')", 'a.example'],
      ["https://@connectionParameters('token:Tenant')/x", 'https://north/x'],
      ["@connectionParameters('count')", 3],
      ["@connectionParameters('none', 'b.example')", 'b.example'],
      ["@connectionParameters('gone', '')", ''],
      ["@connectionParameters('gone')", ''],
    ],
  ],
  [
    'queryParameters',
    [
      ["@queryParameters('top')", '5'],
      ["@queryParameters('TOP')", ''],
      ["@queryParameters('skip', '0')", '0'],
      ["first @queryParameters('top') rows", 'first 5 rows'],
    ],
  ],
  [
    'headers',
    [
      ["@headers('x-KEY')", 'k1'],
      ["@header('X-Key')!", 'k1!'],
      ["@headers('gone','d')", 'd'],
    ],
  ],
  [
    'body',
    [
      ['@body().id', 7],
      ["@body()['@odata.id']", 'o'],
      ['@body().list[0].x', true],
      ['@body().deep', { a: { b: 'c' } }],
      ['@body().nothing', null],
      ['@body().gone', null],
      ['@body().nothing.more', '! policy-path-missing'],
      ['a {@body().deep.a.b} z', 'a c z'],
    ],
  ],
  [
    'item',
    [
      ["@item()['id']", 'i1'],
      ['@item().tags', ['t']],
      ['{@item().id}-{@item().tags[0]}', 'i1-t'],
    ],
  ],
  [
    'triggerBody',
    [
      ['@triggerBody().value[0].changed', 9],
      ['gt @{triggerBody().value[0].changed}', 'gt 9'],
      ['@triggerBody().gone.value', '! policy-path-missing'],
    ],
  ],
  [
    'Request.OriginalHTTPMethod',
    [
      ['@Request.OriginalHTTPMethod', 'PATCH'],
      ['@request.originalhttpmethod', 'PATCH'],
      ['was @{Request.OriginalHTTPMethod}', 'was PATCH'],
    ],
  ],
  [
    'environmentVariables',
    [
      ['@environmentVariables("cs_Host")', 'env.example'],
      ["https://@environmentVariables('cs_Host')/", 'https://env.example/'],
      ['@environmentVariables("gone")', ''],
    ],
  ],
  [
    'text around expressions',
    [
      ['plain', 'plain'],
      ['mail a@b.example', 'mail a@b.example'],
      ['@{body().id}', '7'],
      ['@{body().deep}', '{"a":{"b":"c"}}'],
    ],
  ],
  [
    'functions that there are not',
    [
      ["@queryParamters('x')", '! policy-unknown-function'],
      ["x @variables('a')", '! policy-unknown-function'],
      ["@{outputs('a')}", '! policy-unknown-function'],
    ],
  ],
])('%s', (_name, cases) => {
  test.each(cases)('%s', (template, expected) => expect(value(template)).toEqual(expected));
});

test('a missing value fails where the settings say so, unless it has a default', () => {
  const more = { missingValue: 'fail' } as const;
  expect(value("@headers('gone')", more)).toBe('! policy-value-missing');
  expect(value("@headers('gone','')", more)).toBe('');
  expect(value("@connectionParameters('gone')", more)).toBe('! policy-value-missing');
});

test('what has no item or body to read fails', () => {
  expect(value('@item().id', { item: undefined })).toBe('! policy-path-missing');
  expect(value('@body()', { body: undefined })).toBe('! policy-path-missing');
});

test('as text, null is nothing and everything else is JSON', () => {
  const text = evaluateText('@body().nothing', scope);
  expect(text).toEqual({ ok: true, value: '' });
  expect([printValue(null), printValue(1), printValue([1])]).toEqual(['', '1', '[1]']);
});

test('steps that do not fit lead to nothing', () => {
  expect(followSteps({ a: [1] }, ['a', 'b'])).toBeUndefined();
  expect(followSteps([1], [1])).toBeUndefined();
  expect(followSteps({ a: 1 }, ['constructor'])).toBeUndefined();
});
