// What is selected, from places in the text and across changes of the document.
import { describe, expect, it } from 'vitest';
import { findSelected, findSelectionAt, followSelection } from '../../../renderer/store/selection';
import type { ConnectorDocument } from '../../../shared/connector/document';
import { openDocument } from '../../../shared/connector/open-document';
import { printOperationKey } from '../../../shared/operations/operation-key';
import { buildOpened, sampleDefinition } from '../../support/open-studio';

function open(text: string): ConnectorDocument {
  const { files } = buildOpened();
  const read = openDocument({
    files: files.files.map((file) => (file.role === 'definition' ? { ...file, text } : file)),
    icon: null,
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}
const document = open(sampleDefinition);
const list = { kind: 'operation', key: printOperationKey('/products', 'get') } as const;

describe('findSelectionAt', () => {
  it('finds the operation that a place lies in', () => {
    expect(findSelectionAt(document, 'definition', ['paths', '/products', 'get', 'responses'])).toEqual(list);
  });

  it('finds General for what its card shows', () => {
    expect(findSelectionAt(document, 'definition', ['info', 'title'])).toEqual({ kind: 'general' });
    expect(findSelectionAt(document, 'definition', ['host'])).toEqual({ kind: 'general' });
  });

  it('finds nothing for what cannot be selected', () => {
    expect(findSelectionAt(document, 'definition', [])).toBeNull();
    expect(findSelectionAt(document, 'definition', ['paths', '/products'])).toBeNull();
    expect(findSelectionAt(document, 'definition', ['paths', '/gone', 'get'])).toBeNull();
    expect(findSelectionAt(document, 'properties', ['info'])).toBeNull();
  });
});

describe('findSelected', () => {
  it('gives the operation, and none for General or for what is gone', () => {
    expect(findSelected(document, list)?.title).toBe('List products');
    expect(findSelected(document, { kind: 'general' })).toBeUndefined();
    expect(
      findSelected(document, { kind: 'operation', key: printOperationKey('/x', 'get') }),
    ).toBeUndefined();
  });
});

describe('followSelection', () => {
  it('stays where it is while that is there', () => {
    expect(followSelection(document, open(sampleDefinition.replace('List', 'Show')), list)).toBe(list);
  });

  it('goes along with a path that was renamed in its place', () => {
    const renamed = open(sampleDefinition.replace('"/products"', '"/goods"'));
    expect(followSelection(document, renamed, list)).toEqual({
      kind: 'operation',
      key: printOperationKey('/goods', 'get'),
    });
  });

  it('falls back to General when no operation is left', () => {
    const empty = open('{ "swagger": "2.0", "paths": {} }');
    expect(followSelection(document, empty, list)).toEqual({ kind: 'general' });
  });
});
