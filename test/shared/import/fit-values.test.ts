import { describe, expect, it } from 'vitest';
import { fitEnum, fitSchemaValues, fitValue, typeOfValues } from '../../../shared/import/fit-values';

describe('fitValue', () => {
  it.each([
    [5, 'string', '5'],
    [true, 'string', 'true'],
    ['5', 'integer', 5],
    ['5.5', 'integer', undefined],
    ['5.5', 'number', 5.5],
    ['', 'number', undefined],
    ['true', 'boolean', true],
    ['yes', 'boolean', undefined],
    [[1], 'array', [1]],
    [{}, 'array', undefined],
    [{ a: 1 }, 'object', { a: 1 }],
    [[1], 'object', undefined],
    [[1], '', [1]],
  ])('puts %j into %s as %j', (value, type, fitted) => {
    expect(fitValue(value, type)).toEqual(fitted);
  });
});

describe('fitEnum', () => {
  it('keeps each fitting value once and leaves null out', () => {
    expect(fitEnum(['a', 1, '1', null, 'a'], 'string')).toEqual(['a', '1']);
    expect(fitEnum([[1], [1], [2]], 'array')).toEqual([[1], [2]]);
  });
});

describe('typeOfValues', () => {
  it('names the one type that there is', () => {
    expect(typeOfValues([1, 2.5, null])).toBe('number');
    expect(typeOfValues(['a'])).toBe('string');
    expect(typeOfValues(['a', 1])).toBe('');
    expect(typeOfValues([])).toBe('');
  });
});

describe('fitSchemaValues', () => {
  it('makes the values fit the type and the default the choices', () => {
    const lost: unknown[] = [];
    const fitted = fitSchemaValues(
      { type: 'string', enum: [1, 'b', null], default: 'c', title: 'T' },
      (value) => lost.push(value),
    );
    expect(fitted).toEqual({ type: 'string', enum: ['1', 'b'], title: 'T' });
    expect(lost).toEqual(['c']);
  });

  it('takes away what is empty and a default of null', () => {
    const fitted = fitSchemaValues({ type: 'string', enum: [null], default: null }, () => expect.fail());
    expect(fitted).toEqual({ type: 'string' });
  });

  it('gives a schema without values back as it is', () => {
    const schema = { type: 'string' };
    expect(fitSchemaValues(schema, () => expect.fail())).toBe(schema);
  });
});
