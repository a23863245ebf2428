// What can be dragged and where it can be put: types only. `plan-drop` says what a drop means.
import type { JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { InputGroup, OperationKey, ParameterLocation } from '../operations/operation';
import type { Edit } from '../text/edit';

/** What is picked up. */
export type DragItem =
  /** A parameter of the HTTP call, by where the operation lists it. */
  | { readonly kind: 'parameter'; readonly operation: OperationKey; readonly listedAt: Path }
  /** An input of the maker's card, by its id. */
  | { readonly kind: 'input'; readonly operation: OperationKey; readonly id: string }
  /** A sample, or a part of it: `path` is empty for the whole. `name` is what the row shows. */
  | { readonly kind: 'sample'; readonly sample: JsonValue; readonly path: Path; readonly name: string };

/** Where it is put. */
export type DropSlot =
  /** A section of the HTTP call. */
  | { readonly kind: 'location'; readonly operation: OperationKey; readonly in: ParameterLocation }
  /** A place in a group of the maker's card: before the input with that id, or at the end (null). */
  | {
      readonly kind: 'card';
      readonly operation: OperationKey;
      readonly group: InputGroup;
      readonly before: string | null;
    }
  /** The body, or an object inside it: `listedAt` of the field, null for the root. */
  | { readonly kind: 'body'; readonly operation: OperationKey; readonly listedAt: Path | null }
  /** A response, or an object inside it. */
  | {
      readonly kind: 'response';
      readonly operation: OperationKey;
      readonly status: string;
      readonly listedAt: Path | null;
    };

/** What a drop would do: one edit and the sentence that announces it, or the reason why not. */
export type DropPlan =
  | { readonly ok: true; readonly edit: Edit; readonly announcement: string }
  | { readonly ok: false; readonly reason: string };
