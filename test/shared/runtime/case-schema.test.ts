import type { JsonObject } from '../../../shared/base/json-value';
import { describe, expect, it } from 'vitest';
import { printCase, readCases, type TestCase } from '../../../shared/runtime/case-schema';
import { openCases } from '../../support/case-connector';

const written: JsonObject = {
  First: {
    operation: 'ListProducts',
    inputs: { 'query/top': 5 },
    expect: {
      status: 200,
      schema: true,
      timeMs: 500,
      values: [
        { path: 'value/0/sku', test: 'equals', value: null },
        { path: 'value', test: 'exists' },
      ],
    },
    take: { sku: 'value/0/sku' },
  },
  '7': { operation: 'get /stock/{sku}' },
};

describe('readCases', () => {
  it('reads cases in the order of the text, and prints them as they were', () => {
    const document = openCases(undefined);
    expect(readCases(document)).toEqual({ cases: [], problems: [] });
    const { cases, problems } = readCases(openCases(written));
    expect(problems).toEqual([]);
    expect(Object.fromEntries(cases.map((one) => [one.name, printCase(one)]))).toEqual(written);
    expect(cases.find(({ name }) => name === '7')).toEqual({
      name: '7',
      operation: 'get /stock/{sku}',
      inputs: {},
      expect: {},
      take: [],
    } satisfies TestCase);
  });

  it('tells what it cannot read, with its place, and reads the others', () => {
    const { cases, problems } = readCases(
      openCases({ Bad: { operation: 'A', expect: { status: 'fine' } }, Worse: 5, Good: { operation: 'A' } }),
    );
    expect(cases.map(({ name }) => name)).toEqual(['Good']);
    expect(problems.map(({ code, place }) => [code, place?.pointer])).toEqual([
      ['case-unreadable', '/cases/Bad/expect/status'],
      ['case-unreadable', '/cases/Worse'],
    ]);
  });

  it('takes a member that is no object for none', () => {
    expect(readCases(openCases([1]))).toEqual({ cases: [], problems: [] });
  });
});
