// Usages as rows of a tree: a head for each owner, its places below. Pure.
import type { Usage } from '../../shared/mapping/rename';
import type { TreeRow } from '../ui/tree-keys';

/** A head has a count, a place its usage. */
export interface UsageRow extends TreeRow {
  readonly usage?: Usage;
  readonly count?: number;
}

/** The visible rows; owners in the order of their first place, `closed` has the ids of heads that are closed. */
export function buildUsageRows(usages: readonly Usage[], closed: ReadonlySet<string>): readonly UsageRow[] {
  const groups = new Map<string, Usage[]>();
  for (const usage of usages) {
    const key = usage.operation?.key ?? `${usage.file} ${usage.owner}`;
    const group = groups.get(key);
    if (group) group.push(usage);
    else groups.set(key, [usage]);
  }
  return [...groups].flatMap(([id, members], index) => {
    const expanded = !closed.has(id);
    const head: UsageRow = {
      id,
      level: 1,
      label: members[0]?.owner ?? '',
      setSize: groups.size,
      position: index + 1,
      expanded,
      count: members.length,
    };
    return expanded ? [head, ...members.map((usage, at) => toRow(id, usage, members.length, at))] : [head];
  });
}

function toRow(owner: string, usage: Usage, setSize: number, index: number): UsageRow {
  const words = [
    usage.trail || usage.owner,
    usage.after === '' ? '' : `${usage.before} becomes ${usage.after}`,
  ];
  return {
    id: `${owner} ${index}`,
    level: 2,
    label: words.filter((word) => word !== '').join(', '),
    setSize,
    position: index + 1,
    usage,
  };
}
