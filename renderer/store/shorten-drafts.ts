// Keeps long drafts out of the journal: after the first, only what was typed since goes there. Pure.
import type { JournalRecord } from '../../shared/connector/journal-record';
import { replaceText } from '../../shared/text/text-edits';

/** The draft as the journal has it; null where it has none. */
export type KeptDraft = Extract<JournalRecord, { readonly kind: 'draft' }> | null;

/** The records with each draft as an edit of the one before where that is shorter, and the draft that they end with. */
export function shortenDrafts(
  records: readonly JournalRecord[],
  kept: KeptDraft,
): { readonly records: readonly JournalRecord[]; readonly kept: KeptDraft } {
  let last = kept;
  const short = records.map((record): JournalRecord => {
    if (record.kind !== 'draft') return record;
    const before = last;
    last = record.text === null ? null : record;
    if (before?.role !== record.role || before.text === null || record.text === null) return record;
    return { kind: 'draft-edit', edits: replaceText(before.text, record.text) };
  });
  return { records: short, kept: last };
}
