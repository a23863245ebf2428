// What stands below an input whose choices come from another operation: each part is a place to drop on.
import { describe, expect, it } from 'vitest';
import { buildCardRows } from '../../../renderer/designer/card-rows';
import { printSlot } from '../../../renderer/designer/print-slot';
import { findSlotRow } from '../../../renderer/designer/slot-row';
import type { OperationKey } from '../../../shared/operations/operation';
import { readOperation } from '../../../shared/operations/read-operation';
import { parseJson } from '../../../shared/text/parse';

const key = 'get /stock' as OperationKey;
const tree = parseJson(`{ "paths": {
  "/stock": { "get": { "parameters": [
    { "name": "region", "in": "query", "type": "string", "x-ms-summary": "Region" },
    { "name": "warehouse", "in": "query", "type": "string", "x-ms-summary": "Warehouse", "x-ms-dynamic-list": {
      "operationId": "ListWarehouses", "itemsPath": "value", "itemValuePath": "code",
      "parameters": { "area": { "parameterReference": "region" }, "lost": { "parameterReference": "gone" } } } }
  ], "responses": { "200": {} } } },
  "/warehouses": { "get": { "operationId": "ListWarehouses", "summary": "List warehouses", "parameters": [
    { "name": "area", "in": "query", "required": true, "type": "string", "x-ms-summary": "Area" }
  ], "responses": { "200": {} } } }
} }`);
const rows = buildCardRows(tree, readOperation(tree, key)!, {});
const bound = rows.filter((row) => row.slot?.kind === 'binding');

describe('a binding', () => {
  it('is shown part by part below its input', () => {
    expect(bound.map((row) => `${row.level} ${row.name}: ${row.detail}`)).toEqual([
      '3 Operation: List warehouses',
      '3 Collection: value',
      '3 Value: code',
      '3 Label: drop a field here',
      '3 Area: Region',
      '3 lost: gone',
    ]);
  });

  it('says which input a parameter comes from, and marks what leads nowhere', () => {
    expect(bound[4]).toMatchObject({ dependsOn: 'input:query/region', required: true });
    expect(bound[5]?.warning).toBe('The operation that is called has no parameter lost.');
  });

  it('has rows where its places are looked for, and words for them', () => {
    const document = { definition: { tree }, properties: null };
    for (const row of bound) expect(row.slot && findSlotRow(row.slot).rowId).toBe(row.id);
    expect(bound.map((row) => row.slot && printSlot(document, key, row.slot))).toEqual([
      'Operation for Warehouse',
      'Collection for Warehouse',
      'Value for Warehouse',
      'Label for Warehouse',
      'area for Warehouse',
      'lost for Warehouse',
    ]);
  });
});
