import { describe, expect, it } from 'vitest';
import {
  planCopyOfOperation,
  planNewOperation,
  planRemovalOfOperation,
} from '../../../shared/mapping/add-operation';
import { apply, key, open, planned, textAfter } from './definitions';

const text = `{
  "paths": {
    "/a": {
      "parameters": [{ "name": "top", "in": "query", "type": "integer" }],
      "get": {
        "operationId": "A",
        "summary": "First"
      }
    },
    "/new-action": {
      "get": {
        "operationId": "newaction"
      },
      "post": {}
    }
  }
}`;

describe('operations', () => {
  it('are added with a path and an id that are free', () => {
    const document = open(text);
    const plan = planNewOperation(document);
    expect(planned(plan).operation).toBe('get /new-action2');
    const after = JSON.parse(textAfter(document, plan)) as { paths: Record<string, { get: object }> };
    expect(after.paths['/new-action2']!.get).toEqual({
      operationId: 'NewAction2',
      summary: 'New action',
      description: '',
      parameters: [],
      responses: { '200': { description: 'The reply.' } },
    });
  });

  it('are copied with the policies and the script that are for them', () => {
    const settings = `{
  "properties": {
    "policyTemplateInstances": [
      { "templateId": "setheader", "title": "T", "parameters": { "x-ms-apimTemplate-operationName": ["A"] } },
      { "templateId": "setheader", "title": "U", "parameters": {} }
    ],
    "scriptOperations": ["B", "A"]
  }
}
`;
    const document = open(text, settings);
    const plan = planCopyOfOperation(document, key('get /a'));
    expect(apply(document, plan).properties?.tree.text).toBe(
      settings.replace('["A"]', '["A", "ACopy"]').replace('["B", "A"]', '["B", "A", "ACopy"]'),
    );
    expect(planned(plan).announcement).toBe('Copied First to /a/copy. Its policies are for the copy too.');
  });

  it('are copied right behind the first, with what stands on their path', () => {
    const document = open(text);
    const plan = planCopyOfOperation(document, key('get /a'));
    expect(planned(plan).operation).toBe('get /a/copy');
    expect(textAfter(document, plan)).toBe(
      text.replace(
        '    "/new-action": {',
        `    "/a/copy": {
      "parameters": [
        {
          "name": "top",
          "in": "query",
          "type": "integer"
        }
      ],
      "get": {
        "operationId": "ACopy",
        "summary": "First (copy)"
      }
    },
    "/new-action": {`,
      ),
    );
  });

  it('are deleted, the path with the last of them', () => {
    const document = open(text);
    const one = textAfter(document, planRemovalOfOperation(document, key('post /new-action')));
    expect(one).toBe(text.replace(',\n      "post": {}', ''));
    const last = textAfter(document, planRemovalOfOperation(document, key('get /a')));
    expect(Object.keys((JSON.parse(last) as { paths: object }).paths)).toEqual(['/new-action']);
  });

  it('take along the policies that are theirs alone, and never widen one', () => {
    const properties = `{
  "properties": {
    "scriptOperations": ["A"],
    "policyTemplateInstances": [
      { "title": "both", "parameters": { "x-ms-apimTemplate-operationName": ["A", "B"] } },
      { "title": "own", "parameters": { "x-ms-apimTemplate-operationName": ["A"] } }
    ]
  }
}`;
    const document = open(text, properties);
    const after = apply(document, planRemovalOfOperation(document, key('get /a')));
    expect(JSON.parse(after.properties!.tree.text)).toEqual({
      properties: {
        scriptOperations: ['A'],
        policyTemplateInstances: [
          { title: 'both', parameters: { 'x-ms-apimTemplate-operationName': ['B'] } },
        ],
      },
    });
  });
});
