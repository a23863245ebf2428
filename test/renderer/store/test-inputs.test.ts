import { describe, expect, it } from 'vitest';
import { buildStartValues, findFaults, pickValues } from '../../../renderer/store/test-inputs';
import type { JsonValue } from '../../../shared/base/json-value';
import { listInputs } from '../../../shared/operations/list-inputs';
import type { Input, OperationKey } from '../../../shared/operations/operation';
import { readOperation } from '../../../shared/operations/read-operation';
import { parseJson } from '../../../shared/text/parse';

/** The inputs of an operation with those parameters. */
function inputsOf(...parameters: readonly JsonValue[]): readonly Input[] {
  const definition = { swagger: '2.0', paths: { '/a': { post: { parameters, responses: {} } } } };
  const tree = parseJson(JSON.stringify(definition));
  const operation = readOperation(tree, 'post /a' as OperationKey);
  return operation ? listInputs(tree, operation) : [];
}

const query = (name: string, more: Readonly<Record<string, JsonValue>>) => ({ name, in: 'query', ...more });
const faultOf = (more: Readonly<Record<string, JsonValue>>, value: JsonValue | undefined) =>
  findFaults(inputsOf(query('a', more)), value === undefined ? {} : { 'query/a': value })['query/a'];

describe('buildStartValues', () => {
  it('takes the test value, else the default, and nothing for hidden inputs', () => {
    const inputs = inputsOf(
      query('tested', { type: 'string', default: 'usual', 'x-ms-test-value': 'tried' }),
      query('usual', { type: 'integer', default: 10 }),
      query('bare', { type: 'string' }),
      query('hidden', { type: 'string', default: 'x', 'x-ms-visibility': 'internal' }),
    );
    expect(buildStartValues(inputs)).toEqual({ 'query/tested': 'tried', 'query/usual': 10 });
  });
});

describe('findFaults', () => {
  it('asks for what is required, by its label', () => {
    const more = { type: 'string', required: true, 'x-ms-summary': 'Product' };
    expect(faultOf(more, undefined)).toBe('Product is required.');
    expect(faultOf(more, '')).toBe('Product is required.');
    expect(faultOf(more, 'A-100')).toBeUndefined();
  });

  it('does not ask for hidden inputs', () => {
    const more = { type: 'string', required: true, 'x-ms-visibility': 'internal' };
    expect(faultOf(more, undefined)).toBeUndefined();
  });

  it.each([
    ['integer', 12, 'twelve'],
    ['integer', '12345678901234567890', 1.5],
    ['number', 1.5, 'a'],
    ['boolean', false, 'false'],
  ])('takes for %s %j and refuses %j', (type, good, bad) => {
    expect(faultOf({ type }, good)).toBeUndefined();
    expect(faultOf({ type }, bad)).toMatch(/\.$/u);
  });

  it('checks lists by their items', () => {
    const list = (itemType: string) => ({ type: 'array', items: { type: itemType } });
    expect(faultOf(list('string'), ['a', '1'])).toBeUndefined();
    expect(faultOf(list('integer'), [1, 'two'])).toBe('Item 2 is not a number.');
    expect(faultOf(list('string'), '["a"')).toContain('on each line');
  });

  it('checks dates, and leaves the choices of an enum alone', () => {
    const date = { type: 'string', format: 'date-time' };
    expect(faultOf(date, '2026-11-25T14:00:00Z')).toBeUndefined();
    expect(faultOf(date, 'tomorrow')).toContain('2026-11-25');
    expect(faultOf({ type: 'string', enum: ['a', 'b'] }, 'a')).toBeUndefined();
  });

  it('asks for an object where the body has one that is not opened', () => {
    const inputs = inputsOf({ name: 'body', in: 'body', schema: { type: 'object' } });
    expect(findFaults(inputs, { body: { a: 1 } })).toEqual({});
    expect(findFaults(inputs, { body: '{' })['body']).toContain('JSON object');
  });
});

describe('pickValues', () => {
  it('leaves out what belongs to inputs that are gone', () => {
    const inputs = inputsOf(query('a', { type: 'string' }));
    expect(pickValues(inputs, { 'query/a': 'x', 'query/old': 'y' })).toEqual({ 'query/a': 'x' });
  });
});
