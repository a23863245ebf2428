import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../shared/connector/apply-edit';
import type { ConnectorDocument, ConnectorFiles } from '../../../shared/connector/document';
import { emptyHistory, type History, record, redo, undo } from '../../../shared/connector/history';
import {
  buildEditRecord,
  hasUnsavedRecords,
  type JournalRecord,
} from '../../../shared/connector/journal-record';
import { listFiles, openDocument } from '../../../shared/connector/open-document';
import { replayJournal } from '../../../shared/connector/replay-journal';
import { journalSchema } from '../../../shared/contract/journal-calls';
import type { Edit, FileChange } from '../../../shared/text/edit';

const base: ConnectorFiles = {
  files: [
    {
      role: 'definition',
      name: 'apiDefinition.swagger.json',
      text: '{\r\n  "swagger": "2.0",\r\n  "info": { "title": "A", "version": "1" },\r\n  "paths": {}\r\n}',
      encoding: 'utf-8',
    },
  ],
  icon: null,
};

/** Works on a connector as the window does, and keeps the journal of it. */
class Bench {
  document: ConnectorDocument;
  history: History = emptyHistory;
  readonly records: JournalRecord[] = [];

  constructor() {
    const opened = openDocument(base);
    if (!opened.ok) throw new Error(opened.problem.message);
    this.document = opened.value;
  }

  edit(change: FileChange, joins: Edit['joins'] = 'own'): void {
    const edit: Edit = { kind: 'test', label: 'Test', joins, changes: [change] };
    const applied = applyEdit(this.document, edit);
    if (!applied.ok || applied.value.document === this.document) return;
    this.document = applied.value.document;
    this.history = record(this.history, edit, applied.value.done);
    this.records.push(buildEditRecord(edit, applied.value.done));
  }

  step(kind: 'undo' | 'redo'): void {
    const moved = (kind === 'undo' ? undo : redo)(this.document, this.history);
    if (!moved) return;
    this.document = moved.document;
    this.history = moved.history;
    this.records.push({ kind });
  }

  /** Replayed from what would be read from disk. */
  replay() {
    const journal = journalSchema.parse(
      JSON.parse(JSON.stringify({ folder: '/a', stamp: 's1', base, records: this.records })),
    );
    const replayed = replayJournal(journal);
    if (!replayed.ok) throw new Error(replayed.problem.message);
    return replayed.value;
  }
}

const print = (document: ConnectorDocument) => ({ files: listFiles(document), icon: document.icon });

const action = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    key: fc.constantFrom('title', 'version', 'description'),
    value: fc.string(),
  }),
  fc.record({ kind: fc.constant('script' as const), value: fc.string() }),
  fc.record({ kind: fc.constant('icon' as const), bytes: fc.constantFrom('AAAA', 'BBBB', null) }),
  fc.record({ kind: fc.constant('remove' as const) }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
);

describe('replayJournal', () => {
  it('gives document and history again, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 25 }), (actions) => {
        const bench = new Bench();
        for (const one of actions) {
          if (one.kind === 'undo' || one.kind === 'redo') bench.step(one.kind);
          else if (one.kind === 'icon')
            bench.edit({
              file: 'icon',
              icon: one.bytes === null ? null : { name: 'icon.png', bytes: one.bytes },
            });
          else if (one.kind === 'remove') bench.edit({ file: 'script', remove: true });
          else if (one.kind === 'script')
            bench.edit(
              { file: 'script', change: { kind: 'set', path: [], value: one.value } },
              { key: 'script' },
            );
          else if (one.kind === 'set')
            bench.edit(
              { file: 'definition', change: { kind: 'set', path: ['info', one.key], value: one.value } },
              { key: one.key },
            );
        }
        const replayed = bench.replay();
        expect(replayed.problem).toBeNull();
        expect(print(replayed.document)).toEqual(print(bench.document));
        expect(replayed.history).toEqual(bench.history);
      }),
      { numRuns: 300 },
    );
  });

  it('knows what was saved, the folder, and the draft', () => {
    const bench = new Bench();
    bench.edit({ file: 'definition', change: { kind: 'set', path: ['info', 'title'], value: 'B' } });
    bench.records.push({ kind: 'saved', folder: '/b', stamp: 's2' });
    const saved = print(bench.document);
    bench.edit({ file: 'definition', change: { kind: 'set', path: ['info', 'title'], value: 'C' } });
    bench.records.push({ kind: 'draft', role: 'definition', text: '{' });
    const replayed = bench.replay();
    expect(replayed).toMatchObject({ folder: '/b', draft: { role: 'definition', text: '{' } });
    expect(replayed.saved && [replayed.saved.stamp, print(replayed.saved.document)]).toEqual(['s2', saved]);
  });

  it('gives everything up to a record that does not fit', () => {
    const bench = new Bench();
    bench.edit({ file: 'definition', change: { kind: 'set', path: ['info', 'title'], value: 'B' } });
    const before = print(bench.document);
    const edits = [{ offset: 99_999, length: 1, text: 'x' }];
    bench.records.push(
      { kind: 'edit', editKind: 'x', label: 'x', joins: 'own', files: [{ role: 'definition', edits }] },
      { kind: 'undo' },
    );
    const replayed = bench.replay();
    expect(replayed.problem).toMatchObject({
      code: 'journal-broken',
      message: expect.stringContaining('last 2 steps') as string,
    });
    expect(print(replayed.document)).toEqual(before);
  });
});

describe('hasUnsavedRecords', () => {
  const edit: JournalRecord = { kind: 'edit', editKind: 'x', label: 'x', joins: 'own', files: [] };
  const saved: JournalRecord = { kind: 'saved', folder: '/a', stamp: 's' };
  const draft = (text: string | null): JournalRecord => ({ kind: 'draft', role: 'definition', text });

  it.each<[string, string | null, JournalRecord[], boolean]>([
    ['nothing was done', 's', [], false],
    ['it was never saved', null, [], true],
    ['it was changed', 's', [edit], true],
    ['it was saved after the change', 's', [edit, saved], false],
    ['a save was undone', 's', [edit, saved, { kind: 'undo' }], true],
    ['text is half typed', 's', [edit, saved, draft('{')], true],
    ['half typed text was mended', 's', [edit, saved, draft('{'), draft(null)], false],
  ])('%s', (_, stamp, records, expected) => {
    expect(hasUnsavedRecords({ stamp, records })).toBe(expected);
  });
});
