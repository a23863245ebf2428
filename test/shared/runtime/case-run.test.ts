import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import { errorProblem } from '../../../shared/base/problem';
import { fail, ok, type Result } from '../../../shared/base/result';
import type { CallRecord } from '../../../shared/runtime/call-record';
import { countCases, printCaseCounts, printReason } from '../../../shared/runtime/case-report';
import { runCases } from '../../../shared/runtime/case-run';
import { readCases } from '../../../shared/runtime/case-schema';
import { buildCall, buildReply, openCases } from '../../support/case-connector';

type Answer = (key: string, inputs: Readonly<Record<string, JsonValue>>) => Result<CallRecord>;

async function run(cases: JsonValue, answer: Answer) {
  const document = openCases(cases);
  const calls: string[] = [];
  const told: string[] = [];
  const results = await runCases<CallRecord>(document.definition.tree, readCases(document).cases, {
    call: async (key, inputs) => {
      calls.push(`${key} ${JSON.stringify(inputs)}`);
      return answer(key, inputs);
    },
    onStart: (name, index) => told.push(`${index} ${name}`),
    onResult: ({ name, outcome }) => told.push(`${name} ${outcome}`),
  });
  const printed = results.map((one) =>
    `${one.name} ${one.outcome} ${one.reasons.map(printReason).join('; ')}`.trim(),
  );
  return { results, calls, told, printed };
}

const chain = {
  First: { operation: 'ListProducts', expect: { status: 200 }, take: { sku: 'value/0/sku' } },
  Second: {
    operation: 'get /stock/{sku}',
    inputs: { 'path/sku': '{{sku}}' },
    expect: { values: [{ path: 'sku', test: 'equals', value: '{{sku}}' }] },
  },
};
const fine: Answer = (key, inputs) =>
  ok(
    buildCall(
      buildReply(key === 'get /products' ? { value: [{ sku: 'A-1' }] } : { sku: inputs['path/sku'] ?? null }),
    ),
  );

describe('runCases', () => {
  it('hands values from one case to the next', async () => {
    const { calls, told, printed } = await run(chain, fine);
    expect(calls).toEqual(['get /products {}', 'get /stock/{sku} {"path/sku":"A-1"}']);
    expect(told).toEqual(['0 First', 'First passed', '1 Second', 'Second passed']);
    expect(printed).toEqual(['First passed', 'Second passed']);
  });

  it('does not run what depends on a value that was not taken, and says so', async () => {
    const { calls, printed, results } = await run(chain, () => ok(buildCall(buildReply({ value: [] }))));
    expect(calls).toHaveLength(1);
    expect(printed).toEqual([
      'First failed value/0/sku: expected a value for sku, got nothing there',
      'Second skipped {{sku}}: expected a value from an earlier case, got none was taken',
    ]);
    expect(printCaseCounts(countCases(results))).toBe('1 failed, 1 not run');
  });

  it('says when the operation is gone, and when a call cannot be made', async () => {
    const gone = { ...chain, First: { operation: 'Gone' } };
    expect((await run(gone, fine)).printed[0]).toBe(
      'First failed operation: expected an operation of the connector, got Gone',
    );
    const { printed } = await run({ First: chain.First }, () =>
      fail(errorProblem('connection-missing', 'No connection.', { action: 'Choose one.' })),
    );
    expect(printed).toEqual(['First failed the call: expected to be made, got No connection. Choose one.']);
  });

  it('ends when it is cancelled', async () => {
    const { calls, printed } = await run({ A: chain.First, B: chain.First }, () =>
      fail(errorProblem('task-cancelled', 'Cancelled.')),
    );
    expect(calls).toHaveLength(1);
    expect(printed.map((one) => one.slice(0, 9))).toEqual(['A skipped', 'B skipped']);
  });

  it('has nothing to count without cases', async () => {
    expect(printCaseCounts(countCases((await run({}, fine)).results))).toBe('No test cases.');
  });
});
