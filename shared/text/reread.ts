// Reads a few children of one object or array anew, after a change of the text between them: from the end of the last
// child before the change to the first place behind it where reading meets the old children again.
import { TreeBuilder } from './builder';
import { childGap, childLength, childValue, countChildren } from './children';
import type { OpenList } from './open-list';
import { isLocal, type Recovery } from './recovery';
import { copyText } from './text-edits';
import type { TextPieces } from './text-pieces';
import type { ArrayNode, ItemNode, JsonNode, MemberNode, ObjectNode } from './tree';

/** A change of a text inside a list. Offsets up to `from` are the same before and after it. */
export interface Change {
  readonly from: number;
  /** Where the changed stretch ends before the change, and after it. */
  readonly oldTo: number;
  readonly newTo: number;
  /** Reading must meet the old children before this place of the new text. */
  readonly limit: number;
}

/** A list read anew. Old problems with offsets from `start` up to `oldEnd` are void, except those in `kept`. */
export interface Reread {
  readonly node: ObjectNode | ArrayNode;
  readonly recoveries: readonly Recovery[];
  readonly start: number;
  readonly oldEnd: number;
  /** An old value that was kept inside, by its old range. */
  readonly kept: { readonly start: number; readonly end: number } | null;
}

/** A list in a text: its node, where its bracket opens, and how many lists are around it. */
export interface ListPlace {
  readonly node: ObjectNode | ArrayNode;
  readonly offset: number;
  readonly depth: number;
}

/** What lies behind the expected end of the reading is looked at this far. */
const margin = 64;
/** Longer stretches than this are not read twice. */
const mostReread = 100_000;

/** Reads the changed children of a list in the new text; null when only a wider reading can tell what they are. */
export function rereadList(source: TextPieces, place: ListPlace, change: Change): Reread | null {
  const old = new OldChildren(place.node, place.offset);
  const first = old.findFirst(source, change.from);
  const start = old.endOf(first - 1);
  const shift = change.newTo - change.oldTo;
  const next = old.findNext(first, change.oldTo);
  const near = old.startOf(next) + shift;
  const close = place.offset + place.node.length - 1 + shift;
  const found = readUpTo(near) ?? (close - start < mostReread && close > near ? readUpTo(close) : null);
  return found;

  function readUpTo(end: number): Reread | null {
    const text = source.slice(start, end + margin);
    const reader = new PartReader(text, place, start, first > 0);
    const straddling = old.findStraddling(first, change.oldTo);
    if (straddling) reader.reusable = { node: straddling.node, at: straddling.offset + shift - start };
    const met = reader.readUntilMet(old, next, shift - start, close - start);
    if (met < 0 || reader.position + start + 2 > change.limit) return null;
    const node = reader.finishPart(place.node, first, met, shift);
    if (!reader.recoveries.every(isLocal)) return null;
    const recoveries = reader.recoveries.map((one) => ({ ...one, offset: one.offset + start }));
    const kept = reader.hasReused && straddling ? { start: straddling.offset, end: straddling.end } : null;
    return { node, recoveries, start, oldEnd: old.startOf(met), kept };
  }
}

/** The children of a list before the change, with their places. */
class OldChildren {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  constructor(
    private readonly node: ObjectNode | ArrayNode,
    private readonly offset: number,
  ) {
    let at = offset + 1;
    for (let index = 0; index < countChildren(node); index++) {
      this.starts.push(at + childGap(node, index));
      at += childLength(node, index);
      this.ends.push(at);
    }
  }

  get count(): number {
    return this.starts.length;
  }

  /** Where a child begins; the closing bracket for one past the last. */
  startOf(index: number): number {
    return this.starts[index] ?? this.offset + this.node.length - 1;
  }

  /** Where a child ends; behind the opening bracket for one before the first. */
  endOf(index: number): number {
    return this.ends[index] ?? this.offset + 1;
  }

  /** The first child that a change from `from` on may touch. */
  findFirst(text: TextPieces, from: number): number {
    let index = 0;
    // What ends in a quote or bracket ends there whatever follows; a word could go on.
    while (index < this.count && this.endOf(index) < from - 1) index++;
    while (index < this.count && this.endOf(index) <= from && this.isSealed(text, index)) index++;
    return index;
  }

  /** The first child from `index` on that begins behind a change that ended at `oldTo`. */
  findNext(index: number, oldTo: number): number {
    let next = index;
    while (next < this.count && this.startOf(next) < oldTo) next++;
    return next;
  }

  /** The value that the change left whole, of a member whose key or colon it touched. */
  findStraddling(
    first: number,
    oldTo: number,
  ): { readonly node: JsonNode; readonly offset: number; readonly end: number } | null {
    const index = this.findNext(first, oldTo) - 1;
    const node = childValue(this.node, index);
    const end = this.endOf(index);
    if (index < first || !node || end - node.length < oldTo) return null;
    return (node.kind === 'object' || node.kind === 'array') && node.closed
      ? { node, offset: end - node.length, end }
      : null;
  }

  private isSealed(text: TextPieces, index: number): boolean {
    const value = childValue(this.node, index);
    if (value?.kind === 'string') return value.length > 1 && isQuote(text.charCodeAt(this.endOf(index) - 1));
    return (value?.kind === 'object' || value?.kind === 'array') && value.closed;
  }
}

/** Reads children as a part of a list that is open already. */
class PartReader extends TreeBuilder {
  /** A value that may be taken as it is when reading comes to it. */
  reusable: { readonly node: JsonNode; readonly at: number } | null = null;
  hasReused = false;
  private readonly list: OpenList;

  /** `text` begins at `start` of the whole text; all offsets of the reader count from there. */
  constructor(text: string, { node, offset, depth }: ListPlace, start: number, isBehindChild: boolean) {
    super(text, 0, null, depth);
    this.list = this.resume(node.kind, offset - start, 0, isBehindChild);
  }

  /**
   * Reads on until an old child, the first one being `from`, or the closing bracket at `close` is met where it should
   * be. Gives the index of that child, the number of children for the bracket, or -1 when reading goes astray.
   */
  readUntilMet(old: OldChildren, from: number, shift: number, close: number): number {
    for (let next = from; this.root === null; this.step()) {
      // Between two children of the list itself; inside them, reading goes on.
      if (this.stack.length !== 1) continue;
      this.skipTrivia();
      const at = this.position;
      while (next < old.count && old.startOf(next) + shift < at) next++;
      if (next < old.count ? old.startOf(next) + shift === at : at === close) return next;
      if (at >= close || at >= this.text.length) return -1;
    }
    return -1;
  }

  /** The list with its old children before `first`, what was read, and the old ones from `next` on. */
  finishPart(
    node: ObjectNode | ArrayNode,
    first: number,
    next: number,
    shift: number,
  ): ObjectNode | ArrayNode {
    const { list } = this;
    const length = node.length + shift;
    const gap = this.position - list.childEnd;
    const count = countChildren(node);
    if (next < count && list.state === 'value') this.report('missing-comma', list.childEnd, 0);
    if (next >= count && list.state === 'comma') this.report('trailing-comma', list.commaAt, 1);
    return node.kind === 'object'
      ? { ...node, length, members: joinParts<MemberNode>(node.members, first, list.members, next, gap) }
      : { ...node, length, items: joinParts<ItemNode>(node.items, first, list.items, next, gap) };
  }

  /** Strings of their own, or the tree would keep every version of the text alive. */
  override readString(quote: number): string {
    return copyText(super.readString(quote));
  }

  protected override open(code: number, isDropped: boolean): void {
    const { reusable } = this;
    if (!reusable || isDropped || reusable.at !== this.position || this.stack.length !== 1) {
      super.open(code, isDropped);
      return;
    }
    this.position += reusable.node.length;
    this.list.add(reusable.node, this.position);
    this.hasReused = true;
  }
}

function joinParts<T extends { readonly gap: number }>(
  old: readonly T[],
  first: number,
  read: readonly T[],
  next: number,
  gap: number,
): readonly T[] {
  const rest = old.slice(next);
  const [met, ...others] = rest;
  const tail = met && met.gap !== gap ? [{ ...met, gap }, ...others] : rest;
  return [...old.slice(0, first), ...read, ...tail];
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39;
}
