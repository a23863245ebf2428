// Joins several plans into one: one edit, one step of undo. Each is planned on what the ones before it made, so that
// none names a place that another one moved.
import { isJsonArray, isJsonObject } from '../base/json-value';
import type { Edit, FileChange } from '../text/edit';
import { patchTree } from '../text/patch';
import type { JsonTree } from '../text/tree';
import type { DropPlan, MappedDocument, PlannedDrop, RefusedDrop } from './drop';
import { refuse } from './plan';

/** What the whole is called: a verb for the announcement, a line for the undo list. */
export interface ManyWords {
  /** Kebab-case name of what is done. */
  readonly kind: string;
  /** What the undo list shows, for the number of plans that were made. */
  label(count: number): string;
  /** What is announced, for the number of plans that were made. */
  announcement(count: number): string;
}

/** The joined plan, and what was refused: the reasons, each once, with how many had it. */
export interface PlannedMany {
  readonly plan: DropPlan;
  /** How many plans are in it. */
  readonly count: number;
  readonly refusals: ReadonlyMap<string, number>;
}

/**
 * Plans them one after the other. What is refused is left out; the whole is refused, with the first reason, where
 * nothing is left. The place and the operation are those of the last plan.
 */
export function planMany(
  document: MappedDocument,
  planners: readonly ((document: MappedDocument) => DropPlan)[],
  words: ManyWords,
): PlannedMany {
  const changes: FileChange[] = [];
  const refusals = new Map<string, number>();
  let [now, pending]: [MappedDocument, readonly FileChange[]] = [document, []];
  let last: PlannedDrop | null = null;
  let count = 0;
  for (const planner of planners) {
    if (!pending.every(isPlain)) [now, pending] = [patchDocument(now, pending), []];
    const planned = planner(now);
    if (!planned.ok) {
      refusals.set(planned.reason, (refusals.get(planned.reason) ?? 0) + 1);
      continue;
    }
    pending = [...pending, ...planned.edit.changes];
    changes.push(...planned.edit.changes);
    last = planned;
    count += 1;
  }
  return { plan: last ? join(last, changes, count, words) : refuseAll(refusals), count, refusals };
}

function join(
  last: PlannedDrop,
  changes: readonly FileChange[],
  count: number,
  words: ManyWords,
): PlannedDrop {
  const edit: Edit = { kind: words.kind, label: words.label(count), joins: 'own', changes };
  return { ...last, edit, announcement: words.announcement(count) };
}

function refuseAll(refusals: ReadonlyMap<string, number>): RefusedDrop {
  const [first] = refusals.keys();
  return refuse(first ?? 'There is nothing to do.');
}

/** True for a change of one value that stands nowhere else and moves nothing: the next plan need not see it. */
function isPlain(change: FileChange): boolean {
  if (!('change' in change) || change.change.kind !== 'set') return false;
  const { value } = change.change;
  return !isJsonObject(value) && !(isJsonArray(value) && value.some((item) => typeof item === 'object'));
}

/** The document as the changes make it. A change that cannot be made is left to the edit, which refuses it. */
export function patchDocument(document: MappedDocument, changes: readonly FileChange[]): MappedDocument {
  let definition = document.definition.tree;
  let properties = document.properties?.tree ?? null;
  for (const change of changes) {
    if (!('change' in change)) continue;
    if (change.file === 'definition') definition = patch(definition, change);
    else if (change.file === 'properties' && properties) properties = patch(properties, change);
  }
  return { definition: { tree: definition }, properties: properties && { tree: properties } };
}

function patch(tree: JsonTree, { change }: Extract<FileChange, { readonly change: unknown }>): JsonTree {
  const patched = patchTree(tree, change);
  return patched.ok ? patched.value.tree : tree;
}
