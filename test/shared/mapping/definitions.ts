// The texts that the mapping tests start from, and the few steps that all of them take: open, plan, apply, undo.
import { applyEdit } from '../../../shared/connector/apply-edit';
import type { ConnectorDocument } from '../../../shared/connector/document';
import { emptyHistory, record, undo } from '../../../shared/connector/history';
import { openDocument } from '../../../shared/connector/open-document';
import type { DropPlan, PlannedDrop } from '../../../shared/mapping/drop';
import type { OperationKey } from '../../../shared/operations/operation';
import { diffLines, splitLines } from '../../../shared/text/diff-lines';

/** A document with that definition, and that properties file. */
export function open(definition: string, properties?: string): ConnectorDocument {
  const file = { encoding: 'utf-8' } as const;
  const files = [
    { ...file, role: 'definition' as const, name: 'apiDefinition.swagger.json', text: definition },
  ];
  if (properties !== undefined) {
    const other = { ...file, role: 'properties' as const, name: 'apiProperties.json', text: properties };
    return opened({ files: [...files, other], icon: null });
  }
  return opened({ files, icon: null });
}

/** The key of an operation. */
export function key(text: string): OperationKey {
  return text as OperationKey;
}

/** The plan, which must be one that can be made. */
export function planned(plan: DropPlan): PlannedDrop {
  if (!plan.ok) throw new Error(`refused: ${plan.reason}`);
  return plan;
}

/** The reason of a plan, which must be a refusal. */
export function reasonOf(plan: DropPlan): string {
  if (plan.ok) throw new Error(`planned: ${plan.announcement}`);
  return plan.reason;
}

/** The document after a plan. Undoing it must give every byte back, and is tried each time. */
export function apply(document: ConnectorDocument, plan: DropPlan): ConnectorDocument {
  const { edit } = planned(plan);
  const applied = applyEdit(document, edit);
  if (!applied.ok) throw new Error(`${applied.problem.message} ${JSON.stringify(edit.changes)}`);
  const { document: after, done } = applied.value;
  const back = undo(after, record(emptyHistory, edit, done));
  if (back?.document.definition.tree.text !== document.definition.tree.text) throw new Error('undo differs');
  if (back.document.properties?.tree.text !== document.properties?.tree.text) throw new Error('undo differs');
  return after;
}

/** The text of the definition after a plan. */
export function textAfter(document: ConnectorDocument, plan: DropPlan): string {
  return apply(document, plan).definition.tree.text;
}

/** What changes in the text of the definition: the lines that go, each with `-`, and those that come, with `+`. */
export function changesOf(document: ConnectorDocument, plan: DropPlan): readonly string[] {
  return diff(document.definition.tree.text, textAfter(document, plan));
}

/** The lines that differ between two texts, without their indent. */
export function diff(before: string, after: string): readonly string[] {
  const [left, right] = [splitLines(before), splitLines(after)];
  return diffLines(left, right).flatMap((hunk) => [
    ...left.slice(hunk.beforeStart, hunk.beforeStart + hunk.beforeCount).map((line) => `-${line.trim()}`),
    ...right.slice(hunk.afterStart, hunk.afterStart + hunk.afterCount).map((line) => `+${line.trim()}`),
  ]);
}

/** The definition of one path item, and of what else it needs. */
export function define(path: string, item: string, rest = ''): string {
  return `{
  "swagger": "2.0",
  "info": { "title": "Stock", "version": "1.0" },
  "paths": {
    "${path}": ${item}
  }${rest}
}
`;
}

function opened(files: Parameters<typeof openDocument>[0]): ConnectorDocument {
  const read = openDocument(files);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}
