// Edits as data: what is to change in which file, and how it joins undo. Rooms that decide what a gesture means
// build these; `connector/apply-edit` applies them. Nothing here reads or changes text.
import type { JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { FileRole } from '../base/problem';

/** Replaces `length` UTF-16 units at `offset` by `text`. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/**
 * One change of a JSON text.
 * - `set` gives the value at `path`, touching only what differs inside it; missing parents are made as objects,
 *   a new member goes to the end of its object.
 * - `insert` adds a member (`key`) to the object, or an item to the array, at `parent`, before `index` (default: end).
 * - `remove` takes the member or item at `path` away, with its comma.
 * - `rename` changes the key of the member at `path`; its place and value stay as they are.
 * - `move` takes the text of the member or item at `path` and puts it into `parent` before `index` (counted
 *   without the moved one; default: end), under `key` when the parent is an object.
 * - `text` is a raw change, as typed in the text editor.
 */
export type JsonChange =
  | { readonly kind: 'set'; readonly path: Path; readonly value: JsonValue }
  | {
      readonly kind: 'insert';
      readonly parent: Path;
      readonly index?: number;
      readonly key?: string;
      readonly value: JsonValue;
    }
  | { readonly kind: 'remove'; readonly path: Path }
  | { readonly kind: 'rename'; readonly path: Path; readonly key: string }
  | {
      readonly kind: 'move';
      readonly path: Path;
      readonly parent: Path;
      readonly index?: number;
      readonly key?: string;
    }
  | { readonly kind: 'text'; readonly edits: readonly TextEdit[] };

/** The icon of a connector as an edit carries it: `bytes` in base64. */
export interface IconContent {
  readonly name: string;
  readonly bytes: string;
}

/**
 * A change in one of the connector's files. A file that does not exist is made when a change needs it. The script
 * takes `text` changes, and `set` at the root with its whole text. `remove` takes a whole file away.
 */
export type FileChange =
  | { readonly file: FileRole; readonly change: JsonChange }
  | { readonly file: 'icon'; readonly icon: IconContent | null }
  | { readonly file: Exclude<FileRole, 'definition'>; readonly remove: true }
  | { readonly file: FileRole; readonly encoding: 'utf-8' };

/**
 * One step of work. Its changes are applied in order, each on the outcome of the one before, all or none.
 * `joins` says how it meets the undo history: `own` is a step by itself, a text joins the last step when that
 * carries the same text (typing in one field), `none` is not undone by itself.
 */
export interface Edit {
  /** Kebab-case name of what is done, for example `move-parameter`. */
  readonly kind: string;
  /** What the undo list shows, for example `Move warehouse to headers`. */
  readonly label: string;
  readonly joins: 'own' | 'none' | { readonly key: string };
  readonly changes: readonly FileChange[];
}
