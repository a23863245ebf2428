import { describe, expect, it } from 'vitest';
import type { DropSlot } from '../../../shared/mapping/drop';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { changesOf, open, planned, reasonOf } from './definitions';
import { parts, setStock as operation } from './parts-definition';

function drop(value: string | number | boolean, slot: DropSlot) {
  const document = open(parts);
  return { document, plan: planDrop(document, { kind: 'literal', value }, slot) };
}

describe('a value onto an input', () => {
  it('is its default, hidden, and sent always', () => {
    const { document, plan } = drop('x', { kind: 'input', operation, id: 'query/sku' });
    expect(changesOf(document, plan)).toEqual([
      '-{ "name": "sku", "in": "query", "type": "string" },',
      '+{ "name": "sku", "in": "query", "type": "string", "x-ms-visibility": "internal", "default": "x", "required": true },',
    ]);
    expect(planned(plan).announcement).toBe('sku is always x and hidden.');
  });

  it('is of the type of the field', () => {
    const { document, plan } = drop('2.5', { kind: 'input', operation, id: 'body/supplier/rate' });
    expect(changesOf(document, plan)).toEqual([
      '-"properties": { "name": { "type": "string" }, "rate": { "type": "number", "minimum": 1.0 } }',
      '+"properties": { "name": { "type": "string" }, "rate": { "type": "number", "minimum": 1.0, "x-ms-visibility": "internal", "default": 2.5 } },',
      '+"required": ["rate"]',
    ]);
    const wrong = drop('much', { kind: 'input', operation, id: 'body/supplier/rate' });
    expect(reasonOf(wrong.plan)).toBe('rate takes a value of the type number.');
  });

  it('is one of its choices', () => {
    const { plan } = drop('x', { kind: 'input', operation, id: 'query/mode' });
    expect(reasonOf(plan)).toBe('x is none of the choices of mode.');
  });
});

describe('a value onto the call', () => {
  it('asks for its name first', () => {
    expect(drop('2', { kind: 'location', operation, in: 'query' }).plan).toEqual({
      ok: false,
      reason: 'A value needs a name there.',
      needs: { kind: 'name', label: 'Name in the query', suggestion: '', taken: ['sku', 'mode'] },
    });
  });

  it('is a hidden header or query parameter', () => {
    const header = drop('2.5', { kind: 'location', operation, in: 'header', name: 'X-Version' });
    expect(changesOf(header.document, header.plan)).toEqual([
      '-} }',
      '+} },',
      '+{ "name": "X-Version", "in": "header", "required": true, "type": "string", "default": "2.5", "x-ms-summary": "X Version", "x-ms-visibility": "internal" }',
    ]);
    const query = drop(25, { kind: 'location', operation, in: 'query', name: '$top' });
    expect(changesOf(query.document, query.plan)[2]).toBe(
      '+{ "name": "$top", "in": "query", "required": true, "type": "integer", "format": "int32", "default": 25, "x-ms-summary": "Top", "x-ms-visibility": "internal" }',
    );
  });

  it('is refused where the name is taken, and in the path', () => {
    expect(reasonOf(drop('2', { kind: 'location', operation, in: 'query', name: 'sku' }).plan)).toBe(
      'There is a sku in the query already.',
    );
    expect(reasonOf(drop('2', { kind: 'location', operation, in: 'path', name: 'a' }).plan)).toBe(
      'A fixed text of the path is no input: drop the value on a segment.',
    );
  });

  it('is a hidden field of the body', () => {
    const { document, plan } = drop(true, {
      kind: 'body',
      operation,
      fieldPath: ['supplier'],
      name: 'active',
    });
    expect(changesOf(document, plan)).toEqual([
      '-"properties": { "name": { "type": "string" }, "rate": { "type": "number", "minimum": 1.0 } }',
      '+"properties": { "name": { "type": "string" }, "rate": { "type": "number", "minimum": 1.0 }, "active": { "type": "boolean", "default": true, "x-ms-summary": "Active", "x-ms-visibility": "internal" } },',
      '+"required": ["active"]',
    ]);
  });
});
