import { describe, expect, it } from 'vitest';
import type { DropSlot } from '../../../shared/mapping/drop';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { apply, changesOf, key, open, planned, reasonOf } from './definitions';
import { inventory } from './bound-definitions';

const stock = key('post /stock');
const warehouses = key('get /warehouses');
const schema = key('get /schemas');
const hook = key('post /hooks');

function drop(operation: typeof stock, slot: DropSlot) {
  const document = open(inventory);
  return { document, plan: planDrop(document, { kind: 'operation', operation }, slot) };
}

/** What stands at a path of a plain value. */
function readAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((inner, step) => (inner as Record<string | number, unknown>)[step], value);
}

const onWarehouse: DropSlot = { kind: 'input', operation: stock, id: 'query/warehouse' };

describe('an operation onto an input', () => {
  it('gives it choices, in both generations, with the arguments of the same name', () => {
    const { document, plan } = drop(warehouses, onWarehouse);
    expect(changesOf(document, plan)).toEqual([
      '-"type": "string"',
      '+"type": "string",',
      '+"x-ms-dynamic-values": {',
      '+"operationId": "ListWarehouses",',
      '+"value-collection": "items",',
      '+"value-path": "code",',
      '+"value-title": "name",',
      '+"parameters": {',
      '+"region": {',
      '+"parameter": "region"',
      '+}',
      '+}',
      '+},',
      '+"x-ms-dynamic-list": {',
      '+"operationId": "ListWarehouses",',
      '+"itemsPath": "items",',
      '+"itemValuePath": "code",',
      '+"itemTitlePath": "name",',
      '+"parameters": {',
      '+"region": {',
      '+"parameterReference": "region"',
      '+}',
      '+}',
      '+}',
    ]);
    expect(planned(plan).announcement).toBe('The choices of warehouse come from List warehouses.');
    expect(planned(plan).place).toEqual(['paths', '/stock', 'post', 'parameters', 1]);
  });

  it('says what the call still needs, and never hands an input to itself', () => {
    const { document, plan } = drop(warehouses, { ...onWarehouse, id: 'query/region' });
    expect(planned(plan).announcement).toBe(
      'The choices of region come from List warehouses. It still needs region: drop an input or a value on it.',
    );
    expect(apply(document, plan).definition.tree.text).not.toContain('parameterReference');
  });

  it('makes a tree of two calls where that is asked for', () => {
    const { document, plan } = drop(warehouses, { ...onWarehouse, as: 'tree' });
    const written: unknown = JSON.parse(apply(document, plan).definition.tree.text);
    const carrier = ['paths', '/stock', 'post', 'parameters', 1, 'x-ms-dynamic-tree'];
    expect(readAt(written, carrier)).toMatchObject({
      settings: { canSelectParentNodes: false, canSelectLeafNodes: true },
      open: { operationId: 'ListWarehouses', itemsPath: 'items', itemIsParent: '(isFolder eq true)' },
      browse: { operationId: 'ListWarehouses', parameters: { region: { parameterReference: 'region' } } },
    });
  });

  it('replaces what it had, of whatever kind', () => {
    const { document, plan } = drop(warehouses, { ...onWarehouse, as: 'tree' });
    const tree = apply(document, plan);
    const list = apply(tree, planDrop(tree, { kind: 'operation', operation: warehouses }, onWarehouse));
    expect(list.definition.tree.text).not.toContain('x-ms-dynamic-tree');
    expect(list.definition.tree.text).toContain('x-ms-dynamic-values');
  });

  it('gives an object its fields', () => {
    const { document, plan } = drop(schema, { kind: 'input', operation: stock, id: 'body/values' });
    expect(changesOf(document, plan)).toEqual([
      '-"type": "object"',
      '+"type": "object",',
      '+"x-ms-dynamic-schema": {',
      '+"operationId": "GetSchema",',
      '+"value-path": "schema",',
      '+"parameters": {',
      '+"id": {',
      '+"parameter": "id"',
      '+}',
      '+}',
      '+},',
      '+"x-ms-dynamic-properties": {',
      '+"operationId": "GetSchema",',
      '+"itemValuePath": "schema",',
      '+"parameters": {',
      '+"id": {',
      '+"parameterReference": "body/app/id"',
      '+}',
      '+}',
      '+}',
    ]);
  });

  it('is refused for itself, for a trigger, for what lists nothing and for an input that is gone', () => {
    expect(reasonOf(drop(stock, onWarehouse).plan)).toBe('Get stock cannot look up its own inputs.');
    expect(reasonOf(drop(hook, onWarehouse).plan)).toBe(
      'OnChange is a trigger, and only actions can be called.',
    );
    expect(reasonOf(drop(schema, onWarehouse).plan)).toBe(
      'The reply of Get schema has no list of objects to choose from.',
    );
    expect(reasonOf(drop(warehouses, { ...onWarehouse, id: 'query/none' }).plan)).toBe(
      'The input is no longer there.',
    );
  });
});

describe('an operation onto a body or reply', () => {
  it('gives an object of the body its fields', () => {
    const { plan } = drop(schema, { kind: 'body', operation: stock, fieldPath: ['values'] });
    expect(planned(plan).announcement).toBe('The fields of values come from Get schema.');
  });

  it('gives a reply and a notification theirs', () => {
    const reply = drop(schema, { kind: 'response', operation: stock, status: '200', fieldPath: [] });
    expect(changesOf(reply.document, reply.plan)).toContain('+"itemValuePath": "schema",');
    const note = drop(schema, {
      kind: 'response',
      operation: hook,
      status: 'notification',
      fieldPath: ['data'],
    });
    expect(planned(note.plan).place).toEqual([
      'paths',
      '/hooks',
      'x-ms-notification-content',
      'schema',
      'properties',
      'data',
    ]);
  });

  it('is refused for what has no fields', () => {
    const { plan } = drop(schema, { kind: 'body', operation: stock, fieldPath: ['app', 'id'] });
    expect(reasonOf(plan)).toBe('id is no object, and only an object has fields that an operation can give.');
  });
});
