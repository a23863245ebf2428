import { describe, expect, it } from 'vitest';
import { type OperationAttribute, planOperation } from '../../../shared/mapping/plan-operation';
import { apply, changesOf, key, open, planned, reasonOf, textAfter } from './definitions';

const get = key('get /sites');
const text = `{
  "paths": {
    "/sites": {
      "get": {
        "operationId": "Sites",
        "summary": "List sites",
        "tags": ["a"],
        "deprecated": true
      }
    },
    "/orders": {
      "get": {
        "operationId": "Orders",
        "parameters": [
          {
            "name": "site",
            "in": "query",
            "type": "string",
            "x-ms-dynamic-values": {
              "operationId": "Sites"
            }
          }
        ]
      }
    }
  },
  "x-ms-capabilities": { "testConnection": { "operationId": "Sites" } }
}`;
const properties = `{
  "properties": {
    "scriptOperations": ["Orders", "Sites"],
    "policyTemplateInstances": [
      { "templateId": "setheader", "parameters": { "x-ms-apimTemplate-operationName": ["Sites"] } }
    ]
  }
}`;

function set(attribute: OperationAttribute) {
  const document = open(text, properties);
  return { document, plan: planOperation(document, get, attribute) };
}

describe('what is written about an operation', () => {
  it.each([
    [
      { name: 'summary', value: 'List all sites' },
      ['-"summary": "List sites",', '+"summary": "List all sites",'],
    ],
    [{ name: 'summary', value: '' }, ['-"summary": "List sites",']],
    [
      { name: 'description', value: 'All.' },
      ['-"deprecated": true', '+"deprecated": true,', '+"description": "All."'],
    ],
    [{ name: 'tags', value: ['a', 'b'] }, ['-"tags": ["a"],', '+"tags": ["a", "b"],']],
    [{ name: 'tags', value: [] }, ['-"tags": ["a"],']],
    [
      { name: 'visibility', value: 'important' },
      ['-"deprecated": true', '+"deprecated": true,', '+"x-ms-visibility": "important"'],
    ],
    [{ name: 'deprecated', value: false }, ['-"deprecated": true', '+"deprecated": false']],
  ] as const)('%j', (attribute, changes) => {
    const { document, plan } = set(attribute);
    expect(changesOf(document, plan)).toEqual(changes);
  });

  it('is nothing where it is so already', () => {
    expect(reasonOf(set({ name: 'visibility', value: 'none' }).plan)).toBe('It is there already.');
    expect(reasonOf(set({ name: 'operation-id', value: 'Sites' }).plan)).toBe('It is there already.');
  });

  it('lets everything that names the operation ID follow', () => {
    const { document, plan } = set({ name: 'operation-id', value: 'ListSites' });
    expect(textAfter(document, plan)).toBe(text.replaceAll('"Sites"', '"ListSites"'));
    expect(apply(document, plan).properties?.tree.text).toBe(properties.replaceAll('"Sites"', '"ListSites"'));
    expect(planned(plan).edit.label).toBe('Change the operation ID of List sites');
  });

  it('refuses an operation ID that is empty, odd or taken', () => {
    expect(reasonOf(set({ name: 'operation-id', value: '' }).plan)).toBe('An operation ID cannot be empty.');
    expect(reasonOf(set({ name: 'operation-id', value: 'List sites' }).plan)).toBe(
      'An operation ID can have letters, digits, hyphens and underscores.',
    );
    expect(reasonOf(set({ name: 'operation-id', value: 'orders' }).plan)).toBe(
      'Orders has that operation ID already.',
    );
  });
});
