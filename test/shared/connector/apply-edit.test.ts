import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../shared/connector/apply-edit';
import { listFiles, openDocument } from '../../../shared/connector/open-document';
import type { FileChange } from '../../../shared/text/edit';
import { buildEdit, connectorFiles, editSeeds } from '../../support/random-document';

const text = '{\r\n\t"host": "a.b",\r\n\t"x": 1.0,\r\n\t"paths": {}\r\n}\r\n';

function open() {
  const opened = openDocument({
    files: [{ role: 'definition', name: 'api.json', text, encoding: 'utf-8' }],
    icon: null,
  });
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

const apply = (...changes: readonly FileChange[]) =>
  applyEdit(open(), { kind: 'test', label: 'Test', joins: 'own', changes });
const setHost: FileChange = { file: 'definition', change: { kind: 'set', path: ['host'], value: 'c.d' } };

describe('applyEdit', () => {
  it('changes what it must and nothing else, and says what it did', () => {
    const applied = apply(setHost);
    expect(applied).toMatchObject({
      value: { done: { files: [{ role: 'definition', edits: [{ offset: 13, length: 3, text: 'c.d' }] }] } },
    });
    expect(applied.ok && applied.value.document.definition.tree.text).toBe(text.replace('a.b', 'c.d'));
  });

  it('gives the same document back where nothing changes', () => {
    const document = open();
    const edit = { kind: 'test', label: 'Test', joins: 'own' as const, changes: [] };
    expect(applyEdit(document, edit)).toMatchObject({ value: { document, done: { files: [] } } });
    const same = apply({ file: 'definition', change: { kind: 'set', path: ['host'], value: 'a.b' } });
    expect(same).toMatchObject({ value: { done: { files: [] } } });
  });

  it('does all or nothing', () => {
    const missing: FileChange = { file: 'definition', change: { kind: 'remove', path: ['nowhere'] } };
    expect(apply(setHost, missing)).toMatchObject({
      ok: false,
      problem: { place: { file: 'definition' } },
    });
  });

  it('applies each change on the outcome of the one before', () => {
    const applied = apply(
      { file: 'definition', change: { kind: 'insert', parent: [], key: 'y', value: {} } },
      { file: 'definition', change: { kind: 'set', path: ['y', 'z'], value: 2 } },
    );
    expect(applied.ok && applied.value.document.definition.tree.text).toContain(
      '"y": {\r\n\t\t"z": 2\r\n\t}',
    );
  });

  it('makes a file that is not there in the line ends of the definition, and takes it away again', () => {
    const made = apply({ file: 'properties', change: { kind: 'set', path: ['properties'], value: {} } });
    expect(made).toMatchObject({ ok: true, value: { document: { properties: { encoding: 'utf-8' } } } });
    expect(made.ok && made.value.document.properties?.tree.text).toContain('\r\n');
    const gone = apply(
      { file: 'properties', change: { kind: 'set', path: ['properties'], value: {} } },
      { file: 'properties', remove: true },
    );
    expect(gone).toMatchObject({ value: { document: { properties: null }, done: { files: [] } } });
  });

  it('refuses what would leave no definition, and a change of JSON for the script', () => {
    const broken: FileChange = { file: 'definition', change: { kind: 'set', path: [], value: 'text' } };
    expect(apply(broken)).toMatchObject({ problem: { code: 'definition-unreadable' } });
    const script: FileChange = { file: 'script', change: { kind: 'remove', path: ['a'] } };
    expect(apply(script)).toMatchObject({ problem: { code: 'edit-script-kind' } });
  });

  it('never throws, and never touches the document that it is given', () => {
    fc.assert(
      fc.property(connectorFiles, editSeeds, (files, seed) => {
        const opened = openDocument(files);
        fc.pre(opened.ok);
        const before = JSON.stringify(listFiles(opened.value));
        const applied = applyEdit(opened.value, buildEdit(opened.value, seed));
        expect(typeof applied.ok).toBe('boolean');
        expect(JSON.stringify(listFiles(opened.value))).toBe(before);
      }),
      { numRuns: 300 },
    );
  });
});
