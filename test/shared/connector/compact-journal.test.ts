// A long journal made short says the same.
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../shared/connector/apply-edit';
import { compactJournal } from '../../../shared/connector/compact-journal';
import { buildEditRecord, type Journal, type JournalRecord } from '../../../shared/connector/journal-record';
import { openDocument } from '../../../shared/connector/open-document';
import { replayJournal } from '../../../shared/connector/replay-journal';
import type { Result } from '../../../shared/base/result';

function take<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** A journal with one step for each title, and a save behind the step `savedAfter`. */
function buildJournal(titles: readonly string[], savedAfter: number | null): Journal {
  const text = '{\n  "info": { "title": "A" },\n  "paths": {}\n}\n';
  const file = { role: 'definition', name: 'apiDefinition.swagger.json', text, encoding: 'utf-8' } as const;
  const base = { files: [file], icon: null };
  const records: JournalRecord[] = [];
  let document = take(openDocument(base));
  titles.forEach((value, index) => {
    const change = { kind: 'set', path: ['info', 'title'], value } as const;
    const edit = {
      kind: 'x',
      label: 'x',
      joins: 'own' as const,
      changes: [{ file: 'definition' as const, change }],
    };
    const applied = take(applyEdit(document, edit));
    document = applied.document;
    records.push(buildEditRecord(edit, applied.done));
    if (index === savedAfter) records.push({ kind: 'saved', folder: '/a', stamp: 'later' });
  });
  return { folder: '/a', stamp: 'first', base, records };
}

const textOf = (journal: Journal) => take(replayJournal(journal)).document.definition.tree.text;

describe('compactJournal', () => {
  it('makes unsaved work one step over what is on disk', () => {
    const journal = buildJournal(['B', 'C', 'D', 'E'], 1);
    const short = take(compactJournal(journal));
    expect(short).toMatchObject({ stamp: 'later', records: [{ kind: 'edit', label: 'Earlier changes' }] });
    expect(short.base.files[0]?.text).toContain('"C"');
    expect(textOf(short)).toBe(textOf(journal));
  });

  it('keeps no step when all is saved, and the draft', () => {
    const journal = buildJournal(['B', 'C'], 1);
    const draft = { kind: 'draft', role: 'definition', text: '{' } as const;
    const short = take(compactJournal({ ...journal, records: [...journal.records, draft] }));
    expect(short.records).toEqual([draft]);
    expect(textOf(short)).toBe(textOf(journal));
  });

  it('of a connector that was never saved starts from all of it', () => {
    const journal = { ...buildJournal(['B', 'C'], null), folder: null, stamp: null };
    const short = take(compactJournal(journal));
    expect(short).toMatchObject({ folder: null, stamp: null, records: [] });
    expect(textOf(short)).toBe(textOf(journal));
  });
});
