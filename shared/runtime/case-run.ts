// Runs test cases one after the other: fills in what earlier ones took, calls the operation by way of whoever runs
// them, and judges what comes back. The window and the command line run the same.
import type { JsonValue } from '../base/json-value';
import type { Problem } from '../base/problem';
import type { Result } from '../base/result';
import { sampleOwner } from '../connector/sample-owners';
import { listOperations } from '../operations/list-operations';
import type { Operation, OperationKey } from '../operations/operation';
import { readOperation } from '../operations/read-operation';
import type { JsonTree } from '../text/tree';
import type { CallRecord } from './call-record';
import { findCaseValue } from './case-path';
import type { TestCase } from './case-schema';
import { type CaseVariables, fillVariables } from './case-variables';
import { type CaseReason, checkExpectations } from './expectation-check';

/** How a case went. `skipped`: it was not run, because a case that it takes values from failed, or it was cancelled. */
export interface CaseResult<Call> {
  readonly name: string;
  readonly operation: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly reasons: readonly CaseReason[];
  readonly durationMs: number;
  /** The call as it was; null where there was none. */
  readonly call: Call | null;
}

/** How calls are made. */
export interface CaseRunner<Call> {
  /** Makes a call; a problem where it cannot be made at all. `task-cancelled` ends the run. */
  call(operationKey: OperationKey, inputs: Readonly<Record<string, JsonValue>>): Promise<Result<Call>>;
  /** Told before each case, and after it. */
  onStart?(name: string, index: number): void;
  onResult?(result: CaseResult<Call>): void;
}

/** Runs the cases in their order; answers a result for each. `start` are variables that no case has to take. */
export async function runCases<Call extends CallRecord>(
  tree: JsonTree,
  cases: readonly TestCase[],
  runner: CaseRunner<Call>,
  start: CaseVariables = {},
): Promise<readonly CaseResult<Call>[]> {
  const results: CaseResult<Call>[] = [];
  let variables = start;
  let isCancelled = false;
  for (const [index, testCase] of cases.entries()) {
    runner.onStart?.(testCase.name, index);
    const run: RanCase<Call> = isCancelled
      ? cancelled(testCase)
      : await runCase(tree, testCase, variables, runner);
    isCancelled ||= run.isCancelled;
    variables = { ...variables, ...run.taken };
    results.push(run.result);
    runner.onResult?.(run.result);
  }
  return results;
}

/** The operation that a case names, by its id or its key; null where there is none. */
export function findCaseOperation(
  tree: JsonTree,
  { operation }: Pick<TestCase, 'operation'>,
): Operation | null {
  const found =
    listOperations(tree).find((one) => sampleOwner(one) === operation) ??
    listOperations(tree).find((one) => one.key === operation);
  return found ? readOperation(tree, found.key) : null;
}

interface RanCase<Call> {
  readonly result: CaseResult<Call>;
  readonly taken: CaseVariables;
  readonly isCancelled: boolean;
}

async function runCase<Call extends CallRecord>(
  tree: JsonTree,
  testCase: TestCase,
  variables: CaseVariables,
  runner: CaseRunner<Call>,
): Promise<RanCase<Call>> {
  const operation = findCaseOperation(tree, testCase);
  if (!operation) {
    const expected = 'an operation of the connector';
    return judged(testCase, 'failed', [{ place: 'operation', expected, got: testCase.operation }]);
  }
  const inputs = fillVariables(testCase.inputs, variables);
  const expected = fillVariables(testCase.expect as JsonValue, variables);
  const missing = [...new Set([...inputs.missing, ...expected.missing])];
  if (missing.length > 0) return judged(testCase, 'skipped', missing.map(describeVariable));
  const answer = await runner.call(operation.key, inputs.value as TestCase['inputs']);
  if (!answer.ok) {
    return answer.problem.code === 'task-cancelled'
      ? cancelled(testCase)
      : judged(testCase, 'failed', [describeProblem(answer.problem)]);
  }
  return judgeCall(tree, operation, testCase, expected.value as TestCase['expect'], answer.value);
}

function judgeCall<Call extends CallRecord>(
  tree: JsonTree,
  operation: Operation,
  testCase: TestCase,
  expect: TestCase['expect'],
  call: Call,
): RanCase<Call> {
  const misses = checkExpectations(tree, operation, expect, call);
  const taken: Record<string, JsonValue> = {};
  const untaken: CaseReason[] = [];
  for (const { name, path } of testCase.take) {
    const value = call.reply ? findCaseValue(call.reply, path) : undefined;
    if (value !== undefined) taken[name] = value;
    else if (call.reply) untaken.push({ place: path, expected: `a value for ${name}`, got: 'nothing there' });
  }
  const reasons = [...misses, ...untaken];
  const result: CaseResult<Call> = {
    name: testCase.name,
    operation: testCase.operation,
    outcome: reasons.length === 0 ? 'passed' : 'failed',
    reasons,
    durationMs: call.durationMs,
    call,
  };
  return { result, taken, isCancelled: false };
}

function judged(
  { name, operation }: TestCase,
  outcome: 'failed' | 'skipped',
  reasons: readonly CaseReason[],
): RanCase<never> {
  return {
    result: { name, operation, outcome, reasons, durationMs: 0, call: null },
    taken: {},
    isCancelled: false,
  };
}

function cancelled(testCase: TestCase): RanCase<never> {
  const reasons = [{ place: 'the run', expected: 'to be finished', got: 'cancelled' }];
  return { ...judged(testCase, 'skipped', reasons), isCancelled: true };
}

function describeVariable(name: string): CaseReason {
  return { place: `{{${name}}}`, expected: 'a value from an earlier case', got: 'none was taken' };
}

function describeProblem({ message, action }: Problem): CaseReason {
  return { place: 'the call', expected: 'to be made', got: action ? `${message} ${action}` : message };
}
