import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../shared/base/json-value';
import { chooseType, isNullOnly } from '../../../shared/import/choose-type';

describe('chooseType', () => {
  it.each([
    [{ type: 'string' }, 'string', false],
    [{ type: ['string', 'null'] }, 'string', true],
    [{ type: ['null', 'integer', 'number'] }, 'number', true],
    [{ type: 'string', nullable: true }, 'string', true],
    [{ type: 'string', enum: ['a', null] }, 'string', true],
    [{ properties: {} }, 'object', false],
    [{ items: {} }, 'array', false],
    [{ enum: ['a', 'b'] }, 'string', false],
    [{ const: 3 }, 'integer', false],
    [{ type: 'Date' }, 'string', false],
    [{ type: 'nonsense' }, '', false],
    [{}, '', false],
  ])('reads %j as %j', (schema, type, nullable) => {
    expect(chooseType(schema)).toEqual({ type, nullable, several: [] });
  });

  it('takes any value where several types are meant, unless the shape tells one', () => {
    expect(chooseType({ type: ['string', 'boolean'] })).toMatchObject({
      type: '',
      several: ['string', 'boolean'],
    });
    expect(chooseType({ type: ['string', 'object'], properties: {} })).toMatchObject({ type: 'object' });
  });
});

describe('isNullOnly', () => {
  it.each<JsonObject>([{ type: 'null' }, { type: ['null'] }, { enum: [null] }, { const: null }])(
    'is true for %j',
    (schema) => {
      expect(isNullOnly(schema)).toBe(true);
    },
  );

  it.each<JsonObject>([{}, { type: 'string' }, { enum: [] }, { const: 1 }])('is false for %j', (schema) => {
    expect(isNullOnly(schema)).toBe(false);
  });
});
