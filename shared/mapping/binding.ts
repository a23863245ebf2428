// What a dynamic binding is: an input whose choices, or an object whose fields, come from another operation. Types only;
// `read-binding` reads both generations of it as one. Paths are names from the root of the reply, `[]` for list items.
// https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions
import type { JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { OperationKey } from '../operations/operation';

/** `list`: choices; `schema`: the fields of an object; `tree`: choices that are opened level by level. */
export type BindingForm = 'list' | 'schema' | 'tree';

/** The call of a list or schema, or one of the two calls of a tree: its first level, and what is below an item. */
export type CallName = 'main' | 'open' | 'browse';

/** A part of a binding that something can be put on. `call` is left out for `main`, and for `open` of a tree. */
export type BindingPart =
  | {
      readonly name: 'operation' | 'collection' | 'value' | 'label' | 'schema' | 'full-title' | 'is-parent';
      readonly call?: CallName;
    }
  /** An argument of the call: `id`, or `body/app/id` for a field of the called operation's body. */
  | { readonly name: 'argument'; readonly parameter: string; readonly call?: CallName };

/** A binding, both generations read as one. */
export interface Binding {
  readonly form: BindingForm;
  /** The parameter or schema that carries it. */
  readonly place: Path;
  /** The extensions that are written, for example `x-ms-dynamic-values` and `x-ms-dynamic-list`. */
  readonly keys: readonly string[];
  /** One call, or `open` and `browse` of a tree. */
  readonly calls: readonly BindingCall[];
}

/** A call of another operation, and what is read from its reply. */
export interface BindingCall {
  readonly name: CallName;
  /** Empty for a built-in source (`capability`, `builtInOperation`). */
  readonly operationId: string;
  /** The operation that is called; null where there is none of that id. */
  readonly operation: OperationKey | null;
  /** The list of the choices; empty for the reply itself. */
  readonly collection: readonly string[];
  /** The value and the label of a choice, from its item; null where not written. */
  readonly value: readonly string[] | null;
  readonly label: readonly string[] | null;
  /** The schema in the reply, from its root; null where not written. */
  readonly schema: readonly string[] | null;
  /** Of a tree alone. */
  readonly fullTitle: readonly string[] | null;
  readonly isParent: string;
  readonly arguments: readonly BindingArgument[];
}

/** What is handed to a parameter of the called operation. */
export interface BindingArgument {
  /** The parameter, or `body/app/id`. */
  readonly parameter: string;
  readonly label: string;
  /** True where the call cannot be made without it. */
  readonly required: boolean;
  /** False for a name that the called operation does not have. */
  readonly known: boolean;
  readonly source: ArgumentSource;
}

/** Where an argument comes from: nowhere yet, a value, an input by its reference, the item that was opened. */
export type ArgumentSource =
  | { readonly kind: 'none' }
  | { readonly kind: 'literal'; readonly value: JsonValue }
  | { readonly kind: 'input'; readonly reference: string }
  | { readonly kind: 'selected'; readonly path: string };
