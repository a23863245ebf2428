// What changed cells of the grid of many mean: one plan of one step. Pure.
import { listCard } from '../../shared/mapping/card';
import type { DropPlan, MappedDocument } from '../../shared/mapping/drop';
import type { EditTarget } from '../../shared/mapping/edit-target';
import { planAttribute } from '../../shared/mapping/plan-attribute';
import { planMany, type ManyWords, type PlannedMany } from '../../shared/mapping/plan-many';
import { planOperation } from '../../shared/mapping/plan-operation';
import type { OperationKey, Visibility } from '../../shared/operations/operation';
import { readOperation } from '../../shared/operations/read-operation';
import type { CellChange, GridAct } from '../ui/virtual-grid';
import type { BulkRow } from './bulk-rows';
import { visibilityOptions } from './visibility-options';

const verbs: Readonly<Record<GridAct, readonly [verb: string, done: string]>> = {
  type: ['Change', 'Changed'],
  paste: ['Paste', 'Pasted'],
  fill: ['Fill down', 'Filled down'],
  clear: ['Empty', 'Emptied'],
};

/** Plans the changes; a text that cannot stand in its cell is left out with its reason. */
export function planCells(
  document: MappedDocument,
  rows: readonly BulkRow[],
  changes: readonly CellChange[],
  act: GridAct,
): PlannedMany {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const planners = changes.map((change) => (now: MappedDocument) => planCell(now, byId, change));
  return planMany(document, planners, wordsFor(act));
}

function planCell(
  document: MappedDocument,
  rows: ReadonlyMap<string, BulkRow>,
  { rowId, columnId, text }: CellChange,
): DropPlan {
  const row = rows.get(rowId);
  if (!row) return { ok: false, reason: 'The row is no longer there.' };
  const { operation, inputId } = row;
  const target = inputId === null ? null : findTarget(document, operation, inputId);
  if (inputId !== null && !target) return { ok: false, reason: 'The input is no longer there.' };
  switch (columnId) {
    case 'summary':
    case 'description':
      return target
        ? planAttribute(document, target, { name: columnId, value: text })
        : planOperation(document, operation, { name: columnId, value: text });
    case 'visibility':
      return planVisibility(document, operation, target, text);
    default:
      return planOperation(document, operation, { name: 'tags', value: splitTags(text) });
  }
}

/** By its id, as a change before this one may have moved it in its list. */
function findTarget(document: MappedDocument, key: OperationKey, inputId: string): EditTarget | null {
  const { tree } = document.definition;
  const operation = readOperation(tree, key);
  const input = operation && listCard(tree, operation).find((one) => one.id === inputId);
  if (!input) return null;
  return input.field
    ? { kind: 'field', operation: key, root: { in: 'body' }, fieldPath: input.bodyPath }
    : { kind: 'parameter', operation: key, listedAt: input.parameter.listedAt };
}

function planVisibility(
  document: MappedDocument,
  operation: OperationKey,
  target: EditTarget | null,
  text: string,
): DropPlan {
  const value = parseVisibility(text);
  if (value === null) {
    const known = visibilityOptions.map((option) => option.label).join(', ');
    return { ok: false, reason: `“${text}” is no visibility. There are ${known}.` };
  }
  return target
    ? planAttribute(document, target, { name: 'visibility', value })
    : planOperation(document, operation, { name: 'visibility', value });
}

/** The visibility that a text means: as the column shows it, as the definition writes it, or empty for Normal. */
function parseVisibility(text: string): Visibility | null {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return 'none';
  const found = visibilityOptions.find(
    ({ value, label }) => value === wanted || label.toLowerCase() === wanted,
  );
  return found?.value ?? null;
}

function splitTags(text: string): readonly string[] {
  return [
    ...new Set(
      text
        .split(/[,;]/u)
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ''),
    ),
  ];
}

function wordsFor(act: GridAct): ManyWords {
  const [verb, done] = verbs[act];
  const cells = (count: number) => (count === 1 ? 'one cell' : `${count} cells`);
  return {
    kind: 'set-cells',
    label: (count) => `${verb} ${cells(count)}`,
    announcement: (count) => `${done} ${cells(count)}.`,
  };
}
