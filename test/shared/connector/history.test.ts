import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../shared/connector/apply-edit';
import type { ConnectorDocument } from '../../../shared/connector/document';
import { emptyHistory, type History, record, redo, undo } from '../../../shared/connector/history';
import { listFiles, openDocument } from '../../../shared/connector/open-document';
import { parseJson } from '../../../shared/text/parse';
import { buildEdit, connectorFiles, editSeeds } from '../../support/random-document';

interface State {
  readonly document: ConnectorDocument;
  readonly history: History;
}

const open = (definition: string): State => {
  const opened = openDocument({
    files: [{ role: 'definition', name: 'api.json', text: definition, encoding: 'utf-8' }],
    icon: null,
  });
  if (!opened.ok) throw new Error(opened.problem.message);
  return { document: opened.value, history: emptyHistory };
};

const apply = (state: State, edit: Parameters<typeof applyEdit>[1]): State => {
  const applied = applyEdit(state.document, edit);
  if (!applied.ok) throw new Error(applied.problem.message);
  return { document: applied.value.document, history: record(state.history, edit, applied.value.done) };
};

const set = (title: string, joins: 'own' | 'none' | { key: string } = 'own') => ({
  kind: 'set-title',
  label: `Title ${title}`,
  joins,
  changes: [{ file: 'definition', change: { kind: 'set', path: ['title'], value: title } } as const],
});

const all = (document: ConnectorDocument) => ({ files: listFiles(document), icon: document.icon });

describe('undo and redo', () => {
  it('lead back to the first bytes and forth again, whatever was done', () => {
    fc.assert(
      fc.property(connectorFiles, fc.array(editSeeds, { maxLength: 8 }), (files, seeds) => {
        const opened = openDocument(files);
        if (!opened.ok) return;
        let state: State = { document: opened.value, history: emptyHistory };
        for (const seed of seeds) {
          const edit = buildEdit(state.document, seed);
          const applied = applyEdit(state.document, edit);
          if (!applied.ok) continue;
          const { document, done } = applied.value;
          state = { document, history: record(state.history, edit, done) };
        }
        const last = all(state.document);
        const isQuiet = state.history.past.every((step) => step.isQuiet);
        state = { ...state, history: JSON.parse(JSON.stringify(state.history)) as History };
        for (let back = undo(state.document, state.history); back; back = undo(back.document, back.history)) {
          state = back;
        }
        // What is quiet alone is not undone by itself.
        const first = isQuiet ? state.document : opened.value;
        expect(all(state.document)).toEqual(all(first));
        expect(state.document).toEqual(first);
        for (let next = redo(state.document, state.history); next; next = redo(next.document, next.history)) {
          state = next;
        }
        expect(all(state.document)).toEqual(last);
        expect(state.document.definition.tree).toEqual(parseJson(state.document.definition.tree.text));
      }),
      { numRuns: 300 },
    );
  });

  it('take typing in one field back as one step', () => {
    const start = open('{"title":""}');
    const typed = ['I', 'In', 'Inv'].reduce(
      (state, title) => apply(state, set(title, { key: 'title' })),
      start,
    );
    expect(typed.history.past).toHaveLength(1);
    expect(typed.history.past[0]?.label).toBe('Title Inv');
    const back = undo(typed.document, typed.history)!;
    expect(back.document.definition.tree.text).toBe('{"title":""}');
    expect(back.label).toBe('Title Inv');
    expect(undo(back.document, back.history)).toBeNull();
    expect(redo(back.document, back.history)!.document.definition.tree.text).toBe('{"title":"Inv"}');
  });

  it('begin a new step after undo, and forget what was undone', () => {
    const typed = apply(apply(open('{"title":""}'), set('a', { key: 't' })), set('b'));
    const back = undo(typed.document, typed.history)!;
    const again = apply(back, set('c', { key: 't' }));
    expect(again.history.past.map((step) => step.label)).toEqual(['Title a', 'Title c']);
    expect(redo(again.document, again.history)).toBeNull();
  });

  it('drop a step that was typed and deleted again', () => {
    const state = apply(apply(open('{"title":"x"}'), set('xy', { key: 't' })), set('x', { key: 't' }));
    expect(state.history.past).toHaveLength(0);
  });

  it('take quiet steps along with the step before them', () => {
    const state = apply(apply(open('{"title":""}'), set('a')), set('b', 'none'));
    const back = undo(state.document, state.history)!;
    expect(back.document.definition.tree.text).toBe('{"title":""}');
    expect(back.label).toBe('Title a');
    expect(redo(back.document, back.history)!.document.definition.tree.text).toBe('{"title":"b"}');
  });

  it('do nothing to a document that they do not fit', () => {
    const state = apply(open('{"title":"a"}'), set('b'));
    expect(undo(open('{"title":"other"}').document, state.history)).toBeNull();
    expect(undo(open('{').document, state.history)).toBeNull();
  });

  it('are small: a step of a large text holds the change alone', () => {
    const large = JSON.stringify({ title: '', rest: 'x'.repeat(100_000) });
    expect(JSON.stringify(apply(open(large), set('a')).history).length).toBeLessThan(400);
  });
});
