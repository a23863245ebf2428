// The right column, row by row: sections, what is open in them, and what dropping on them means.
import { describe, expect, it } from 'vitest';
import { buildCallRows } from '../../../renderer/designer/call-rows';
import { buildCardRows } from '../../../renderer/designer/card-rows';
import { openEverything } from '../../../renderer/designer/filter-rows';
import { findSlotRow } from '../../../renderer/designer/slot-row';
import type { OperationKey } from '../../../shared/operations/operation';
import { readOperation } from '../../../shared/operations/read-operation';
import { parseJson } from '../../../shared/text/parse';

const key = 'post /orders/{id}' as OperationKey;
const tree = parseJson(`{ "paths": { "/orders/{id}": { "post": {
  "parameters": [
    { "name": "id", "in": "path", "required": true, "type": "string", "x-ms-summary": "Order" },
    { "name": "body", "in": "body", "schema": { "type": "object", "properties": {
      "supplier": { "type": "object", "properties": { "name": { "type": "string" }, "tags": { "type": "array" } } }
    } } }
  ],
  "responses": { "200": { "schema": { "$ref": "#/definitions/Node" } }, "404": {} }
} } }, "definitions": { "Node": { "type": "object", "properties": { "next": { "$ref": "#/definitions/Node" } } } } }`);
const operation = readOperation(tree, key)!;

describe('the call', () => {
  it('has its sections with what stands in them', () => {
    expect(buildCallRows(tree, operation, {}).map((row) => `${row.level} ${row.name}`)).toEqual([
      '1 Host',
      '1 Path',
      '2 orders',
      '2 id',
      '1 Query',
      '1 Headers',
      '1 Body',
      '2 supplier',
      '3 name',
      '3 tags',
      '1 Response 200',
      '2 next',
      '2 Reply headers',
      '1 Response 404',
      '1 Next page',
    ]);
  });

  it('reads no further than what is open', () => {
    const rows = buildCallRows(tree, operation, { 'body/supplier': false, 'in:path': false });
    expect(rows.map((row) => row.id)).not.toContain('body/supplier/name');
    expect(rows.filter((row) => row.level === 2).map((row) => row.name)).toEqual([
      'supplier',
      'next',
      'Reply headers',
    ]);
  });

  it('shows a schema without an end once, and again where somebody opens it', () => {
    const next = buildCallRows(tree, operation, {}).find((row) => row.name === 'next');
    expect(next).toMatchObject({ expanded: false, detail: 'as Node above' });
    const again = buildCallRows(tree, operation, { 'response:200/next': true });
    const inner = again.find((row) => row.id === 'response:200/next/next');
    expect(inner).toMatchObject({ level: 3, expanded: false });
    expect(inner?.item).toBeUndefined();
    expect(
      buildCallRows(tree, operation, openEverything()).filter((row) => row.name === 'next'),
    ).toHaveLength(1);
  });

  it('has the segments of the path in their order, fixed or not', () => {
    const [orders, id] = buildCallRows(tree, operation, {}).filter((row) => row.id.startsWith('segment:'));
    expect(orders).toMatchObject({ name: 'orders', detail: 'fixed', slot: { kind: 'segment', index: 0 } });
    expect(id).toMatchObject({ name: 'id', item: { kind: 'parameter' } });
  });

  it('has what a webhook posts, the next page and the headers of replies', () => {
    const hook = parseJson(`{ "host": "a.example", "basePath": "/v1/", "paths": { "/hooks": {
      "x-ms-notification-content": { "schema": { "type": "object", "properties": { "at": { "type": "string" } } } },
      "post": { "x-ms-trigger": "single", "x-ms-pageable": { "nextLinkName": "next" },
        "responses": { "201": { "headers": { "Location": { "type": "string" } } } } } } } }`);
    const rows = buildCallRows(hook, readOperation(hook, 'post /hooks' as OperationKey)!, {});
    expect(rows.map((row) => `${row.level} ${row.name} ${row.detail}`.trim())).toEqual([
      '1 Host a.example/v1',
      '1 Path /hooks',
      '2 hooks fixed',
      '1 Query',
      '1 Headers',
      '1 Form',
      '1 Body application/json',
      '1 Response 201',
      '2 Reply headers 1',
      '3 Location header',
      '1 Notification',
      '2 at',
      '1 Next page next',
    ]);
  });
});

describe('the card', () => {
  it('has every group as a place to drop, and joins its inputs to the call', () => {
    const card = buildCardRows(tree, operation, {});
    expect(card.filter((row) => row.level === 1).map((row) => row.name)).toEqual([
      'Required inputs',
      'Optional inputs',
      'Advanced inputs',
      'Hidden inputs',
      'Outputs',
      'Hidden outputs',
    ]);
    const ends = new Set(buildCallRows(tree, operation, {}).map((row) => row.line));
    const inputs = card.filter((row) => row.item?.kind === 'input');
    expect(inputs.map((row) => row.name)).toEqual(['Order', 'name', 'tags']);
    expect(inputs.every((row) => ends.has(row.line))).toBe(true);
  });
});

describe('a place', () => {
  it('is found as a row that is there', () => {
    const call = new Set(buildCallRows(tree, operation, {}).map((row) => row.id));
    const at = findSlotRow({ kind: 'body', operation: key, fieldPath: ['supplier'] });
    expect(at).toEqual({ column: 'call', rowId: 'body/supplier', edge: 'on', around: ['body'] });
    expect(call.has(at.rowId)).toBe(true);
    expect(
      call.has(findSlotRow({ kind: 'response', operation: key, status: '404', fieldPath: [] }).rowId),
    ).toBe(true);
  });
});
