// Builds plans: the small words that all planners share. What is planned stands in the files that use them.
import { isSameJson, type JsonValue } from '../base/json-value';
import { isSamePath, type Path } from '../base/pointer';
import type { OperationKey, Visibility } from '../operations/operation';
import { readVisibility } from '../operations/read-visibility';
import type { Edit, FileChange, JsonChange } from '../text/edit';
import { readBoolean, readMember, readString } from '../text/read';
import type { JsonNode } from '../text/tree';
import { toValue } from '../text/value';
import type { PlannedDrop, RefusedDrop } from './drop';

/** What a planner knows of the change that it plans. */
export interface PlanParts {
  /** Kebab-case name of what is done. */
  readonly kind: string;
  /** What the undo list shows. */
  readonly label: string;
  readonly changes: readonly JsonChange[];
  readonly announcement: string;
  readonly place: Path;
  readonly operation: OperationKey;
  /** Changes of other files, made after those of the definition. */
  readonly others?: readonly FileChange[];
  /** Edits in a row with the same text make one step of undo. */
  readonly joinKey?: string;
}

/** A plan of one step; a plan without any change is refused as being done already. */
export function plan(parts: PlanParts): PlannedDrop | RefusedDrop {
  const { kind, label, announcement, place, operation, joinKey } = parts;
  const changes = [...inDefinition(parts.changes), ...(parts.others ?? [])];
  if (changes.length === 0) return refuse('It is there already.');
  const joins: Edit['joins'] = joinKey === undefined ? 'own' : { key: joinKey };
  return { ok: true, edit: { kind, label, joins, changes }, announcement, place, operation };
}

/** A refusal with its reason, one plain sentence. */
export function refuse(reason: string): RefusedDrop {
  return { ok: false, reason };
}

/** The refusal for what was taken away since it was shown. */
export function refuseGone(what: string): RefusedDrop {
  return refuse(`${what} is no longer there.`);
}

/** The changes as changes of the definition. */
export function inDefinition(changes: readonly JsonChange[]): readonly FileChange[] {
  return changes.map((change) => ({ file: 'definition', change }));
}

/**
 * Gives a member its value, or takes it away (undefined). `node` is what stands at `place` before; nothing comes
 * back where it has that value already.
 */
export function changeMember(
  node: JsonNode | null,
  place: Path,
  key: string,
  value: JsonValue | undefined,
): readonly JsonChange[] {
  const written = node ? readMember(node, key) : undefined;
  const path = [...place, key];
  if (value === undefined) return written ? [{ kind: 'remove', path }] : [];
  if (written && isSameJson(toValue(written), value)) return [];
  return [{ kind: 'set', path, value }];
}

/** Gives a member its text, or takes it away (empty); an empty text that is written stays where it is one. */
export function changeText(node: JsonNode, place: Path, key: string, text: string): readonly JsonChange[] {
  return readString(node, key) === text ? [] : changeMember(node, place, key, text === '' ? undefined : text);
}

/** Sets a flag; one that is not written is only written to be true. */
export function changeFlag(node: JsonNode, place: Path, key: string, isOn: boolean): readonly JsonChange[] {
  return readBoolean(node, key) === isOn ? [] : changeMember(node, place, key, isOn);
}

/** Sets the visibility; one that reads the same stays as it is written. */
export function changeVisibility(node: JsonNode, place: Path, visibility: Visibility): readonly JsonChange[] {
  if (readVisibility(node) === visibility) return [];
  return changeMember(node, place, 'x-ms-visibility', visibility === 'none' ? undefined : visibility);
}

/** Where a path leads once the item `removed` was taken out of its list. */
export function afterRemoval(path: Path, removed: Path): Path {
  const depth = removed.length - 1;
  const index = removed[depth];
  const own = path[depth];
  const isBeside = path.length > depth && isSamePath(path.slice(0, depth), removed.slice(0, depth));
  if (!isBeside || typeof index !== 'number' || typeof own !== 'number' || own <= index) return path;
  return [...path.slice(0, depth), own - 1, ...path.slice(depth + 1)];
}

/** Sentences as one text; empty ones are left out. */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
