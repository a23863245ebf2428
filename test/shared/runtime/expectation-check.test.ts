import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import { errorProblem } from '../../../shared/base/problem';
import { findCaseOperation } from '../../../shared/runtime/case-run';
import type { CaseExpectations, ValueTest } from '../../../shared/runtime/case-schema';
import { checkExpectations } from '../../../shared/runtime/expectation-check';
import { buildCall, buildReply, openCases } from '../../support/case-connector';

const { tree } = openCases(undefined).definition;
const operation = findCaseOperation(tree, { operation: 'ListProducts' });
if (!operation) throw new Error('No operation.');
const body = { value: [{ sku: 'A-1', size: 5 }], name: 'Oak desk', extra: { on: true } };

function check(expected: CaseExpectations, call = buildCall(buildReply(body))) {
  return operation ? checkExpectations(tree, operation, expected, call) : [];
}

function checkValue(path: string, test: ValueTest, value?: JsonValue) {
  return check({ values: [{ path, test, ...(value === undefined ? {} : { value }) }] });
}

describe('checkExpectations', () => {
  it('has nothing to say where the call is what it should be', () => {
    expect(check({ status: 200, schema: true, timeMs: 100 })).toEqual([]);
    expect(check({})).toEqual([]);
  });

  it('tells the status with what the web API said', () => {
    const call = buildCall(buildReply({ error: 'no such product' }, 404));
    expect(check({ status: 200 }, call)).toEqual([
      { place: 'status', expected: '200', got: '404 Not Found: {"error":"no such product"}' },
    ]);
  });

  it('tells where the body does not fit; what is only not declared fits', () => {
    const wrong = buildCall(buildReply({ value: [{ sku: 7 }], more: 1 }));
    expect(check({ schema: true }, wrong)).toEqual([
      {
        place: 'value[].sku',
        expected: 'what the schema declares',
        got: 'it is text in the definition, and a whole number in the reply',
      },
    ]);
    const text = {
      ...buildReply(''),
      body: { ...buildReply('').body, kind: 'text' as const, mediaType: 'text/plain' },
    };
    expect(check({ schema: true }, buildCall(text))).toMatchObject([{ got: 'text/plain, no JSON' }]);
  });

  it('tells the time, and that there was no reply', () => {
    expect(check({ timeMs: 10 }, buildCall(buildReply(body), 25.4))).toEqual([
      { place: 'time', expected: 'at most 10 ms', got: '25 ms' },
    ]);
    const refused = { ...buildCall(null), problem: errorProblem('refused', 'Nobody listens there.') };
    expect(check({ status: 200 }, refused)).toEqual([
      { place: 'the call', expected: 'a reply', got: 'Nobody listens there.' },
    ]);
  });

  it.each<[string, ValueTest, JsonValue | undefined]>([
    ['name', 'equals', 'Oak desk'],
    ['name', 'contains', 'desk'],
    ['name', 'matches', '^Oak'],
    ['value/0/size', 'matches', '^5$'],
    ['value', 'contains', { sku: 'A-1' }],
    ['extra', 'contains', { on: true }],
    ['extra', 'exists', undefined],
    ['none', 'absent', undefined],
  ])('%s %s %j', (path, test, value) => {
    expect(checkValue(path, test, value)).toEqual([]);
  });

  it.each<[string, ValueTest, JsonValue | undefined, string, string]>([
    ['name', 'equals', 'Desk', '"Desk"', '"Oak desk"'],
    ['none', 'equals', 5, '5', 'nothing there'],
    ['name', 'contains', 'lamp', 'something with "lamp"', '"Oak desk"'],
    ['value', 'contains', { sku: 'B' }, 'something with {"sku":"B"}', '[{"sku":"A-1","size":5}]'],
    ['name', 'matches', '(', 'a text like /(/', '"Oak desk"'],
    ['none', 'exists', undefined, 'a value', 'nothing there'],
    ['name', 'absent', undefined, 'nothing there', '"Oak desk"'],
  ])('%s %s %j fails', (path, test, value, expected, got) => {
    expect(checkValue(path, test, value)).toEqual([{ place: path, expected, got }]);
  });
});
