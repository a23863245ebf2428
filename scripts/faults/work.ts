// The process that is killed: works on a connector as the window does, step by step into the journal and now and then
// to disk, and says on its output what is promised to be kept.
import { createJournals } from '../../electron/workspace/journal';
import { openConnector } from '../../electron/workspace/open-connector';
import { saveConnector } from '../../electron/workspace/save-connector';
import { applyEdit } from '../../shared/connector/apply-edit';
import type { ConnectorDocument } from '../../shared/connector/document';
import { buildEditRecord } from '../../shared/connector/journal-record';
import { listFiles, openDocument } from '../../shared/connector/open-document';
import { replayJournal } from '../../shared/connector/replay-journal';
import { buildStep, versionOf } from './versioned';

/** The name that the connector has in the journals. */
export const journalId = 'faults';

interface Work {
  document: ConnectorDocument;
  stamp: string;
}

type Journals = ReturnType<typeof createJournals>;

/** Works until the process ends. */
export async function workForever(folder: string, journalFolder: string): Promise<void> {
  const journals = createJournals({ folder: journalFolder, onFault: (text) => say(`fault ${text}`) });
  const work = await begin(folder, journals);
  say('ready');
  for (let version = (versionOf(work.document) ?? 0) + 1; ; version += 1) {
    await takeStep(work, version, journals);
    if (version % 4 === 0) await save(work, folder, version, journals);
  }
}

async function begin(folder: string, journals: Journals): Promise<Work> {
  const opened = await openConnector(folder);
  if (!opened.ok) throw new Error(opened.problem.message);
  const { stamp, files } = opened.value;
  const read = await journals.read(journalId);
  const kept = read.ok && read.value ? replayJournal(read.value) : null;
  if (kept?.ok && kept.value.saved?.stamp === stamp) return { document: kept.value.document, stamp };
  const disk = openDocument(files);
  if (!disk.ok) throw new Error(disk.problem.message);
  const start = { folder, stamp, base: files };
  await journals.append({ id: journalId, start, records: [] });
  const work = { document: disk.value, stamp };
  const version = kept?.ok ? versionOf(kept.value.document) : null;
  if (version !== null && version !== versionOf(disk.value)) await takeStep(work, version, journals);
  return work;
}

async function takeStep(work: Work, version: number, journals: Journals): Promise<void> {
  const edit = buildStep(version);
  const applied = applyEdit(work.document, edit);
  if (!applied.ok) throw new Error(applied.problem.message);
  const records = [buildEditRecord(edit, applied.value.done)];
  const kept = await journals.append({ id: journalId, start: null, records });
  if (!kept.ok) {
    say(`refused ${kept.problem.code}`);
    // As a person would: the next try comes a moment later.
    await new Promise((resolve) => setTimeout(resolve, 5));
    return;
  }
  work.document = applied.value.document;
  say(`kept ${version}`);
}

async function save(work: Work, folder: string, version: number, journals: Journals): Promise<void> {
  const files = { files: listFiles(work.document), icon: null };
  const saved = await saveConnector({ folder, files, stamp: work.stamp, overwrite: false });
  if (!saved.ok) return say(`refused ${saved.problem.code}`);
  work.stamp = saved.value.stamp;
  const record = { kind: 'saved', folder, stamp: work.stamp } as const;
  const kept = await journals.append({ id: journalId, start: null, records: [record] });
  if (kept.ok) say(`saved ${versionOf(work.document) ?? version}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
