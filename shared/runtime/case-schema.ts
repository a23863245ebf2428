// Test cases as the sidecar has them: its member `cases`, then the name of the case, in the order in which they run.
// Reads them; what cannot be read is told with its place and left alone.
import { z } from 'zod';
import type { JsonValue } from '../base/json-value';
import { printPointer } from '../base/pointer';
import { type Problem, errorProblem } from '../base/problem';
import type { ConnectorDocument } from '../connector/document';
import { readMember } from '../text/read';
import { toValue } from '../text/value';

/** The member of the sidecar that has the cases. */
export const casesMember = 'cases';

/** How the value at a path is tested; `value` is left out for `exists` and `absent`. */
export const valueTests = ['equals', 'contains', 'matches', 'exists', 'absent'] as const;
/** One of the tests of a value. */
export type ValueTest = (typeof valueTests)[number];

/** What the value at one place of the reply has to be. */
export interface ValueExpectation {
  /** Names with slashes: `value/0/sku`, `header/Location`; `$.value[0].sku` is read too. Empty for the whole body. */
  readonly path: string;
  readonly test: ValueTest;
  readonly value?: JsonValue;
}

/** What a reply has to be; what is left out is not looked at. */
export interface CaseExpectations {
  readonly status?: number;
  /** True where the body has to fit the schema that the definition declares for the status. */
  readonly schema?: boolean;
  readonly timeMs?: number;
  readonly values?: readonly ValueExpectation[];
}

/** A value of the reply that later cases may use as `{{name}}`. */
export interface TakenValue {
  readonly name: string;
  readonly path: string;
}

/** A call with what is expected of it. */
export interface TestCase {
  readonly name: string;
  /** The operation's id, or its key where it has none. */
  readonly operation: string;
  /** By input id. Texts may hold `{{name}}`. */
  readonly inputs: Readonly<Record<string, JsonValue>>;
  readonly expect: CaseExpectations;
  readonly take: readonly TakenValue[];
}

/** The cases of a connector in their order, and what could not be read. */
export interface CaseList {
  readonly cases: readonly TestCase[];
  readonly problems: readonly Problem[];
}

const valueSchema = z.object({
  path: z.string(),
  test: z.enum(valueTests),
  value: z.json().optional(),
});

const caseSchema = z.object({
  operation: z.string().min(1),
  inputs: z.record(z.string(), z.json()).default({}),
  expect: z
    .object({
      status: z.number().int().min(100).max(599).optional(),
      schema: z.boolean().optional(),
      timeMs: z.number().positive().optional(),
      values: z.array(valueSchema).optional(),
    })
    .default({}),
  take: z.record(z.string(), z.string()).default({}),
});

/** Reads the cases. Problem: `case-unreadable`, one for each case that is none. */
export function readCases({ sidecar }: Pick<ConnectorDocument, 'sidecar'>): CaseList {
  const written = sidecar && readMember(sidecar.tree.root, casesMember);
  const members = written?.kind === 'object' ? written.members : [];
  const cases: TestCase[] = [];
  const problems: Problem[] = [];
  for (const { key, value } of members) {
    const read = caseSchema.safeParse(toValue(value));
    if (read.success) cases.push(toCase(key, read.data));
    else problems.push(describeUnreadable(key, read.error));
  }
  return { cases, problems };
}

/** A case as the sidecar has it, without what says nothing; the twin of what {@link readCases} reads. */
export function printCase({ operation, inputs, expect, take }: Omit<TestCase, 'name'>): JsonValue {
  const { status, schema, timeMs, values = [] } = expect;
  const expected = {
    ...(status === undefined ? {} : { status }),
    ...(schema === undefined ? {} : { schema }),
    ...(timeMs === undefined ? {} : { timeMs }),
    ...(values.length === 0 ? {} : { values: values.map((one) => ({ ...one })) }),
  };
  return {
    operation,
    ...(Object.keys(inputs).length === 0 ? {} : { inputs }),
    ...(Object.keys(expected).length === 0 ? {} : { expect: expected }),
    ...(take.length === 0 ? {} : { take: Object.fromEntries(take.map(({ name, path }) => [name, path])) }),
  };
}

function toCase(name: string, data: z.infer<typeof caseSchema>): TestCase {
  const { operation, inputs, expect, take } = data;
  const values = expect.values?.map(({ path, test, value }): ValueExpectation => ({
    path,
    test,
    ...(value === undefined ? {} : { value }),
  }));
  return {
    name,
    operation,
    inputs,
    expect: {
      ...(expect.status === undefined ? {} : { status: expect.status }),
      ...(expect.schema === undefined ? {} : { schema: expect.schema }),
      ...(expect.timeMs === undefined ? {} : { timeMs: expect.timeMs }),
      ...(values === undefined ? {} : { values }),
    },
    take: Object.entries(take).map(([variable, path]) => ({ name: variable, path })),
  };
}

function describeUnreadable(name: string, error: z.ZodError): Problem {
  const [first] = error.issues;
  const where = first ? [casesMember, name, ...first.path.map(String)] : [casesMember, name];
  const what = first?.path.map(String).join('/') || 'it';
  return errorProblem(
    'case-unreadable',
    `The test case ${name} cannot be read: ${what} is not what it should be.`,
    {
      place: { file: 'sidecar', pointer: printPointer(where) },
      action: 'Correct it in connector-studio.json, or remove the case.',
    },
  );
}
