// What can be dragged, where it can be put, and what that would do: types only. `plan-drop` says what a drop means.
import type { JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { InputGroup, OperationKey, ParameterLocation } from '../operations/operation';
import type { Edit } from '../text/edit';
import type { JsonTree } from '../text/tree';

/** What mapping reads of a connector; the connector document is one. */
export interface MappedDocument {
  readonly definition: { readonly tree: JsonTree };
  readonly properties: { readonly tree: JsonTree } | null;
}

/** The names that lead from the root of a body or response to a field; `[]` for the items of a list. */
export type FieldPath = readonly string[];

/** What is picked up. */
export type DragItem =
  /** A parameter of the HTTP call, by where the operation lists it. */
  | { readonly kind: 'parameter'; readonly operation: OperationKey; readonly listedAt: Path }
  /** A field of the body, by the names that lead to it from the root; `[]` stands for the items of a list. */
  | { readonly kind: 'field'; readonly operation: OperationKey; readonly fieldPath: FieldPath }
  /** An input of the maker's card, by its id. */
  | { readonly kind: 'input'; readonly operation: OperationKey; readonly id: string }
  /**
   * Samples (one or more), or the part of them at `path`: keys, and 0 for the items of a list; empty for the whole.
   * `name` is what the row shows.
   */
  | {
      readonly kind: 'sample';
      readonly samples: readonly JsonValue[];
      readonly path: Path;
      readonly name: string;
    };

/** Where it is put. */
export type DropSlot =
  /** A section of the HTTP call. */
  | { readonly kind: 'location'; readonly operation: OperationKey; readonly in: ParameterLocation }
  /**
   * A place in a group of the maker's card: before the input with that id, at the end (null), or, where `before` is
   * left out, wherever the order of the wire puts it. `defaultValue` is the answer where the plan asked for one.
   */
  | {
      readonly kind: 'card';
      readonly operation: OperationKey;
      readonly group: InputGroup;
      readonly before?: string | null;
      readonly defaultValue?: JsonValue;
    }
  /** The body, or an object or list of objects inside it. */
  | { readonly kind: 'body'; readonly operation: OperationKey; readonly fieldPath: FieldPath }
  /** The body of a response, or an object or list of objects inside it. */
  | {
      readonly kind: 'response';
      readonly operation: OperationKey;
      readonly status: string;
      readonly fieldPath: FieldPath;
    };

/** What can be picked up, by kind. */
export type DragKind = DragItem['kind'];
/** Where it can be put, by kind. */
export type SlotKind = DropSlot['kind'];
/** The item of one kind. */
export type ItemOf<K extends DragKind> = Extract<DragItem, { readonly kind: K }>;
/** The slot of one kind. */
export type SlotOf<K extends SlotKind> = Extract<DropSlot, { readonly kind: K }>;

/** What a change would do: one edit and the sentence that announces it, or the reason why not. */
export type DropPlan = PlannedDrop | RefusedDrop;

/** A change that can be made. */
export interface PlannedDrop {
  readonly ok: true;
  readonly edit: Edit;
  readonly announcement: string;
  /** Where the moved thing is listed afterwards, so that the focus can follow it. */
  readonly place: Path;
  /** The operation's key afterwards: a change of its path changes that. */
  readonly operation: OperationKey;
}

/** A change that cannot be made, and why. */
export interface RefusedDrop {
  readonly ok: false;
  readonly reason: string;
  /** Set where one value is all that is missing: the slot takes it as `defaultValue`. */
  readonly needs?: NeededValue;
}

/** A default that must be given first: for which input, and of what type it has to be. */
export interface NeededValue {
  readonly label: string;
  readonly type: string;
  readonly choices: readonly JsonValue[];
}
