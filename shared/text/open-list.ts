// An object or array that the builder is still reading: what it holds so far and where it stands. The builder keeps
// a stack of these instead of recursing, so that it can pause between any two children.
import type { ArrayNode, ItemNode, JsonNode, MemberNode, ObjectNode } from './tree';

/** Where a list of children stands: at its opening bracket, behind a child, or behind a comma. */
export type ListState = 'open' | 'value' | 'comma';

/** An open object or array. Offsets are absolute, in UTF-16 units. */
export class OpenList {
  readonly members: MemberNode[] = [];
  readonly items: ItemNode[] = [];
  state: ListState = 'open';
  /** The last comma, while nothing has followed it; else -1. */
  commaAt = -1;
  /** Where the last child ends, or behind the opening bracket: the next gap starts here. */
  childEnd: number;
  /** Of the child that is being read. */
  gap = 0;
  key = '';
  keyLength = 0;
  /** From the end of the key to the start of the value. */
  colon = 0;
  /** From the end of the key to behind the colon itself; 0 where it is missing. */
  colonEnd = 0;
  /** How many recoveries there were before the last child, and before its value. */
  childMark = 0;
  valueMark = 0;
  /** How the list stood before the last child. */
  stateBefore: ListState = 'open';
  commaBefore = -1;

  constructor(
    readonly kind: 'object' | 'array',
    /** The opening bracket. */
    readonly opens: number,
    /** True for a value that has no place in its object: it is read and dropped. */
    readonly isDropped: boolean,
    /** The line of the bracket, from 1, and its indent; only known where indents count, else 0. */
    readonly line = 0,
    readonly indent = 0,
  ) {
    this.childEnd = opens + 1;
  }

  /** Adds the value of the child that is being read; it ends at `end`. */
  add(value: JsonNode, end: number): void {
    if (this.kind === 'array') this.items.push({ gap: this.gap, value });
    else {
      const { gap, key, keyLength, colon } = this;
      this.members.push({ gap, key, keyLength, colon, value });
    }
    this.childEnd = end;
    this.state = 'value';
    this.commaAt = -1;
  }

  /** Notes a comma that follows a child. */
  takeComma(at: number): void {
    this.state = 'comma';
    this.commaAt = at;
  }

  /** The node of the list, which ends at `end`. */
  build(end: number, closed: boolean): ObjectNode | ArrayNode {
    const length = end - this.opens;
    return this.kind === 'object'
      ? { kind: 'object', length, members: this.members, closed }
      : { kind: 'array', length, items: this.items, closed };
  }
}
