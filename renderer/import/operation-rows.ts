// The operations of a document as rows with check marks, grouped by tag or by path. Pure.
import type { ImportableOperation } from '../../shared/contract/import-calls';
import type { TreeRow } from '../ui/tree-keys';

export type Grouping = 'tag' | 'path';

export interface GroupRow extends TreeRow {
  readonly kind: 'group';
  readonly keys: readonly string[];
  readonly pickedCount: number;
}

export interface OperationRow extends TreeRow {
  readonly kind: 'operation';
  readonly operation: ImportableOperation;
}

export type ImportRow = GroupRow | OperationRow;

/** The operations in whose method, path, name, summary or tags every word of the filter stands. */
export function filterOperations(
  operations: readonly ImportableOperation[],
  filter: string,
): readonly ImportableOperation[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return operations;
  return operations.filter((one) => {
    const text = [one.method, one.path, one.operationId, one.summary, ...one.tags].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** Rows in the order of the document; a group that is closed shows its own row alone. */
export function listImportRows(
  operations: readonly ImportableOperation[],
  grouping: Grouping,
  picked: ReadonlySet<string>,
  closed: ReadonlySet<string>,
): readonly ImportRow[] {
  const groups = groupOperations(operations, grouping);
  return [...groups].flatMap(([name, members], index) => {
    const group = buildGroup(name, members, picked, !closed.has(name), index + 1, groups.size);
    if (!group.expanded) return [group];
    return [group, ...members.map((one, at) => buildRow(one, name, picked, at + 1, members.length))];
  });
}

/** What is picked after a click on a row: a group is picked as a whole, unless all of it was. */
export function togglePicked(picked: ReadonlySet<string>, row: ImportRow): ReadonlySet<string> {
  const next = new Set(picked);
  const keys = row.kind === 'group' ? row.keys : [row.operation.key];
  const isOn = row.checked !== true;
  for (const key of keys) {
    if (isOn) next.add(key);
    else next.delete(key);
  }
  return next;
}

function groupOperations(
  operations: readonly ImportableOperation[],
  grouping: Grouping,
): ReadonlyMap<string, readonly ImportableOperation[]> {
  const groups = new Map<string, ImportableOperation[]>();
  for (const operation of operations) {
    const name = grouping === 'tag' ? (operation.tags[0] ?? 'No tag') : firstSegment(operation.path);
    const group = groups.get(name);
    if (group) group.push(operation);
    else groups.set(name, [operation]);
  }
  return groups;
}

/** `/products/{sku}` stands under `/products`. */
function firstSegment(path: string): string {
  return `/${path.split('/').find(Boolean) ?? ''}`;
}

function buildGroup(
  name: string,
  members: readonly ImportableOperation[],
  picked: ReadonlySet<string>,
  expanded: boolean,
  position: number,
  setSize: number,
): GroupRow {
  const pickedCount = members.filter((one) => picked.has(one.key)).length;
  return {
    kind: 'group',
    id: `group ${name}`,
    level: 1,
    label: name,
    setSize,
    position,
    expanded,
    checked: pickedCount === members.length ? true : pickedCount === 0 ? false : 'mixed',
    keys: members.map((one) => one.key),
    pickedCount,
  };
}

function buildRow(
  operation: ImportableOperation,
  group: string,
  picked: ReadonlySet<string>,
  position: number,
  setSize: number,
): OperationRow {
  const title = operation.summary || operation.operationId || operation.path;
  return {
    kind: 'operation',
    id: `${group} ${operation.key}`,
    level: 2,
    label: title,
    setSize,
    position,
    checked: picked.has(operation.key),
    operation,
  };
}
