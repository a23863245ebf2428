// Puts one connector through the promise of the text: saved without a change it is the same to the byte; an edit
// changes the lines that it must; undo gives the first bytes again, and redo the later ones.
import type { AppliedEdit } from '../../shared/connector/applied-edit';
import { applyEdit } from '../../shared/connector/apply-edit';
import type { ConnectorDocument } from '../../shared/connector/document';
import { emptyHistory, record, redo, undo } from '../../shared/connector/history';
import { listFiles, openDocument } from '../../shared/connector/open-document';
import { printFileBytes } from '../../shared/package/file-bytes';
import type { Edit } from '../../shared/text/edit';
import { countChangedLines, countLeastLines } from './count-lines';
import { type EditKind, editKinds, type PlannedChange } from './edit-kinds';
import type { FoundConnector } from './find-connectors';

/** One line of the report. `surplus` has the lines beyond the least of each edit that was made. */
export interface EditsReport {
  readonly connector: string;
  readonly identical: boolean;
  readonly edits: number;
  readonly surplus: readonly { readonly edit: string; readonly lines: number }[];
  readonly undone: number;
  readonly redone: number;
  /** The slowest edit, in milliseconds. */
  readonly slowestMs: number;
  readonly refused: readonly string[];
}

/** Tries all edits, each on the connector as it was opened; null for one that does not open. */
export async function tryEdits(connector: FoundConnector): Promise<EditsReport | null> {
  const files = await connector.open();
  const opened = files.ok ? openDocument(files.value) : files;
  if (!opened.ok) return null;
  const document = opened.value;
  const tries = editKinds.flatMap((kind) => tryEdit(document, kind) ?? []);
  const made = tries.filter((one) => one.refusal === '');
  return {
    connector: connector.name,
    identical: await isIdentical(connector, document),
    edits: made.length,
    surplus: made.map(({ edit, surplus }) => ({ edit, lines: surplus })),
    undone: made.filter((one) => one.undone).length,
    redone: made.filter((one) => one.redone).length,
    slowestMs: Math.max(0, ...made.map((one) => one.ms)),
    refused: tries.flatMap(({ edit, refusal }) => (refusal === '' ? [] : [`${edit}: ${refusal}`])),
  };
}

async function isIdentical(connector: FoundConnector, document: ConnectorDocument): Promise<boolean> {
  for (const file of listFiles(document)) {
    const bytes = await connector.readBytes(file.name);
    if (Buffer.compare(printFileBytes(file), bytes) !== 0) return false;
  }
  return true;
}

interface Try {
  readonly edit: string;
  readonly surplus: number;
  readonly undone: boolean;
  readonly redone: boolean;
  readonly ms: number;
  /** The code of the problem, where the edit was refused. */
  readonly refusal: string;
}

function tryEdit(document: ConnectorDocument, kind: EditKind): Try | null {
  const planned = kind.plan(document);
  if (!planned) return null;
  const edit: Edit = { kind: 'corpus', label: kind.name, joins: 'own', changes: [planned] };
  const start = performance.now();
  const applied = applyEdit(document, edit);
  const ms = performance.now() - start;
  const nothing = { edit: kind.name, surplus: 0, undone: true, redone: true, ms };
  if (!applied.ok) return { ...nothing, refusal: applied.problem.code };
  if (applied.value.document === document) return null;
  const after = applied.value.document;
  const back = undo(after, record(emptyHistory, edit, applied.value.done));
  const again = back && redo(back.document, back.history);
  return {
    ...nothing,
    refusal: '',
    surplus: countSurplus(document, after, planned, applied.value.done),
    undone: back !== null && textsOf(back.document) === textsOf(document),
    redone: again !== null && textsOf(again.document) === textsOf(after),
  };
}

function countSurplus(
  before: ConnectorDocument,
  after: ConnectorDocument,
  { file, change }: PlannedChange,
  done: AppliedEdit,
): number {
  const old = before[file]?.tree;
  const fresh = after[file]?.tree;
  if (!old || !fresh) return 0;
  const edits = done.files.flatMap((one) => one.edits);
  return Math.max(0, countChangedLines(old.text, fresh.text, edits) - countLeastLines(old, fresh, change));
}

function textsOf(document: ConnectorDocument): string {
  return listFiles(document)
    .map((file) => `${file.role} ${file.encoding} ${file.text}`)
    .join('\n');
}
