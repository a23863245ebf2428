// What a list shows of a connector whose last session ended with unsaved work.
import path from 'node:path';
import type { ConnectorDocument } from '../../shared/connector/document';
import { hasUnsavedRecords } from '../../shared/connector/journal-record';
import { listFiles } from '../../shared/connector/open-document';
import { replayJournal, type Replayed } from '../../shared/connector/replay-journal';
import type { UnsavedConnector } from '../../shared/contract/journal-calls';
import { describeConnector } from './describe-connector';
import type { StoredJournal } from './journal-files';

/** Describes it as it was last; null for no journal, and for one whose work is on disk. */
export function describeUnsaved(id: string, stored: StoredJournal | null): UnsavedConnector | null {
  if (!stored || !hasUnsavedRecords(stored.journal)) return null;
  const replayed = replayJournal(stored.journal);
  if (!replayed.ok || !hasUnsavedWork(replayed.value)) return null;
  const { document, folder } = replayed.value;
  const { title } = describeConnector({ files: listFiles(document), icon: null });
  const name = title || (folder === null ? 'A connector without a title' : path.basename(folder));
  return { id, folder, title: name, changedAt: stored.changedAt.toISOString() };
}

function hasUnsavedWork({ document, saved, draft }: Replayed): boolean {
  return draft !== null || saved === null || print(document) !== print(saved.document);
}

function print(document: ConnectorDocument): string {
  return JSON.stringify([listFiles(document), document.icon]);
}
