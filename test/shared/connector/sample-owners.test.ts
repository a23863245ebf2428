// Samples follow their operation when an edit renames it, and go with it.
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../shared/connector/apply-edit';
import type { ConnectorDocument } from '../../../shared/connector/document';
import { openDocument } from '../../../shared/connector/open-document';
import { followOwners, sampleOwner } from '../../../shared/connector/sample-owners';
import type { OperationKey } from '../../../shared/operations/operation';
import type { JsonChange } from '../../../shared/text/edit';

const definition = {
  paths: { '/a': { get: { operationId: 'GetA' } }, '/b': { get: { operationId: 'GetB' }, post: {} } },
};

function open(samples: unknown): ConnectorDocument {
  const file = (role: 'definition' | 'sidecar', value: unknown) => ({
    role,
    name: `${role}.json`,
    text: JSON.stringify(value),
    encoding: 'utf-8' as const,
  });
  const opened = openDocument({
    files: [file('definition', definition), file('sidecar', { samples })],
    icon: null,
  });
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

function follow(samples: unknown, change: JsonChange) {
  const before = open(samples);
  const changes = [{ file: 'definition' as const, change }];
  const applied = applyEdit(before, { kind: 'test', label: 'Test', joins: 'own', changes });
  if (!applied.ok) throw new Error(applied.problem.message);
  return followOwners(before, applied.value.document);
}

describe('the owner of samples', () => {
  it('is the operation ID, or method and path', () => {
    expect(sampleOwner({ operationId: 'GetA', key: 'get /a' as OperationKey })).toBe('GetA');
    expect(sampleOwner({ operationId: '', key: 'get /a' as OperationKey })).toBe('get /a');
  });

  it('is followed to its new name', () => {
    const path = ['paths', '/a', 'get', 'operationId'];
    expect(follow({ GetA: {}, GetB: {} }, { kind: 'set', path, value: 'ReadA' })).toEqual([
      { file: 'sidecar', change: { kind: 'rename', path: ['samples', 'GetA'], key: 'ReadA' } },
    ]);
  });

  it('is followed to its new path where it has no ID', () => {
    expect(follow({ 'post /b': {} }, { kind: 'rename', path: ['paths', '/b'], key: '/c' })).toEqual([
      { file: 'sidecar', change: { kind: 'rename', path: ['samples', 'post /b'], key: 'post /c' } },
    ]);
  });

  it('takes its samples along when it goes', () => {
    expect(follow({ GetA: {}, GetB: {} }, { kind: 'remove', path: ['paths', '/a'] })).toEqual([
      { file: 'sidecar', change: { kind: 'remove', path: ['samples', 'GetA'] } },
    ]);
  });

  it('is left alone by every other edit', () => {
    expect(follow({ GetA: {} }, { kind: 'set', path: ['host'], value: 'x' })).toEqual([]);
    expect(follow({}, { kind: 'remove', path: ['paths', '/a'] })).toEqual([]);
    expect(follow({ Unknown: {} }, { kind: 'remove', path: ['paths', '/a'] })).toEqual([]);
  });
});
