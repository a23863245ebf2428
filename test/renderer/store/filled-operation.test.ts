import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import { fillOperation } from '../../../renderer/store/filled-operation';
import { printLookupKey, type LookupState } from '../../../renderer/store/lookups-slice';
import { openBound } from '../../support/bound-connector';

const { tree, operation } = openBound();
const schema = {
  schema: { type: 'object', required: ['title'], properties: { title: { type: 'string' } } },
};

function key(path: string, inputs: Record<string, JsonValue>) {
  return printLookupKey({ ok: true, operation: `get ${path}` as typeof operation.key, inputs }, 'one');
}

function fill(values: Record<string, JsonValue>, lookups: Record<string, LookupState> = {}) {
  const filled = fillOperation(tree, operation.key, values, { connectionId: 'one', lookups });
  if (!filled) throw new Error('The operation is missing.');
  return filled;
}

describe('fillOperation', () => {
  it('knows the lookups of choices by input, and what they wait for', () => {
    const { choices, openFields } = fill({});
    expect([...choices.keys()]).toEqual([
      'path/id',
      'query/site',
      'query/list',
      'query/tags',
      'query/user',
      'query/wrong',
      'body/kind',
    ]);
    expect(choices.get('query/list')?.plan).toEqual({ ok: false, reason: 'Fill in Site first.' });
    expect(openFields.map(({ binding }) => binding.inputId)).toEqual(['body/fields', null]);
  });

  it('finds the reply to the values that stand on the card now', () => {
    const done: LookupState = { status: 'done', reply: { data: { lists: [] } } };
    const lookups = { [key('/lists', { 'query/site': 'S1', 'query/kind': 'open' })]: done };
    expect(fill({ 'query/site': 'S1' }, lookups).choices.get('query/list')?.state).toBe(done);
    expect(fill({ 'query/site': 'S2' }, lookups).choices.get('query/list')?.state).toBeUndefined();
  });

  it('puts fields in once their lookup has answered, for the body and the reply', () => {
    const lookups = { [key('/schema', { 'query/list': 'L' })]: { status: 'done', reply: schema } as const };
    const filled = fill({ 'query/list': 'L' }, lookups);
    expect(filled.inputs.map(({ id }) => id)).toContain('body/fields/title');
    expect(filled.openFields.map(({ binding }) => binding.inputId)).toEqual([]);
    expect(fill({ 'query/list': 'other' }, lookups).inputs.map(({ id }) => id)).toContain('body/fields');
  });

  it('leaves the input as it is where there are no fields', () => {
    const lookups = { [key('/schema', { 'query/list': 'L' })]: { status: 'done', reply: {} } as const };
    const filled = fill({ 'query/list': 'L' }, lookups);
    expect(filled.tree).toBe(tree);
    expect(filled.openFields.map(({ state }) => state?.status)).toEqual(['done', 'done']);
  });

  it('has nothing to fill in an operation that is gone', () => {
    const gone = 'get /gone' as typeof operation.key;
    expect(fillOperation(tree, gone, {}, { connectionId: null, lookups: {} })).toBeNull();
  });
});
