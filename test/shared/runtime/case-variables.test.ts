import { describe, expect, it } from 'vitest';
import { fillVariables, listVariables } from '../../../shared/runtime/case-variables';

describe('fillVariables', () => {
  it('puts the value itself where nothing else stands, its text inside others', () => {
    const variables = { sku: 'A-1', count: 5, list: [1] };
    expect(
      fillVariables({ a: '{{count}}', b: ['x {{ sku }}-{{count}}'], c: '{{list}}', d: 7 }, variables),
    ).toEqual({
      value: { a: 5, b: ['x A-1-5'], c: [1], d: 7 },
      missing: [],
    });
  });

  it('names what has no value, and leaves it as it is written', () => {
    expect(fillVariables('{{none}} and {{none}} and {{toString}}', {})).toEqual({
      value: '{{none}} and {{none}} and {{toString}}',
      missing: ['none', 'toString'],
    });
    expect(listVariables({ a: '{{x}}', b: ['{ {y} }'] })).toEqual(['x']);
  });
});
