// What an operation is: types only. Everything carries the path of where it stands in the definition, so that
// edits and the text editor find it. Readers are in the files beside this one.
import type { JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';

/** The verbs of OpenAPI 2.0 path items, in the order in which they are listed. */
export const methods = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const;
/** A verb of an operation, in lower case. */
export type Method = (typeof methods)[number];

/** Names an operation even where its `operationId` is missing or taken twice: method and path, `get /products/{sku}`. */
export type OperationKey = string & { readonly brand: 'OperationKey' };

/** `x-ms-visibility`; `none` where it is absent or empty. */
export type Visibility = 'none' | 'important' | 'advanced' | 'internal';

/** Where a parameter travels: the `in` of OpenAPI 2.0. */
export type ParameterLocation = 'path' | 'query' | 'header' | 'formData' | 'body';

/** The line an operation has in the explorer. */
export interface OperationSummary {
  readonly key: OperationKey;
  /** May be empty where the definition has none. */
  readonly operationId: string;
  readonly method: Method;
  /** The path template as written, for example `/products/{sku}`. */
  readonly path: string;
  /** The summary, or the operationId where there is none. */
  readonly title: string;
  readonly tags: readonly string[];
  readonly kind: 'action' | 'trigger';
  readonly visibility: Visibility;
  readonly deprecated: boolean;
  /** Of the operation object: `['paths', path, method]`. */
  readonly place: Path;
}

/** An operation with all that the designer, the test panel and the runtime need. */
export interface Operation extends OperationSummary {
  readonly summary: string;
  readonly description: string;
  /** In wire order: path-level parameters that are not overridden, then the operation's own. */
  readonly parameters: readonly Parameter[];
  readonly responses: readonly ResponseModel[];
  readonly consumes: readonly string[];
  readonly produces: readonly string[];
  /** Names of the security definitions that apply; null where none is required. */
  readonly security: readonly string[] | null;
  readonly trigger: 'single' | 'batch' | null;
}

/** A value that a maker may choose. */
export interface EnumValue {
  readonly value: JsonValue;
  readonly label: string;
}

/** One parameter, its reference followed. */
export interface Parameter {
  readonly name: string;
  readonly in: ParameterLocation;
  readonly required: boolean;
  /** `string`, `integer`, `number`, `boolean`, `array`, `file`; `object` for most bodies; empty where unknown. */
  readonly type: string;
  readonly format: string;
  /** What the maker sees: `x-ms-summary`, else the name. */
  readonly label: string;
  readonly description: string;
  readonly visibility: Visibility;
  readonly defaultValue: JsonValue | undefined;
  readonly testValue: JsonValue | undefined;
  readonly enumValues: readonly EnumValue[];
  /** The item type of an array parameter, else empty. */
  readonly itemType: string;
  readonly urlEncoding: 'single' | 'double';
  /** True where the choices or the schema come from another operation (any x-ms-dynamic-*). */
  readonly dynamic: boolean;
  /** Where the parameter's own object stands, after its `$ref`. */
  readonly place: Path;
  /** Where the operation (or path item) lists it; differs from `place` when it is a `$ref`. */
  readonly listedAt: Path;
  /** The body's schema; null for every other location. */
  readonly schema: Field | null;
}

/** A schema in a tree: the body or a response, a property, or the items of an array. */
export interface Field {
  /** The property name; empty for the root of a tree; `[]` for the items of an array. */
  readonly name: string;
  /** What the maker sees: `x-ms-summary`, else `title`, else the name. */
  readonly label: string;
  readonly type: string;
  readonly format: string;
  readonly required: boolean;
  readonly description: string;
  readonly visibility: Visibility;
  readonly defaultValue: JsonValue | undefined;
  readonly enumValues: readonly EnumValue[];
  readonly dynamic: boolean;
  /** Where the schema object stands, after its `$ref`. */
  readonly place: Path;
  /** Where it is used: the property or `schema` member itself, which may hold a `$ref`. */
  readonly listedAt: Path;
  /** The definition's name where a `$ref` leads there, else empty. */
  readonly refName: string;
  /** True where its `$ref` leads to a schema that it already stands in: shown once, not expanded. */
  readonly recursive: boolean;
  readonly hasChildren: boolean;
  /** True for what only the web API fills (`readOnly`): an output, never an input. */
  readonly readOnly: boolean;
  /** The definitions that this field stands in, outermost first, itself left out: how recursion is seen. */
  readonly ancestors: readonly string[];
}

/** One response of an operation. */
export interface ResponseModel {
  /** `200`, `default`, … as written. */
  readonly status: string;
  readonly description: string;
  readonly schema: Field | null;
  readonly headers: readonly ResponseHeader[];
  readonly place: Path;
  readonly listedAt: Path;
}

/** A header that a response declares. */
export interface ResponseHeader {
  readonly name: string;
  readonly label: string;
  readonly type: string;
  readonly place: Path;
}

/** Where an input stands on the maker's card. */
export type InputGroup = 'required' | 'optional' | 'advanced' | 'hidden';

/**
 * One input as the maker sees it: a parameter, or a property of the body (nested objects are flattened as the
 * designer of flows does). `id` is `query/warehouse` or `body/supplier/name`; it keys the values of a test call.
 */
export interface Input {
  readonly id: string;
  readonly label: string;
  readonly group: InputGroup;
  readonly required: boolean;
  readonly type: string;
  readonly format: string;
  readonly description: string;
  readonly defaultValue: JsonValue | undefined;
  readonly enumValues: readonly EnumValue[];
  readonly itemType: string;
  readonly dynamic: boolean;
  readonly parameter: Parameter;
  /** For a property of the body: its field and the names that lead to it; null otherwise. */
  readonly field: Field | null;
  readonly bodyPath: readonly string[];
}

/** One output as the maker sees it: a property of the reply's body, the body as a whole, or a reply header. */
export interface Output {
  /** `body`, `body/total` or `header/Location`. */
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly format: string;
  readonly description: string;
  readonly visibility: Visibility;
  /** The field, whose children `readFields` gives; null for a header. */
  readonly field: Field | null;
  readonly place: Path;
}
