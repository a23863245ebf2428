import { describe, expect, it } from 'vitest';
import { inferFormat } from '../../../shared/mapping/infer-format';
import { inferProperty, inferSchema } from '../../../shared/mapping/infer-schema';
import { printTitle } from '../../../shared/mapping/print-title';

describe('a schema from samples', () => {
  it('has one type where all share it, and none where they differ', () => {
    expect(inferSchema([1, 2])).toEqual({ type: 'integer', format: 'int32' });
    expect(inferSchema([1, 2.5])).toEqual({ type: 'number', format: 'double' });
    expect(inferSchema([1, 'a'])).toEqual({});
    expect(inferSchema([null, 'a'])).toEqual({ type: 'string', 'x-nullable': true });
    expect(inferSchema([])).toEqual({});
  });

  it('requires what stands in all of several samples, and labels each field', () => {
    expect(inferSchema([{ unitPrice: 1, note: 'a' }, { unitPrice: 2 }])).toEqual({
      type: 'object',
      properties: {
        unitPrice: { type: 'integer', format: 'int32', 'x-ms-summary': 'Unit Price' },
        note: { type: 'string', 'x-ms-summary': 'Note' },
      },
      required: ['unitPrice'],
    });
    expect(inferSchema([{ a: 1 }])).not.toHaveProperty('required');
  });

  it('joins the items of a list', () => {
    expect(inferSchema([[{ a: 1 }, { b: true }]])).toEqual({
      type: 'array',
      items: {
        type: 'object',
        properties: {
          a: { type: 'integer', format: 'int32', 'x-ms-summary': 'A' },
          b: { type: 'boolean', 'x-ms-summary': 'B' },
        },
      },
    });
    expect(inferSchema([[]])).toEqual({ type: 'array', items: {} });
  });

  it('ends in a sample without end', () => {
    let deep: object = {};
    for (let level = 0; level < 100; level++) deep = { next: deep };
    expect(JSON.stringify(inferSchema([deep as { readonly [key: string]: never }])).length).toBeLessThan(
      5000,
    );
  });

  it('of a property begins with its type and its label', () => {
    expect(Object.keys(inferProperty('unitPrice', [{ a: 1 }]))).toEqual([
      'type',
      'x-ms-summary',
      'properties',
    ]);
  });
});

describe('a format', () => {
  it.each([
    ['2026-02-28T10:00:00Z', 'date-time'],
    ['2026-02-28T10:00:00', ''],
    ['2026-02-30', ''],
    ['2024-02-29', 'date'],
    ['3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'uuid'],
    ['a@contoso.com', 'email'],
    ['https://contoso.com/a?b', 'uri'],
    ['hello', ''],
    ['SGVsbG8gd29ybGQsIHRoaXMgaXMgYSBsb25nIHRleHQgMQ==', 'byte'],
  ])('%s is %s', (text, format) => {
    expect(inferFormat('string', [text])).toBe(format);
  });

  it('is what all samples share', () => {
    expect(inferFormat('string', ['2024-02-29', 'x'])).toBe('');
    expect(inferFormat('integer', [1, 2 ** 40])).toBe('int64');
  });
});

describe('a title', () => {
  it.each([
    ['productId', 'Product Id'],
    ['unit_price', 'Unit Price'],
    ['$top', 'Top'],
    ['URL', 'URL'],
    ['HTMLBody', 'HTML Body'],
    ['***', '***'],
  ])('of %s is %s', (name, title) => {
    expect(printTitle(name)).toBe(title);
  });
});
