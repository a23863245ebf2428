import { describe, expect, it } from 'vitest';
import {
  addPolicies,
  buildPolicy,
  isEntryFor,
  leavePolicies,
  listPolicyEntries,
  type PolicyDraft,
} from '../../../shared/operations/policy-entries';
import { parseJson } from '../../../shared/text/parse';

const draft: PolicyDraft = {
  templateId: 'setheader',
  title: 'Accept',
  parameters: { name: 'Accept', value: 'application/json' },
  section: 'Request',
  operationIds: ['GetA'],
};

function fileWith(...policies: readonly unknown[]) {
  return parseJson(JSON.stringify({ properties: { policyTemplateInstances: policies } }));
}

describe('policies as entries', () => {
  it('read back as they are built, without their prefixes', () => {
    const [entry] = listPolicyEntries(fileWith(buildPolicy(draft)));
    expect(entry).toMatchObject({ ...draft, index: 0, place: ['properties', 'policyTemplateInstances', 0] });
    expect(listPolicyEntries(null)).toEqual([]);
    expect(listPolicyEntries(parseJson('{ "properties": { "policyTemplateInstances": {} } }'))).toEqual([]);
  });

  it('are for every operation where they name none', () => {
    expect(isEntryFor({ operationIds: [] }, 'GetA')).toBe(true);
    expect(isEntryFor({ operationIds: ['GetB'] }, 'GetA')).toBe(false);
  });

  it('make their list where there is none', () => {
    expect(addPolicies(null, [draft])).toEqual([
      {
        file: 'properties',
        change: { kind: 'set', path: ['properties', 'policyTemplateInstances'], value: [buildPolicy(draft)] },
      },
    ]);
  });

  it('let an operation join what says the same, and are not doubled', () => {
    const other = buildPolicy({ ...draft, operationIds: ['GetB'] });
    const place = [
      'properties',
      'policyTemplateInstances',
      0,
      'parameters',
      'x-ms-apimTemplate-operationName',
    ];
    expect(addPolicies(fileWith(other), [draft])).toEqual([
      { file: 'properties', change: { kind: 'insert', parent: place, value: 'GetA' } },
    ]);
    expect(addPolicies(fileWith(buildPolicy({ ...draft, operationIds: [] })), [draft])).toEqual([]);
    expect(addPolicies(fileWith(other), [{ ...draft, operationIds: [] }])).toHaveLength(1);
  });

  it('are left one by one, the last first, and go with their only operation', () => {
    const both = buildPolicy({ ...draft, operationIds: ['GetB', 'GetA'] });
    const entries = listPolicyEntries(
      fileWith(buildPolicy(draft), both, buildPolicy({ ...draft, operationIds: [] })),
    );
    expect(leavePolicies(entries, 'GetA').map((one) => 'change' in one && one.change)).toEqual([
      {
        kind: 'remove',
        path: [
          'properties',
          'policyTemplateInstances',
          1,
          'parameters',
          'x-ms-apimTemplate-operationName',
          1,
        ],
      },
      { kind: 'remove', path: ['properties', 'policyTemplateInstances', 0] },
    ]);
  });
});
