// What a rule finds inside a part of a file: places are relative to that part, so that what was found in an unchanged
// part stays true wherever the part moves. `place-findings` turns them into problems.
import type { Path } from '../base/pointer';
import type { Severity } from '../base/problem';
import type { JsonNode, MemberNode, ObjectNode } from '../text/tree';

/** Something wrong. `offset` counts from the start of the part; `path` leads from the part to the place. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly severity: Severity;
  readonly action: string;
  readonly path: Path;
  readonly offset: number;
  readonly length: number;
  /** True where the finding is about a value as a whole: the key that holds it is marked, not its whole text. */
  readonly onKey: boolean;
}

/** The words of a finding: code, sentence, next step. */
export interface FindingWords {
  readonly code: string;
  readonly message: string;
  readonly action: string;
  readonly severity?: Severity;
}

/** A reference written in a part of a file, by its place in it. */
export interface WrittenReference {
  readonly text: string;
  readonly offset: number;
  readonly length: number;
}

/** What was found in a part of a file, and the references that are written in it. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly references: readonly WrittenReference[];
}

/** A member of an object with where its key and value begin, counted from the start of the object. */
export interface PlacedMember {
  readonly member: MemberNode;
  readonly keyOffset: number;
  readonly offset: number;
}

/** A finding about a value as a whole. */
export function findValue(words: FindingWords, node: JsonNode): Finding {
  return { severity: 'error', ...words, path: [], offset: 0, length: node.length, onKey: true };
}

/** A finding about a member: its key is marked. */
export function findKey(words: FindingWords, { member, keyOffset }: PlacedMember): Finding {
  return {
    severity: 'error',
    ...words,
    path: [member.key],
    offset: keyOffset,
    length: member.keyLength,
    onKey: false,
  };
}

/** A finding about the simple value of a member: the value is marked. */
export function findSimple(words: FindingWords, { member, offset }: PlacedMember): Finding {
  return {
    severity: 'error',
    ...words,
    path: [member.key],
    offset,
    length: member.value.length,
    onKey: false,
  };
}

/** Findings of a member's value, seen from the object around it. */
export function liftFromMember(findings: readonly Finding[], placed: PlacedMember): readonly Finding[] {
  if (findings.length === 0) return findings;
  const { member, keyOffset, offset } = placed;
  return findings.map((finding) => {
    const path = [member.key, ...finding.path];
    return finding.onKey && finding.path.length === 0
      ? { ...finding, path, offset: keyOffset, length: member.keyLength, onKey: false }
      : { ...finding, path, offset: finding.offset + offset };
  });
}

/** Findings of an item, seen from the array around it. */
export function liftFromItem(
  findings: readonly Finding[],
  index: number,
  offset: number,
): readonly Finding[] {
  if (findings.length === 0) return findings;
  return findings.map((finding) => {
    const isWhole = finding.onKey && finding.path.length === 0;
    const length = isWhole ? Math.min(finding.length, 1) : finding.length;
    return {
      ...finding,
      path: [index, ...finding.path],
      offset: finding.offset + offset,
      length,
      onKey: false,
    };
  });
}

/** The members of an object with their places; of a repeated key only the last counts. */
export function listPlacedMembers(node: ObjectNode): readonly PlacedMember[] {
  let at = 1;
  const placed = node.members.map((member) => {
    const keyOffset = at + member.gap;
    const offset = keyOffset + member.keyLength + member.colon;
    at = offset + member.value.length;
    return { member, keyOffset, offset };
  });
  const last = new Map(placed.map((one) => [one.member.key, one]));
  return last.size === placed.length ? placed : [...last.values()];
}

/** The items of an array with the offset of each from its start. */
export function listPlacedItems(
  node: Extract<JsonNode, { kind: 'array' }>,
): readonly { readonly value: JsonNode; readonly offset: number }[] {
  let at = 1;
  return node.items.map((item) => {
    const offset = at + item.gap;
    at = offset + item.value.length;
    return { value: item.value, offset };
  });
}
