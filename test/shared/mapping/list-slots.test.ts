import { describe, expect, it } from 'vitest';
import { listSlots } from '../../../shared/mapping/list-slots';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { define, key, open } from './definitions';

const post = key('post /orders');
const document = open(
  define(
    '/orders',
    `{
      "post": {
        "parameters": [
          { "name": "dryRun", "in": "query", "type": "boolean" },
          { "name": "tenant", "in": "header", "type": "string", "required": true },
          { "name": "body", "in": "body", "schema": { "type": "object", "properties": {
            "sku": { "type": "string" },
            "supplier": { "type": "object", "properties": { "name": { "type": "string" } } }
          } } }
        ],
        "responses": { "200": { "schema": { "type": "object", "properties": { "id": { "type": "string" } } } } }
      }
    }`,
  ),
);

const print = (slots: ReturnType<typeof listSlots>) =>
  slots.map((slot) => {
    if (slot.kind === 'card')
      return `card ${slot.group} ${slot.before === undefined ? 'anywhere' : (slot.before ?? 'end')}`;
    if (slot.kind === 'location') return `location ${slot.in}`;
    return `${slot.kind} ${'fieldPath' in slot ? slot.fieldPath.join('/') : ''}`;
  });

describe('the places for the keyboard', () => {
  it('are those that a parameter can go to', () => {
    const item = {
      kind: 'parameter',
      operation: post,
      listedAt: ['paths', '/orders', 'post', 'parameters', 0],
    } as const;
    expect(print(listSlots(document, post, item))).toEqual([
      'card required anywhere',
      'card required end',
      'card optional end',
      'card advanced anywhere',
      'card hidden anywhere',
      'location path',
      'location header',
      'segment ',
      'body ',
      'body supplier',
    ]);
  });

  it('are those that a sample can go to', () => {
    const item = { kind: 'sample', samples: [{ note: 'x' }], path: ['note'], name: 'note' } as const;
    expect(print(listSlots(document, post, item))).toEqual([
      'location path',
      'location query',
      'location header',
      'segment ',
      'body ',
      'body supplier',
      'response ',
      'response-headers ',
    ]);
  });

  it('count a place that asks for a default', () => {
    const item = { kind: 'input', operation: post, id: 'header/tenant' } as const;
    expect(print(listSlots(document, post, item))).toContain('card hidden anywhere');
  });

  it('are every part of a binding for a field of the operation that it calls', () => {
    const bound = open(`{ "paths": {
      "/a": { "get": { "operationId": "A", "responses": { "200": { "schema": { "type": "array", "items": {
        "type": "object", "properties": { "id": { "type": "string" }, "name": { "type": "string" } } } } } } } },
      "/b": { "get": { "parameters": [ { "name": "x", "in": "query", "type": "string", "x-ms-dynamic-list": {
        "operationId": "A", "itemValuePath": "id" } } ], "responses": {} } } } }`);
    const item = { kind: 'result-field', operation: key('get /a'), fieldPath: ['[]', 'name'] } as const;
    const parts = listSlots(bound, key('get /b'), item);
    expect(parts.map((slot) => slot.kind === 'binding' && slot.part.name)).toEqual(
      expect.arrayContaining(['value', 'label']),
    );
  });

  it('are the input and the whole connector for an operation and a reference', () => {
    const kinds = (item: Parameters<typeof listSlots>[2]) =>
      new Set(listSlots(document, post, item).map(({ kind }) => kind));
    expect(kinds({ kind: 'literal', value: 'x' })).toContain('input');
    expect(kinds({ kind: 'field', operation: post, fieldPath: ['supplier'] })).toContain('references');
  });

  it('are none in an operation that is gone, and for a thing of another one', () => {
    const item = { kind: 'input', operation: post, id: 'header/tenant' } as const;
    expect(listSlots(document, key('get /gone'), item)).toEqual([]);
    expect(
      planDrop(
        document,
        { ...item, operation: key('get /gone') },
        { kind: 'location', operation: post, in: 'query' },
      ),
    ).toEqual({
      ok: false,
      reason: 'It belongs to another operation.',
    });
  });
});
