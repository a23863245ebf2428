import { describe, expect, it } from 'vitest';
import { findCaseValue, parseCasePath } from '../../../shared/runtime/case-path';
import { buildReply } from '../../support/case-connector';

const reply = buildReply({ value: [{ sku: 'A', 'a.b': 1 }], status: 'open', none: null }, 200, [
  { name: 'Location', value: '/orders/7' },
]);

describe('the paths of test cases', () => {
  it.each([
    ['value/0/sku', 'A'],
    ['$.value[0].sku', 'A'],
    ["$.value[0]['a.b']", 1],
    ['value/length', 1],
    ['/value/0/a.b', 1],
    ['header/location', '/orders/7'],
    ['none', null],
    ['value/1/sku', undefined],
    ['value/sku', undefined],
    ['header/none', undefined],
  ])('%s', (path, value) => {
    expect(findCaseValue(reply, path)).toEqual(value);
  });

  it('name the whole body by nothing, and the status where the body has none', () => {
    expect(findCaseValue(reply, '')).toMatchObject({ status: 'open' });
    expect(findCaseValue(reply, 'status')).toBe('open');
    expect(findCaseValue(buildReply([1]), 'status')).toBe(200);
    expect(findCaseValue(buildReply([1]), '$.status')).toBeUndefined();
    expect(parseCasePath('$')).toEqual([]);
  });

  it('find the text of a body that is no JSON', () => {
    const text = { ...reply, body: { ...reply.body, kind: 'text' as const, text: 'pong' } };
    expect(findCaseValue(text, '')).toBe('pong');
    expect(findCaseValue(text, 'a')).toBeUndefined();
  });
});
