// The tree of a JSON text: what stands where, in lengths relative to the parent, so that a change touches only
// the ancestors of the place it is made. Types only; `parse` builds trees, `locate` walks them, `patch` changes
// them. The text is the truth: a tree never prints itself.
import type { Problem } from '../base/problem';
import type { TextPieces } from './text-pieces';

/** A parsed text. `start` is where the root value begins (UTF-16 units); problems are the recoveries that were made. */
export interface JsonTree {
  /** The whole text. After an edit it is put together when it is first asked for: ask `source` for parts. */
  readonly text: string;
  readonly source: TextPieces;
  readonly start: number;
  readonly root: JsonNode;
  readonly problems: readonly Problem[];
}

/** One value in the text. `length` is the number of UTF-16 units from its first to its last character. */
export type JsonNode =
  ObjectNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode | MissingNode;

/** An object: its members in the order of the text, duplicates included. */
export interface ObjectNode {
  readonly kind: 'object';
  readonly length: number;
  readonly members: readonly MemberNode[];
  /** False when the closing brace is missing in the text. */
  readonly closed: boolean;
}

/**
 * A member of an object. `gap` is what stands between the end of the previous member (or the opening brace) and
 * the key: white space, commas, comments. `keyLength` includes the quotes. `colon` is what stands between the key
 * and the value.
 */
export interface MemberNode {
  readonly gap: number;
  readonly key: string;
  readonly keyLength: number;
  readonly colon: number;
  readonly value: JsonNode;
}

/** An array: its items in order. */
export interface ArrayNode {
  readonly kind: 'array';
  readonly length: number;
  readonly items: readonly ItemNode[];
  /** False when the closing bracket is missing in the text. */
  readonly closed: boolean;
}

/** An item of an array. `gap` is what stands between the end of the previous item (or the bracket) and the value. */
export interface ItemNode {
  readonly gap: number;
  readonly value: JsonNode;
}

/** A string; `value` has its escapes resolved. */
export interface StringNode {
  readonly kind: 'string';
  readonly length: number;
  readonly value: string;
}

/** A number; the text keeps how it was written. */
export interface NumberNode {
  readonly kind: 'number';
  readonly length: number;
  readonly value: number;
}

/** `true` or `false`. */
export interface BooleanNode {
  readonly kind: 'boolean';
  readonly length: number;
  readonly value: boolean;
}

/** `null`. */
export interface NullNode {
  readonly kind: 'null';
  readonly length: number;
}

/** A place where a value should stand and none does; its value reads as null. `length` covers skipped text. */
export interface MissingNode {
  readonly kind: 'missing';
  readonly length: number;
}
