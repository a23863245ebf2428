import { describe, expect, it } from 'vitest';
import type { DragItem } from '../../../shared/mapping/drop';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { findNextPage } from '../../../shared/mapping/next-page';
import { planAttribute } from '../../../shared/mapping/plan-attribute';
import { planNoNextPage } from '../../../shared/mapping/plan-next-page';
import { planRemoval } from '../../../shared/mapping/remove-part';
import { readOperation } from '../../../shared/operations/read-operation';
import type { ConnectorDocument } from '../../../shared/connector/document';
import { apply, changesOf, key, open, planned, reasonOf } from './definitions';
import { listItems as operation, openPaged, paged, propertyChanges, settings } from './policy-definitions';

const output = (...fieldPath: string[]): DragItem => ({
  kind: 'output',
  operation,
  status: '200',
  fieldPath,
});

function drop(item: DragItem, document = openPaged()) {
  return { document, plan: planDrop(document, item, { kind: 'next-page', operation }) };
}

function nextPageOf(document: ConnectorDocument) {
  const read = readOperation(document.definition.tree, operation);
  return read && findNextPage(document, read);
}

describe('a field of the reply as the link to the next page', () => {
  it('writes both halves', () => {
    const { document, plan } = drop(output('nextLink'));
    expect(changesOf(document, plan)).toEqual(['+},', '+"x-ms-pageable": {', '+"nextLinkName": "nextLink"']);
    expect(propertyChanges(document, plan).slice(3)).toEqual([
      '+{',
      '+"templateId": "updatenextlink",',
      '+"title": "Link to the next page",',
      '+"parameters": {',
      '+"x-ms-apimTemplateParameter.nextLinkPropertyName": "nextLink",',
      '+"x-ms-apimTemplate-operationName": [',
      '+"ListItems"',
      '+]',
      '+}',
      '+}',
      '+]',
    ]);
    expect(planned(plan).announcement).toBe('nextLink now leads List items to the next page.');
    expect(nextPageOf(apply(document, plan))).toEqual(['nextLink']);
  });

  it('copies a link of another name or place to one that the platform knows', () => {
    const { document, plan } = drop(output('paging', 'next'));
    expect(changesOf(document, plan)).toContain('+"nextLinkName": "nextLink"');
    const lines = propertyChanges(document, plan);
    expect(lines.indexOf('+"templateId": "setproperty",')).toBeLessThan(
      lines.indexOf('+"templateId": "updatenextlink",'),
    );
    expect(lines).toContain(
      '+"x-ms-apimTemplateParameter.propertyValuePathTemplate": "{@body().paging.next}",',
    );
    expect(nextPageOf(apply(document, plan))).toEqual(['paging', 'next']);
  });

  it('joins the policy that another operation has', () => {
    const other = settings.replace(
      '"iconBrandColor": "#0f6cbd"',
      `"policyTemplateInstances": [
      {
        "templateId": "UpdateNextLink",
        "title": "Pages",
        "parameters": {
          "x-ms-apimTemplateParameter.nextLinkPropertyName": "nextLink",
          "x-ms-apimTemplate-operationName": ["ListOthers"]
        }
      }
    ]`,
    );
    const { document, plan } = drop(output('nextLink'), openPaged(other));
    expect(propertyChanges(document, plan)).toEqual([
      '-"x-ms-apimTemplate-operationName": ["ListOthers"]',
      '+"x-ms-apimTemplate-operationName": ["ListOthers", "ListItems"]',
    ]);
    const paging = apply(document, plan);
    expect(propertyChanges(paging, planNoNextPage(paging, operation))).toEqual([
      '-"x-ms-apimTemplate-operationName": ["ListOthers", "ListItems"]',
      '+"x-ms-apimTemplate-operationName": ["ListOthers"]',
    ]);
  });

  it('goes back to one page with both halves', () => {
    const { document, plan } = drop(output('paging', 'next'));
    const paging = apply(document, plan);
    const single = apply(paging, planNoNextPage(paging, operation));
    expect(single.definition.tree.text).toBe(paged);
    expect(single.properties?.tree.text).toContain('"policyTemplateInstances": []');
    expect(reasonOf(planNoNextPage(document, operation))).toBe('It is there already.');
  });

  it('keeps its field from being renamed or removed', () => {
    const first = drop(output('paging', 'next'));
    const paging = apply(first.document, first.plan);
    const root = { in: 'response', status: '200' } as const;
    const target = { kind: 'field', operation, root, fieldPath: ['paging', 'next'] } as const;
    expect(reasonOf(planRemoval(paging, target))).toBe('next leads to the next page: take that away first.');
    expect(reasonOf(planAttribute(paging, target, { name: 'name', value: 'link' }))).toBe(
      'next leads to the next page: take that away first.',
    );
  });

  it('is refused for what is no link of the whole reply', () => {
    expect(reasonOf(drop(output('total')).plan)).toBe('Total is no text, and a link is one.');
    expect(reasonOf(drop(output('items', '[]', 'id')).plan)).toBe(
      'One link leads to the next page, not one for each item.',
    );
    expect(reasonOf(drop({ ...output(), kind: 'output', header: 'Link' } as DragItem).plan)).toBe(
      'The link is read from the body of the reply, not from its headers.',
    );
    const trigger = open(
      paged.replace('"operationId"', '"x-ms-trigger": "batch",\n        "operationId"'),
      settings,
    );
    expect(reasonOf(drop(output('nextLink'), trigger).plan)).toBe('A trigger has no pages.');
    expect(reasonOf(planNoNextPage(trigger, key('get /none')))).toBe('The operation is no longer there.');
  });
});
