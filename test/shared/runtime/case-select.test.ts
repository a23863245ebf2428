import { describe, expect, it } from 'vitest';
import { readCases } from '../../../shared/runtime/case-schema';
import { selectCases } from '../../../shared/runtime/case-select';
import { openCases } from '../../support/case-connector';

const { cases } = readCases(
  openCases({
    'Sign in': { operation: 'a', take: { token: 't' } },
    Find: { operation: 'a', inputs: { 'header/x': '{{token}}' }, take: { id: 'id' } },
    'Read (1)': { operation: 'a', inputs: { 'path/id': '{{id}}' } },
    Other: { operation: 'a', expect: { values: [{ path: 'x', test: 'equals', value: '{{id}}' }] } },
    Alone: { operation: 'a' },
  }),
);
const names = (...wanted: string[]) => selectCases(cases, wanted).map(({ name }) => name);

describe('selectCases', () => {
  it('takes along what a case needs, in the order of the list', () => {
    expect(names('Read (1)')).toEqual(['Sign in', 'Find', 'Read (1)']);
    expect(names('Other', 'Alone')).toEqual(['Sign in', 'Find', 'Other', 'Alone']);
  });

  it('finds by name with a star, whatever the case of letters', () => {
    expect(names('al*')).toEqual(['Alone']);
    expect(names('*')).toHaveLength(5);
    expect(names('read .1.')).toEqual([]);
  });
});
