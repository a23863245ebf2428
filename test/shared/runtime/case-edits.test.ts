import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../shared/connector/apply-edit';
import type { ConnectorDocument } from '../../../shared/connector/document';
import {
  buildCaseEdit,
  buildCaseMove,
  buildCaseRemoval,
  buildCaseRename,
  chooseCaseName,
} from '../../../shared/runtime/case-edits';
import { readCases } from '../../../shared/runtime/case-schema';
import type { Edit } from '../../../shared/text/edit';
import { openCases } from '../../support/case-connector';

function apply(document: ConnectorDocument, edit: Edit | null): ConnectorDocument {
  if (!edit) throw new Error('There is no edit.');
  const applied = applyEdit(document, edit);
  if (!applied.ok) throw new Error(applied.problem.message);
  return applied.value.document;
}

const names = (document: ConnectorDocument) => readCases(document).cases.map(({ name }) => name);
const three = { A: { operation: 'x' }, B: { operation: 'y' }, C: { operation: 'z' } };

describe('the edits of test cases', () => {
  it('keep a case in a sidecar that was not there, and change it in place', () => {
    const one = { name: 'A', operation: 'ListProducts', inputs: {}, expect: { status: 200 }, take: [] };
    const first = apply(openCases(undefined), buildCaseEdit(one));
    expect(first.sidecar?.name).toBe('connector-studio.json');
    const second = apply(first, buildCaseEdit({ ...one, name: 'B' }));
    const changed = apply(second, buildCaseEdit({ ...one, expect: { status: 404 } }));
    expect(names(changed)).toEqual(['A', 'B']);
    expect(readCases(changed).cases[0]?.expect).toEqual({ status: 404 });
  });

  it('rename, move and remove', () => {
    const document = openCases(three);
    const { cases } = readCases(document);
    expect(names(apply(document, buildCaseRename(cases, 'B', 'New')))).toEqual(['A', 'New', 'C']);
    expect(buildCaseRename(cases, 'B', 'C')).toBeNull();
    expect(buildCaseRename(cases, 'B', '')).toBeNull();
    expect(names(apply(document, buildCaseMove(cases, 'A', 1)))).toEqual(['B', 'A', 'C']);
    expect(names(apply(document, buildCaseMove(cases, 'C', -1)))).toEqual(['A', 'C', 'B']);
    expect(buildCaseMove(cases, 'A', -1)).toBeNull();
    expect(names(apply(document, buildCaseRemoval(document, 'B')))).toEqual(['A', 'C']);
    const last = openCases({ A: three.A });
    expect(apply(last, buildCaseRemoval(last, 'A')).sidecar?.tree.text.trim()).toBe('{}');
  });

  it('give a name that is free', () => {
    expect(chooseCaseName(readCases(openCases(three)).cases, 'A')).toBe('A 2');
    expect(chooseCaseName([], 'A')).toBe('A');
  });
});
