// The rows of the grid of many: operations, or the inputs of operations, with what of them is edited there. Pure.
import { listCard } from '../../shared/mapping/card';
import { listOperations } from '../../shared/operations/list-operations';
import type { OperationKey, Visibility } from '../../shared/operations/operation';
import { readOperation } from '../../shared/operations/read-operation';
import { findNode } from '../../shared/text/locate';
import { readString } from '../../shared/text/read';
import type { JsonTree } from '../../shared/text/tree';
import type { GridScope } from '../store/picks-slice';
import type { GridColumn, GridRow } from '../ui/virtual-grid';
import { visibilityOptions } from './visibility-options';

/** A row with what it stands for; `inputId` is there for inputs alone. */
export interface BulkRow extends GridRow {
  readonly operation: OperationKey;
  readonly inputId: string | null;
}

const visibility: GridColumn = {
  id: 'visibility',
  label: 'Visibility',
  width: '108px',
  choices: visibilityOptions.map((option) => option.label),
};
const words: readonly GridColumn[] = [
  { id: 'summary', label: 'Summary', width: 'minmax(140px, 2fr)' },
  { id: 'description', label: 'Description', width: 'minmax(160px, 3fr)' },
];

/** The columns for each kind of row. */
export const bulkColumns: Readonly<Record<GridScope['of'], readonly GridColumn[]>> = {
  operations: [
    { id: 'call', label: 'Operation', width: 'minmax(140px, 2fr)', readOnly: true },
    ...words,
    visibility,
    { id: 'tags', label: 'Tags', width: 'minmax(90px, 1fr)' },
  ],
  inputs: [
    { id: 'operation', label: 'Operation', width: 'minmax(110px, 1.4fr)', readOnly: true },
    { id: 'input', label: 'Input', width: 'minmax(110px, 1.4fr)', readOnly: true },
    ...words,
    visibility,
  ],
};

/** The rows in the order of the text; `filter` has words that each have to stand somewhere in a row. */
export function buildBulkRows(tree: JsonTree, scope: GridScope, filter: string): readonly BulkRow[] {
  const wanted = scope.keys && new Set(scope.keys);
  const operations = listOperations(tree).filter((one) => !wanted || wanted.has(one.key));
  const rows = operations.flatMap(({ key }) =>
    scope.of === 'operations' ? buildOperationRow(tree, key) : buildInputRows(tree, key),
  );
  const sought = filter.toLowerCase().split(/\s+/u).filter(Boolean);
  if (sought.length === 0) return rows;
  return rows.filter(({ cells }) => {
    const text = cells.join('\n').toLowerCase();
    return sought.every((word) => text.includes(word));
  });
}

/** The word for a visibility, as the column shows it. */
export function printVisibility(value: Visibility): string {
  return visibilityOptions.find((option) => option.value === value)?.label ?? '';
}

function buildOperationRow(tree: JsonTree, key: OperationKey): readonly BulkRow[] {
  const operation = readOperation(tree, key);
  if (!operation) return [];
  const { method, path, summary, description, tags } = operation;
  const cells = [
    `${method.toUpperCase()} ${path}`,
    summary,
    description,
    printVisibility(operation.visibility),
    tags.join(', '),
  ];
  return [{ id: key, cells, operation: key, inputId: null }];
}

function buildInputRows(tree: JsonTree, key: OperationKey): readonly BulkRow[] {
  const operation = readOperation(tree, key);
  if (!operation) return [];
  return listCard(tree, operation).flatMap((input): readonly BulkRow[] => {
    const owner = input.field ?? input.parameter;
    const node = findNode(tree, owner.place);
    if (!node) return [];
    const cells = [
      operation.title,
      input.id,
      readString(node, 'x-ms-summary'),
      readString(node, 'description'),
      printVisibility(owner.visibility),
    ];
    return [{ id: `${key} ${input.id}`, cells, operation: key, inputId: input.id }];
  });
}
