// The left column: samples and calls as trees, operations with what they answer, references, parameters, values.
import { describe, expect, it } from 'vitest';
import { buildSourceRows, type Sources } from '../../../renderer/designer/sources-rows';
import type { Sample } from '../../../renderer/store/samples-slice';
import { listOperations } from '../../../shared/operations/list-operations';
import type { OperationKey } from '../../../shared/operations/operation';
import { readOperation } from '../../../shared/operations/read-operation';
import { parseJson } from '../../../shared/text/parse';

const tree = parseJson(`{ "paths": {
  "/orders/{id}": { "get": { "operationId": "GetOrder", "responses": { "200": {} } } },
  "/warehouses": { "get": { "summary": "List warehouses", "responses": { "200": { "schema": {
    "type": "array", "items": { "type": "object", "properties": { "code": { "type": "string" } } } } } } } },
  "/hooks": { "post": { "summary": "New order", "x-ms-trigger": "single", "responses": { "201": {} } } }
} }`);
const lines = { lines: [{ sku: 'x' }, { sku: 'y' }], note: null };
const sample: Sample = {
  name: 'Sample',
  content: { kind: 'value', value: lines },
  secrets: [],
  isHeld: false,
};

function build(change: Partial<Sources>, open: readonly string[] = []) {
  const sources: Sources = {
    tree,
    operation: readOperation(tree, 'get /orders/{id}' as OperationKey)!,
    samples: [],
    lastReply: null,
    operations: listOperations(tree),
    references: [],
    connectionParameters: [],
    literals: [],
    ...change,
  };
  return buildSourceRows(sources, Object.fromEntries(open.map((id) => [id, true])));
}

function print(rows: ReturnType<typeof build>): readonly string[] {
  return rows.map((row) => `${row.level} ${row.name} ${row.detail}`.trim());
}

describe('the sources', () => {
  it('have a section for each kind, and say what goes into an empty one', () => {
    const rows = build({});
    expect(print(rows)).toEqual([
      '1 Samples',
      '1 Operations 2',
      '1 Triggers 1',
      '1 References 0',
      '1 Connection 0',
      '1 Values',
    ]);
    expect(rows[0]).toMatchObject({ opens: 'sample', hint: 'paste JSON, cURL, HAR or HTTP' });
    expect(rows[2]?.slot).toEqual({ kind: 'triggers' });
    expect(rows[3]?.slot).toEqual({ kind: 'references' });
  });

  it('show a sample as a tree, and one item for a list', () => {
    const rows = build({ samples: [sample] }, ['sample:Sample["lines",0]']).slice(0, 6);
    expect(print(rows)).toEqual([
      '1 Samples 1',
      '2 Sample',
      '3 lines 2 items',
      '4 items',
      '5 sku x',
      '3 note null',
    ]);
    expect(rows[4]?.item).toMatchObject({ path: ['lines', 0, 'sku'], name: 'sku' });
  });

  it('offer several samples together', () => {
    const all = build({ samples: [sample, { ...sample, name: 'Sample 2' }] })[1];
    expect(all).toMatchObject({ name: 'All 2 samples', item: { path: [], samples: [lines, lines] } });
  });

  it('mark a sample that looks as if it had a secret in it', () => {
    const rows = build({ samples: [{ ...sample, secrets: [['value', 'note']], isHeld: true }] });
    expect(rows[1]?.warning).toMatch(/^Not kept with the connector: a value looks like a secret/u);
  });

  it('open a captured call to what can be dragged from it', () => {
    const call = {
      method: 'GET',
      origin: 'https://api.example.com',
      path: '/orders/4711',
      query: [{ name: 'top', value: '5' }],
      headers: [
        { name: 'Host', value: 'api.example.com' },
        { name: 'X-Trace', value: 'true' },
      ],
      body: null,
      reply: {
        status: 200,
        headers: [{ name: 'ETag', value: 'a' }],
        body: { text: '', json: { total: 1.5 }, form: [] },
      },
    };
    const rows = build({
      samples: [{ ...sample, name: 'GET /orders/4711', content: { kind: 'call', call } }],
    });
    expect(print(rows.slice(1, 14))).toEqual([
      '2 GET /orders/4711',
      '3 Path 1',
      '4 id 4711',
      '3 Query 1',
      '4 top 5',
      '3 Headers 1',
      '4 X-Trace true',
      '3 Reply 200',
      '4 Reply headers 1',
      '5 ETag a',
      '4 Reply body',
      '5 total 1.5',
      '1 Operations 2',
    ]);
    expect(rows[5]?.item).toEqual({ kind: 'sample', samples: [{ top: 5 }], path: ['top'], name: 'top' });
    expect(rows[11]?.item).toMatchObject({ samples: [{ total: 1.5 }], path: [] });
  });

  it('open an operation to the fields that it answers', () => {
    const key = 'get /warehouses' as OperationKey;
    const rows = build({}, ['sources:operations', `source-operation:${key}`]);
    expect(print(rows.slice(1, 6))).toEqual([
      '1 Operations 2',
      '2 GetOrder this one',
      '2 List warehouses GET',
      '3 items',
      '4 code',
    ]);
    expect(rows[3]?.item).toEqual({ kind: 'operation', operation: key });
    expect(rows[5]?.item).toEqual({ kind: 'result-field', operation: key, fieldPath: ['[]', 'code'] });
  });

  it('have references, parameters of the connection, values, and the last reply', () => {
    const rows = build(
      {
        references: ['Order'],
        connectionParameters: [{ name: 'api_key', label: 'API key' }],
        literals: ['EUR'],
        lastReply: { status: 404, headers: [], body: null },
      },
      ['sources:references', 'sources:connection'],
    );
    expect(print(rows)).toContain('1 Last reply 404');
    expect(rows.flatMap(({ item }) => item ?? [])).toEqual([
      { kind: 'reference', name: 'Order' },
      { kind: 'connection-parameter', name: 'api_key' },
      { kind: 'literal', value: 'EUR' },
    ]);
  });
});
