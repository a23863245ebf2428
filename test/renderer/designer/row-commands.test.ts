// The menu of a row has what a drag can do with it, and what can be taken away from it.
import { describe, expect, it } from 'vitest';
import { buildCallRows } from '../../../renderer/designer/call-rows';
import { buildCardRows } from '../../../renderer/designer/card-rows';
import { listRowCommands } from '../../../renderer/designer/row-commands';
import { planRowRemoval } from '../../../renderer/designer/row-removal';
import { plainRow } from '../../../renderer/designer/row-branch';
import type { MapRow } from '../../../renderer/designer/map-row';
import type { OperationKey } from '../../../shared/operations/operation';
import { readOperation } from '../../../shared/operations/read-operation';
import { parseJson } from '../../../shared/text/parse';

const key = 'get /stock/main' as OperationKey;
const tree = parseJson(`{ "paths": {
  "/stock/main": { "get": { "operationId": "GetStock", "x-ms-pageable": { "nextLinkName": "next" }, "parameters": [
    { "name": "warehouse", "in": "query", "type": "string", "x-ms-dynamic-list": {
      "operationId": "ListWarehouses", "itemValuePath": "code", "parameters": { "area": { "value": "x" } } } }
  ], "responses": { "200": { "schema": { "type": "object", "properties": {
    "more": { "type": "string" }, "total": { "type": "integer" } } } }, "404": {} } } },
  "/warehouses": { "get": { "operationId": "ListWarehouses", "parameters": [
    { "name": "area", "in": "query", "type": "string" } ],
    "responses": { "200": { "schema": { "type": "array", "items": { "type": "object", "properties": {
      "code": { "type": "string" } } } } } } } },
  "/hooks": { "post": { "operationId": "Hook", "x-ms-trigger": "single", "responses": { "201": {} } } }
} }`);
const document = { definition: { tree }, properties: null };
const operation = readOperation(tree, key)!;
const rows = [...buildCardRows(tree, operation, {}), ...buildCallRows(tree, operation, {})];
const find = (name: string) => rows.find((row) => row.name === name)!;
const labels = (row: MapRow) =>
  listRowCommands(document, key, row).flatMap(({ commands }) => commands.map(({ label }) => label));
const source = (item: MapRow['item']): MapRow => ({
  ...plainRow('x', 'x'),
  level: 1,
  setSize: 1,
  position: 1,
  ...(item ? { item } : {}),
});

describe('the menu', () => {
  it('makes a parameter of a segment', () => {
    expect(labels(find('main'))).toEqual(['Make it a parameter']);
  });

  it('has the places of an operation, a field of what it answers, and a fixed value', () => {
    expect(labels(source({ kind: 'operation', operation: 'get /warehouses' as OperationKey }))).toContain(
      'To input warehouse',
    );
    const field = { kind: 'result-field', operation: 'get /warehouses' as OperationKey } as const;
    expect(labels(source({ ...field, fieldPath: ['[]', 'code'] }))).toContain('To Label for warehouse');
    expect(labels(source({ kind: 'literal', value: 'x' }))).toContain('To input warehouse');
  });

  it('hides an output and takes it as the link to the next page', () => {
    expect(labels(rows.filter(({ name }) => name === 'more').at(-1)!)).toEqual(
      expect.arrayContaining(['To hidden outputs', 'To next page', 'Remove']),
    );
  });

  it('makes an action of a trigger', () => {
    expect(labels(source({ kind: 'operation', operation: 'post /hooks' as OperationKey }))).toContain(
      'Make it an action',
    );
  });
});

describe('what is taken away', () => {
  it('is the part, or what stands on it', () => {
    const label = (row: MapRow) => planRowRemoval(document, key, row)?.label;
    expect(label(rows.findLast(({ name }) => name === 'warehouse')!)).toBe('Remove');
    expect(label(find('Value'))).toBe('Remove the binding');
    expect(label(find('area'))).toBe('Hand nothing over');
    expect(label(find('Next page'))).toBe('Remove the next page');
    expect(label(find('Response 404'))).toBe('Remove response');
    expect(label(find('Host'))).toBeUndefined();
    for (const row of rows) {
      const removal = planRowRemoval(document, key, row);
      expect(removal === null || removal.plan.ok || removal.plan.reason !== '').toBe(true);
    }
  });
});
