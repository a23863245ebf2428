// Samples go into the sidecar by edits, and come out of it as they were.
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../shared/connector/apply-edit';
import type { ConnectorDocument } from '../../../shared/connector/document';
import { openDocument } from '../../../shared/connector/open-document';
import {
  buildSampleEdit,
  buildSampleRemoval,
  buildSampleRename,
  chooseSampleName,
  readSamples,
  type StoredSample,
} from '../../../shared/import/sidecar-samples';
import type { OperationKey } from '../../../shared/operations/operation';
import type { Edit } from '../../../shared/text/edit';

const owner = { operationId: 'SetStock', key: 'post /stock' as OperationKey };
const value: StoredSample = { name: 'Sample', content: { kind: 'value', value: { '10': 1, '2': [null] } } };
const call: StoredSample = {
  name: 'POST /stock',
  content: {
    kind: 'call',
    call: {
      method: 'POST',
      origin: 'https://api.example.com',
      path: '/stock/A%201',
      query: [{ name: 'top', value: '5' }],
      headers: [{ name: 'X-Trace', value: 'on' }],
      body: { text: '', json: undefined, form: [{ name: 'file', value: 'a.png' }] },
      reply: { status: 201, headers: [], body: { text: '{"id":7}', json: { id: 7 }, form: [] } },
    },
  },
};

function open(sidecar?: string): ConnectorDocument {
  const file = (role: 'definition' | 'sidecar', text: string) => ({
    role,
    name: role === 'definition' ? 'apiDefinition.swagger.json' : 'connector-studio.json',
    text,
    encoding: 'utf-8' as const,
  });
  const files = [
    file('definition', '{"paths":{}}'),
    ...(sidecar === undefined ? [] : [file('sidecar', sidecar)]),
  ];
  const opened = openDocument({ files, icon: null });
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

function apply(document: ConnectorDocument, edit: Edit | null): ConnectorDocument {
  const applied = edit && applyEdit(document, edit);
  if (!applied?.ok) throw new Error('refused');
  return applied.value.document;
}

describe('the samples of an operation', () => {
  it('are remembered in the sidecar, which is made for them', () => {
    const kept = [value, call].reduce((now, sample) => apply(now, buildSampleEdit(owner, sample)), open());
    expect(readSamples(kept, owner)).toEqual([value, call]);
    expect(readSamples(kept, { ...owner, operationId: 'Other' })).toEqual([]);
  });

  it('leave everything else in the sidecar alone', () => {
    const before = '{\n  "tests": [1],\n  "samples": { "Other": {} }\n}\n';
    const kept = apply(open(before), buildSampleEdit(owner, value));
    expect(kept.sidecar?.tree.text).toContain('"tests": [1],\n  "samples": { "Other": {}');
    expect(apply(kept, buildSampleRemoval(kept, owner, 'Sample')).sidecar?.tree.text).toBe(before);
  });

  it('are renamed where the name is free, and removed without a trace', () => {
    const kept = apply(open(), buildSampleEdit(owner, value));
    const samples = readSamples(kept, owner);
    expect(buildSampleRename(samples, owner, 'Sample', '')).toBeNull();
    expect(buildSampleRename([...samples, call], owner, 'Sample', call.name)).toBeNull();
    const renamed = apply(kept, buildSampleRename(samples, owner, 'Sample', 'Full order'));
    expect(readSamples(renamed, owner)).toEqual([{ ...value, name: 'Full order' }]);
    const removed = apply(renamed, buildSampleRemoval(renamed, owner, 'Full order'));
    expect(removed.sidecar?.tree.text.trim()).toBe('{}');
  });

  it('stand under method and path where there is no operation ID', () => {
    const bare = { ...owner, operationId: '' };
    const kept = apply(open(), buildSampleEdit(bare, value));
    expect(kept.sidecar?.tree.text).toContain('"post /stock"');
    expect(readSamples(kept, bare)).toEqual([value]);
  });

  it('are left out where nobody could read them', () => {
    const odd = open('{"samples":{"SetStock":{"a":1,"b":{"call":3},"c":{"value":null}}}}');
    expect(readSamples(odd, owner)).toEqual([{ name: 'c', content: { kind: 'value', value: null } }]);
  });

  it('get names of their own', () => {
    expect(chooseSampleName([], 'Sample')).toBe('Sample');
    expect(chooseSampleName(['Sample', 'Sample 2'], 'Sample')).toBe('Sample 3');
  });
});
