import { describe, expect, it } from 'vitest';
import type { DragItem, DropSlot } from '../../../shared/mapping/drop';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { apply, changesOf, planned, reasonOf } from './definitions';
import { listItems as operation, openPaged, propertyChanges } from './policy-definitions';

const output = (...fieldPath: string[]): DragItem => ({
  kind: 'output',
  operation,
  status: '200',
  fieldPath,
});
const reply = (...fieldPath: string[]): DropSlot => ({
  kind: 'response',
  operation,
  status: '200',
  fieldPath,
});

function drop(item: DragItem, slot: DropSlot, document = openPaged()) {
  return { document, plan: planDrop(document, item, slot) };
}

describe('a field of the reply onto another place of it', () => {
  it('stands there in the schema, and a policy puts it there', () => {
    const { document, plan } = drop(output('paging', 'next'), reply());
    expect(changesOf(document, plan)).toEqual([
      '-"properties": { "next": { "type": "string" } }',
      '+"properties": {}',
      '-}',
      '+},',
      '+"next": { "type": "string" }',
    ]);
    expect(propertyChanges(document, plan).slice(4)).toEqual([
      '+"templateId": "setproperty",',
      '+"title": "Move next in List items",',
      '+"parameters": {',
      '+"x-ms-apimTemplateParameter.newPropertyParentPathTemplate": "@body()",',
      '+"x-ms-apimTemplateParameter.newPropertySubPathTemplate": "next",',
      '+"x-ms-apimTemplateParameter.propertyValuePathTemplate": "@body().paging.next",',
      '+"x-ms-apimTemplate-policySection": "Response",',
      '+"x-ms-apimTemplate-operationName": [',
      '+"ListItems"',
      '+]',
      '+}',
      '+}',
      '+]',
    ]);
    expect(planned(plan).announcement).toBe(
      'next now stands in the reply itself, and a policy puts it there.',
    );
  });

  it('moves inside the items of a list, and from the reply into each of them', () => {
    const inside = drop(output('items', '[]', 'details', 'weight'), reply('items'));
    const lines = propertyChanges(inside.document, inside.plan);
    expect(lines).toContain('+"x-ms-apimTemplateParameter.newPropertyParentPathTemplate": "@body().items",');
    expect(lines).toContain(
      '+"x-ms-apimTemplateParameter.propertyValuePathTemplate": "@item().details.weight",',
    );
    const into = drop(output('total'), reply('items', '[]', 'details'));
    const others = propertyChanges(into.document, into.plan);
    expect(others).toContain('+"x-ms-apimTemplateParameter.newPropertySubPathTemplate": "details.total",');
    expect(others).toContain('+"x-ms-apimTemplateParameter.propertyValuePathTemplate": "@body().total",');
  });

  it('goes back without its policy', () => {
    const { document, plan } = drop(output('items', '[]', 'details', 'weight'), reply('items'));
    const there = apply(document, plan);
    const back = drop(output('items', '[]', 'weight'), reply('items', '[]', 'details'), there);
    expect(propertyChanges(there, back.plan)[0]).toBe('-"policyTemplateInstances": [');
    expect(propertyChanges(there, back.plan).at(-1)).toBe('+"policyTemplateInstances": []');
    expect(planned(back.plan).announcement).toBe(
      'weight now stands in details, where it came from: its policy is gone.',
    );
  });

  it('is refused where no policy could bring it', () => {
    expect(reasonOf(drop(output('items', '[]', 'id'), reply()).plan)).toBe(
      'id is in every item of a list, and that place is not in the same list.',
    );
    expect(reasonOf(drop(output('total'), reply()).plan)).toBe('It is there already.');
    expect(reasonOf(drop(output('paging'), reply('paging')).plan)).toBe('paging cannot stand in itself.');
    expect(
      reasonOf(drop(output('total'), { kind: 'response', operation, status: '404', fieldPath: [] }).plan),
    ).toBe('It belongs to another response.');
    const header: DragItem = { kind: 'output', operation, status: '200', fieldPath: [], header: 'ETag' };
    expect(reasonOf(drop(header, reply()).plan)).toBe(
      'No policy can read a header of the reply into its body.',
    );
  });
});

describe('a field onto the headers of the reply', () => {
  const headers: DropSlot = { kind: 'response-headers', operation, status: '200' };

  it('is declared there, and a policy sends it', () => {
    const { document, plan } = drop(output('total'), headers);
    expect(changesOf(document, plan)).toEqual([
      '+},',
      '+"headers": {',
      '+"total": {',
      '+"type": "integer",',
      '+"x-ms-summary": "Total"',
      '+}',
    ]);
    const lines = propertyChanges(document, plan);
    expect(lines).toContain('+"x-ms-apimTemplateParameter.value": "@{body().total}",');
    expect(lines).toContain('+"x-ms-apimTemplate-policySection": "Response",');
  });

  it('is only declared, when it comes from a sample', () => {
    const item: DragItem = {
      kind: 'sample',
      samples: [{ 'X-Count': 5 }],
      path: ['X-Count'],
      name: 'X-Count',
    };
    const { document, plan } = drop(item, headers);
    expect(changesOf(document, plan)).toContain('+"X-Count": {');
    expect(propertyChanges(document, plan)).toEqual([]);
    const there = apply(document, plan);
    expect(reasonOf(drop(item, headers, there).plan)).toBe('There is a X-Count in the headers already.');
  });

  it('is refused for what is more than one value', () => {
    expect(reasonOf(drop(output('paging'), headers).plan)).toBe('paging holds more than one value.');
    expect(reasonOf(drop(output('items', '[]', 'id'), headers).plan)).toBe(
      'A header is sent once, not for each item of a list.',
    );
  });
});

describe('an output among the outputs', () => {
  const at = (more: Partial<Extract<DropSlot, { kind: 'outputs' }>>): DropSlot => ({
    kind: 'outputs',
    operation,
    status: '200',
    ...more,
  });

  it('moves before another one, and to the end', () => {
    const before = drop(output('total'), at({ before: ['nextLink'] }));
    expect(apply(before.document, before.plan).definition.tree.text).toMatch(/"total"[^}]*\},\s*"nextLink"/);
    const end = drop(output('total'), at({ before: null }));
    expect(planned(end.plan).announcement).toBe('Moved Total to the end of the outputs.');
    expect(reasonOf(drop(output('items'), at({ before: null })).plan)).toBe('It is there already.');
    expect(reasonOf(drop(output('total'), at({ before: ['paging', 'next'] })).plan)).toBe(
      'An output can only stand beside the fields of its own object.',
    );
  });

  it('gets another visibility', () => {
    const { document, plan } = drop(output('total'), at({ visibility: 'internal' }));
    expect(changesOf(document, plan)).toEqual([
      '-"total": { "type": "integer", "x-ms-summary": "Total" },',
      '+"total": { "type": "integer", "x-ms-summary": "Total", "x-ms-visibility": "internal" },',
    ]);
    expect(planned(plan).announcement).toBe('Total is now hidden.');
  });
});
