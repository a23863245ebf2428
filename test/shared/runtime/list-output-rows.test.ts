import { describe, expect, test } from 'vitest';
import { listOutputRows } from '../../../shared/runtime/list-output-rows';
import { parseJson } from '../../../shared/text/parse';
import { buildTestOperation } from '../../support/build-operation';

function list(
  responses: object,
  body: unknown,
  status = 200,
  root: object = {},
  headers: [string, string][] = [],
) {
  const { tree, operation } = buildTestOperation({ responses }, { root });
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return listOutputRows(tree, operation, {
    status,
    headers: headers.map(([name, value]) => ({ name, value })),
    json: parseJson(text),
    text: '',
  });
}

const ok = (schema?: object, more: object = {}) => ({ '200': { description: '', schema, ...more } });
const short = (output: ReturnType<typeof list>) =>
  output.rows.map((row) => `${'.'.repeat(row.depth)}${row.path}=${row.value}${row.undeclared ? ' !' : ''}`);

const stock = {
  type: 'object',
  properties: {
    stock: {
      type: 'object',
      'x-ms-summary': 'Stock',
      properties: { onHand: { type: 'integer', 'x-ms-summary': 'On hand' } },
    },
    secret: { type: 'string', 'x-ms-visibility': 'internal' },
  },
};

describe('the outputs of a reply', () => {
  test('are its values beside what the definition declares', () => {
    const output = list(ok(stock), { stock: { onHand: 5, updatedAt: 'now' }, secret: 's', extra: true });
    expect(output.rows).toEqual([
      { label: 'Stock', path: 'stock', type: 'object', depth: 0, value: '', undeclared: false },
      { label: 'On hand', path: 'stock/onHand', type: 'integer', depth: 1, value: '5', undeclared: false },
      {
        label: 'updatedAt',
        path: 'stock/updatedAt',
        type: 'string',
        depth: 1,
        value: 'now',
        undeclared: true,
      },
      { label: 'extra', path: 'extra', type: 'boolean', depth: 0, value: 'true', undeclared: true },
    ]);
    expect(output.isCut).toBe(false);
  });

  test('of a list are its items', () => {
    const schema = { type: 'array', items: { type: 'object', properties: { a: { type: 'number' } } } };
    expect(short(list(ok(schema), [{ a: 1 }, { a: 2, b: null }]))).toEqual([
      '=2 items',
      '.0=',
      '..0/a=1',
      '.1=',
      '..1/a=2',
      '..1/b=null !',
    ]);
    expect(list(ok(schema), [{}]).rows.map((row) => row.label)).toEqual(['Body', 'Item 1']);
  });

  test('keep numbers as the web API wrote them', () => {
    const body = '{"id": 12345678901234567890, "list":[ 1.10 ,2e3]}';
    expect(short(list(ok({ type: 'object' }), body))).toEqual([
      'id=12345678901234567890 !',
      'list=2 items !',
      '.list/0=1.10 !',
      '.list/1=2e3 !',
    ]);
  });

  test('are open where the definition leaves it open', () => {
    const free = { type: 'object', additionalProperties: true };
    const typed = { type: 'object', additionalProperties: { type: 'string', 'x-ms-summary': 'Any' } };
    const dynamic = { type: 'object', 'x-ms-dynamic-schema': { operationId: 'X' } };
    expect(short(list(ok(free), { a: { b: 1 } }))).toEqual(['a=', '.a/b=1']);
    expect(short(list(ok(dynamic), { a: { b: 1 } }))).toEqual(['a=', '.a/b=1']);
    expect(list(ok(typed), { a: 'x' }).rows).toEqual([
      { label: 'a', path: 'a', type: 'string', depth: 0, value: 'x', undeclared: false },
    ]);
  });

  test('are all undeclared where no schema is', () => {
    expect(short(list(ok(), { a: 1 }))).toEqual(['a=1 !']);
    expect(short(list(ok(), '7'))).toEqual(['=7 !']);
  });

  test('follow a schema that stands in itself to the end of the data', () => {
    const root = {
      definitions: {
        Node: {
          type: 'object',
          properties: { name: { type: 'string' }, next: { $ref: '#/definitions/Node' } },
        },
      },
    };
    const body = { name: 'a', next: { name: 'b', next: { name: 'c', odd: 1 } } };
    expect(short(list(ok({ $ref: '#/definitions/Node' }), body, 200, root))).toEqual([
      'name=a',
      'next=',
      '.next/name=b',
      '.next/next=',
      '..next/next/name=c',
      '..next/next/odd=1 !',
    ]);
  });

  test('of another success are read by the schema that makes the outputs; of an error only by its own', () => {
    const responses = {
      ...ok(stock),
      '400': { description: '', schema: { properties: { code: { type: 'string' } } } },
    };
    expect(short(list(responses, { stock: {} }, 202))).toEqual(['stock=']);
    expect(short(list(responses, { code: 'x', detail: 'y' }, 400))).toEqual(['code=x', 'detail=y !']);
    expect(list(responses, { any: 1 }, 500).rows).toEqual([]);
  });

  test('end with the declared headers that came', () => {
    const headers = { Location: { type: 'string', 'x-ms-summary': 'Address' }, Missing: { type: 'string' } };
    expect(list(ok(undefined, { headers }), {}, 200, {}, [['location', '/x']]).rows).toEqual([
      { label: 'Address', path: 'header/Location', type: 'string', depth: 0, value: '/x', undeclared: false },
    ]);
  });

  test('of a text are the text', () => {
    const { tree, operation } = buildTestOperation({
      responses: ok({ type: 'string', 'x-ms-summary': 'Csv' }),
    });
    const reply = { status: 200, headers: [], json: null, text: 'a,b' };
    expect(listOutputRows(tree, operation, reply).rows).toEqual([
      { label: 'Csv', path: '', type: 'string', depth: 0, value: 'a,b', undeclared: false },
    ]);
    expect(listOutputRows(tree, operation, { ...reply, text: '' }).rows).toEqual([]);
  });

  test('end after two thousand, and long values are cut', () => {
    const many = list(
      ok({ type: 'array' }),
      Array.from({ length: 5000 }, (_, index) => index),
    );
    expect(many.rows).toHaveLength(2000);
    expect(many.isCut).toBe(true);
    expect(list(ok(), { a: 'x'.repeat(5000) }).rows[0]?.value).toBe(`${'x'.repeat(4000)}…`);
  });
});
