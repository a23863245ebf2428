// Makes a long journal short: what is on disk becomes what it starts from, and the work since then one edit. The steps
// in between, and with them the way back, are given up.
import { type Result, ok } from '../base/result';
import { applyEdit } from './apply-edit';
import type { ConnectorDocument, ConnectorFiles } from './document';
import { buildEditRecord, type Journal, type JournalRecord } from './journal-record';
import { buildMergeEdit, mergeDocuments } from './merge-documents';
import { listFiles } from './open-document';
import { replayJournal } from './replay-journal';

/** The short journal. Problems: those of `replayJournal`. */
export function compactJournal(journal: Journal): Result<Journal> {
  const replayed = replayJournal(journal);
  if (!replayed.ok) return replayed;
  const { document, saved, folder, draft } = replayed.value;
  const records: JournalRecord[] = saved ? [...findWork(saved.document, document)] : [];
  if (draft) records.push({ kind: 'draft', ...draft });
  return ok({
    folder,
    stamp: saved?.stamp ?? null,
    base: filesOf(saved?.document ?? document),
    records,
  });
}

function findWork(from: ConnectorDocument, to: ConnectorDocument): readonly JournalRecord[] {
  const edit = {
    ...buildMergeEdit(mergeDocuments(from, from, to), []),
    kind: 'earlier-work',
    label: 'Earlier changes',
  };
  const applied = applyEdit(from, edit);
  return applied.ok && applied.value.document !== from ? [buildEditRecord(edit, applied.value.done)] : [];
}

function filesOf(document: ConnectorDocument): ConnectorFiles {
  return { files: listFiles(document), icon: document.icon };
}
