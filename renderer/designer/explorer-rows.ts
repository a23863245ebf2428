// The rows of the explorer: General, then actions and triggers, in groups where the connector has them, then what
// operations share. Pure.
import type { SharedPart } from '../../shared/mapping/list-shared';
import type { OperationSummary } from '../../shared/operations/operation';
import type { TreeRow } from '../ui/tree-keys';
import { buildReferenceRows } from './explorer-reference-rows';

/** How operations stand together: by their first tag, by the first part of their path, or in one list. */
export type Grouping = 'tag' | 'path' | 'none';

/** A row; `operation` is there for rows of operations alone, `shared` for those of references. */
export interface ExplorerRow extends TreeRow {
  readonly kind: 'general' | 'section' | 'group' | 'operation' | 'reference';
  readonly operation?: OperationSummary;
  readonly shared?: SharedPart;
  /** How many operations or references stand below a section or group. */
  readonly count?: number;
}

/** What the rows are made of. `closed` has the ids of sections and groups that are closed. */
export interface ExplorerView {
  readonly operations: readonly OperationSummary[];
  /** Left out for a connector without any. */
  readonly shared?: readonly SharedPart[];
  readonly filter: string;
  readonly grouping: Grouping;
  readonly closed: ReadonlySet<string>;
}

/** The id of an operation's row. */
export function operationRowId(key: string): string {
  return `operation ${key}`;
}

/** The rows in the order in which they are shown. While a filter is typed, everything that has a match is open. */
export function buildExplorerRows(view: ExplorerView): readonly ExplorerRow[] {
  const words = view.filter.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = words.length === 0 ? view.operations : view.operations.filter((one) => hasAll(one, words));
  const sections = [
    { id: 'actions', label: 'Actions', operations: shown.filter((one) => one.kind === 'action') },
    { id: 'triggers', label: 'Triggers', operations: shown.filter((one) => one.kind === 'trigger') },
  ].filter((section) => section.operations.length > 0);
  const shared = (view.shared ?? []).filter((part) => isNamed(part, words));
  const last = shared.length > 0 ? 1 : 0;
  const isWhole = words.length === 0;
  const general: readonly ExplorerRow[] = isWhole ? [buildGeneralRow(sections.length + 1 + last)] : [];
  const setSize = general.length + sections.length + last;
  return [
    ...general,
    ...sections.flatMap(({ id, label, operations }, index) => {
      const expanded = words.length > 0 || !view.closed.has(id);
      const position = general.length + index + 1;
      const count = operations.length;
      const head: ExplorerRow = { kind: 'section', id, label, level: 1, setSize, position, expanded, count };
      return expanded ? [head, ...buildOperationRows(view, id, operations, words.length > 0)] : [head];
    }),
    ...buildReferenceRows(shared, setSize, (id) => !isWhole || !view.closed.has(id)),
  ];
}

/** The grouping that suits a connector when nobody chose one: by tag where most operations have one. */
export function chooseGrouping(operations: readonly OperationSummary[]): Grouping {
  if (operations.length <= 12) return 'none';
  const tags = new Set(operations.flatMap((one) => one.tags.slice(0, 1)));
  const tagged = operations.filter((one) => one.tags.length > 0).length;
  return tags.size > 1 && tagged * 2 > operations.length ? 'tag' : 'none';
}

function buildGeneralRow(setSize: number): ExplorerRow {
  return { kind: 'general', id: 'general', label: 'General', level: 1, setSize, position: 1 };
}

function buildOperationRows(
  view: ExplorerView,
  section: string,
  operations: readonly OperationSummary[],
  isFiltered: boolean,
): readonly ExplorerRow[] {
  if (view.grouping === 'none')
    return operations.map((one, index) => buildRow(one, 2, operations.length, index));
  const groups = groupOperations(operations, view.grouping);
  return [...groups].flatMap(([name, members], index) => {
    const id = `${section} ${name}`;
    const expanded = isFiltered || !view.closed.has(id);
    const head: ExplorerRow = {
      kind: 'group',
      id,
      label: name === '' ? 'Without a tag' : name,
      level: 2,
      setSize: groups.size,
      position: index + 1,
      expanded,
      count: members.length,
    };
    const rows = members.map((one, at) => buildRow(one, 3, members.length, at));
    return expanded ? [head, ...rows] : [head];
  });
}

function groupOperations(
  operations: readonly OperationSummary[],
  grouping: Grouping,
): ReadonlyMap<string, readonly OperationSummary[]> {
  const groups = new Map<string, OperationSummary[]>();
  for (const one of operations) {
    const name = grouping === 'tag' ? (one.tags[0] ?? '') : `/${one.path.split('/')[1] ?? ''}`;
    const members = groups.get(name);
    if (members) members.push(one);
    else groups.set(name, [one]);
  }
  return groups;
}

function buildRow(operation: OperationSummary, level: number, setSize: number, index: number): ExplorerRow {
  return {
    kind: 'operation',
    id: operationRowId(operation.key),
    label: operation.title,
    level,
    setSize,
    position: index + 1,
    operation,
  };
}

/** True when every word stands in the title, the id, the path, the method or a tag. */
function hasAll(operation: OperationSummary, words: readonly string[]): boolean {
  const { title, operationId, path, method, tags } = operation;
  const text = [title, operationId, path, method, ...tags].join('\n').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** True when every word stands in the name or the section. */
function isNamed({ name, section }: SharedPart, words: readonly string[]): boolean {
  const text = `${name}\n${section}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
