// Makes a test case of a call that was made: its inputs, and what came back as what is expected.
import type { JsonValue } from '../base/json-value';
import { sampleOwner } from '../connector/sample-owners';
import type { Operation } from '../operations/operation';
import type { JsonTree } from '../text/tree';
import type { Reply } from './call-record';
import { chooseCaseName } from './case-edits';
import type { CaseExpectations, TestCase } from './case-schema';
import { reportDrift } from './drift-report';

/** The case of a call. Its name is free among the others; it expects the status, and the schema where the body fits. */
export function buildCase(
  tree: JsonTree,
  operation: Operation,
  inputs: Readonly<Record<string, JsonValue>>,
  reply: Reply,
  others: readonly TestCase[],
): TestCase {
  return {
    name: chooseCaseName(others, operation.title),
    operation: sampleOwner(operation),
    inputs,
    expect: suggestExpectations(tree, operation, reply),
    take: [],
  };
}

/** What a reply shows that it could be asked for again. */
export function suggestExpectations(tree: JsonTree, operation: Operation, reply: Reply): CaseExpectations {
  const report = reportDrift(tree, operation, reply);
  const isDeclared = report.kind === 'fits' || report.drifts.every(({ kind }) => kind === 'undeclared');
  return { status: reply.status, ...(isDeclared && report.kind !== 'open' ? { schema: true } : {}) };
}
