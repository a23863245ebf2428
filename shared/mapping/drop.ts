// What can be dragged, where it can be put, and what that would do: types only. `plan-drop` says what a drop means.
import type { JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { BindingPart } from './binding';
import type { InputGroup, OperationKey, ParameterLocation, Visibility } from '../operations/operation';
import type { Edit } from '../text/edit';
import type { JsonTree } from '../text/tree';
import type { FieldRoot } from './edit-target';
import type { Need, PolicyAnswers, TriggerAnswers } from './need';

/** What mapping reads of a connector; the connector document is one. */
export interface MappedDocument {
  readonly definition: { readonly tree: JsonTree };
  readonly properties: { readonly tree: JsonTree } | null;
}

/** The names that lead from the root of a body or response to a field; `[]` for the items of a list. */
export type FieldPath = readonly string[];

/** The `status` that stands for the notification of a webhook, which is an output like a reply is. */
export const notificationStatus = 'notification';

/** What is picked up. An item's `operation` is the one it comes from. */
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
    }
  /** A segment of the path template, counted from 0 as `listSegments` lists them. */
  | { readonly kind: 'segment'; readonly operation: OperationKey; readonly index: number }
  /** A whole operation, mostly another one than it is put on. */
  | { readonly kind: 'operation'; readonly operation: OperationKey }
  /** A parameter of the connection, by its name in the properties file. */
  | { readonly kind: 'connection-parameter'; readonly name: string }
  /** A field of a reply or notification (empty path: the whole body), or the header of that name. */
  | {
      readonly kind: 'output';
      readonly operation: OperationKey;
      readonly status: string;
      readonly fieldPath: FieldPath;
      readonly header?: string;
    }
  /** A shared schema, by its name in `definitions`. */
  | { readonly kind: 'reference'; readonly name: string }
  /** A value that is typed in. */
  | { readonly kind: 'literal'; readonly value: JsonValue }
  /** A field of what an operation answers that a binding calls: `operation` is that one. */
  | { readonly kind: 'result-field'; readonly operation: OperationKey; readonly fieldPath: FieldPath };

/** Where it is put. A slot's `operation` is the one that changes. */
export type DropSlot =
  /**
   * A section of the HTTP call. `segment` takes that segment's place in the path; `name` is the name where the plan
   * asked for one; `policy` are the answers for a parameter of the connection.
   */
  | {
      readonly kind: 'location';
      readonly operation: OperationKey;
      readonly in: ParameterLocation;
      readonly segment?: number;
      readonly name?: string;
      readonly policy?: PolicyAnswers;
    }
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
  /** The body, or a field inside it; samples are taken by objects and lists of objects. `name` is for a literal. */
  | {
      readonly kind: 'body';
      readonly operation: OperationKey;
      readonly fieldPath: FieldPath;
      readonly name?: string;
    }
  /** The body of a response (or of the notification), or a field inside it. */
  | {
      readonly kind: 'response';
      readonly operation: OperationKey;
      readonly status: string;
      readonly fieldPath: FieldPath;
    }
  /** The headers of a response. */
  | { readonly kind: 'response-headers'; readonly operation: OperationKey; readonly status: string }
  /**
   * A place among the outputs: before the field with that path (`null`: behind the last one beside it), or, with
   * `visibility`, how visible it is.
   */
  | {
      readonly kind: 'outputs';
      readonly operation: OperationKey;
      readonly status: string;
      readonly before?: FieldPath | null;
      readonly visibility?: Visibility;
    }
  /** A segment of the path template. `name` overrides the name that the segment suggests. */
  | {
      readonly kind: 'segment';
      readonly operation: OperationKey;
      readonly index: number;
      readonly name?: string;
      readonly policy?: PolicyAnswers;
    }
  /** An input of the card: gets its choices from an operation (as a `list`, unless told `tree`), or a fixed value. */
  | {
      readonly kind: 'input';
      readonly operation: OperationKey;
      readonly id: string;
      readonly as?: 'list' | 'tree';
    }
  /** A part of a binding that stands on an input or field of the operation. */
  | {
      readonly kind: 'binding';
      readonly operation: OperationKey;
      readonly owner: BindingOwner;
      readonly part: BindingPart;
    }
  /** Where the link to the next page is found. */
  | { readonly kind: 'next-page'; readonly operation: OperationKey }
  /** The host that the operation is sent to. */
  | { readonly kind: 'host'; readonly operation: OperationKey; readonly policy?: PolicyAnswers }
  /** The list of shared schemas; `name` is the answer where the plan asked for one. */
  | { readonly kind: 'references'; readonly name?: string }
  /** The list of triggers; `answers` are those of its short form. */
  | { readonly kind: 'triggers'; readonly answers?: TriggerAnswers };

/** What a binding stands on: an input of the card by its id, or a field of a body, response or notification. */
export type BindingOwner =
  | { readonly kind: 'input'; readonly id: string }
  | { readonly kind: 'field'; readonly root: FieldRoot; readonly fieldPath: FieldPath };

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
  /** Set where an answer is all that is missing; each kind says which member of the slot takes it. */
  readonly needs?: Need;
}
