import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../shared/connector/apply-edit';
import {
  buildNewPolicyEdit,
  buildPolicyEdit,
  buildPolicyMove,
  buildPolicyRemoval,
  draftPolicy,
} from '../../../shared/policies/edit-policies';
import { readPolicies } from '../../../shared/policies/read-policies';
import { findTemplate, policyTemplates } from '../../../shared/policies/template-catalogue';
import type { Edit } from '../../../shared/text/edit';
import { diff, define, open } from '../mapping/definitions';

const definition = define('/a', '{}');
const properties = `{
  "properties": {
    "policyTemplateInstances": [
      {
        "templateId": "SetHeader",
        "title": "Accept",
        "parameters": {
          "x-ms-apimTemplateParameter.name": "Accept",
          "x-ms-apimTemplateParameter.value": "application/json",
          "x-ms-apimTemplate-operationName": ["GetA"]
        }
      },
      { "templateId": "dynamichosturl", "title": "Host", "parameters": { "x-ms-apimTemplateParameter.urlTemplate": "https://a" } }
    ]
  }
}
`;
const tree = open(definition, properties).properties?.tree;
if (!tree) throw new Error('no properties');

/** What an edit changes in the properties file. */
function changesOf(edit: Edit | null, text = properties): readonly string[] {
  if (!edit) throw new Error('no edit');
  const applied = applyEdit(open(definition, text), edit);
  if (!applied.ok) throw new Error(applied.problem.message);
  return diff(text, applied.value.document.properties?.tree.text ?? '');
}

function templateOf(id: string) {
  const template = findTemplate(id);
  if (!template) throw new Error(`no template ${id}`);
  return template;
}

describe('a new policy', () => {
  it('comes last, with what it cannot do without', () => {
    const draft = draftPolicy(templateOf('setheader'), ['GetA']);
    expect(changesOf(buildNewPolicyEdit(tree, draft)).slice(2)).toEqual([
      '+{ "templateId": "setheader", "title": "Set HTTP header", "parameters": { "x-ms-apimTemplateParameter.name": "", "x-ms-apimTemplateParameter.value": "", "x-ms-apimTemplateParameter.existsAction": "override", "x-ms-apimTemplate-policySection": "Request", "x-ms-apimTemplate-operationName": ["GetA"] } }',
    ]);
  });

  it('is made with its list where there is none', () => {
    const bare = '{\n  "properties": {\n    "iconBrandColor": "#123456"\n  }\n}\n';
    const edit = buildNewPolicyEdit(
      open(definition, bare).properties?.tree ?? null,
      draftPolicy(templateOf('updatenextlink'), []),
    );
    expect(changesOf(edit, bare)).toContain('+"policyTemplateInstances": [');
  });

  it.each(policyTemplates.map(({ id }) => id))('%s reads back as what was drafted', (id) => {
    const draft = draftPolicy(templateOf(id), []);
    const applied = applyEdit(open(definition, properties), buildNewPolicyEdit(tree, draft));
    const after = applied.ok ? applied.value.document.properties?.tree : null;
    const read = after ? readPolicies(after).at(-1) : undefined;
    expect(read).toMatchObject({ title: draft.title, parameters: draft.parameters, operationIds: [] });
    expect(read?.template?.id).toBe(id);
  });
});

describe('a policy', () => {
  it('gets another value, title, section and list of operations', () => {
    const set = (attribute: Parameters<typeof buildPolicyEdit>[2]) =>
      changesOf(buildPolicyEdit(tree, 0, attribute));
    expect(set({ name: 'parameter', parameter: 'value', value: 'text/plain' })).toEqual([
      '-"x-ms-apimTemplateParameter.value": "application/json",',
      '+"x-ms-apimTemplateParameter.value": "text/plain",',
    ]);
    expect(set({ name: 'title', value: 'Type' })).toEqual(['-"title": "Accept",', '+"title": "Type",']);
    expect(set({ name: 'section', value: 'Response' })).toContain(
      '+"x-ms-apimTemplate-policySection": "Response"',
    );
    expect(set({ name: 'operations', value: [] })).toContain('-"x-ms-apimTemplate-operationName": ["GetA"]');
    expect(buildPolicyEdit(tree, 7, { name: 'title', value: 'x' })).toBeNull();
  });

  it('moves and goes', () => {
    expect(changesOf(buildPolicyMove(tree, 1, 0))[0]).toContain('"dynamichosturl"');
    expect(buildPolicyMove(tree, 1, 1)).toBeNull();
    expect(changesOf(buildPolicyRemoval(tree, 1)).at(-1)).toBe('+}');
    expect(buildPolicyRemoval(tree, 9)).toBeNull();
  });
});
