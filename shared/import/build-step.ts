// The steps of a build and what its converters hand on: types only.
import type { JsonObject } from '../base/json-value';

/** How far a build is. `done` of `total` counts operations and what they reach; `total` can grow. */
export interface BuildStep {
  readonly stage: 'convert' | 'print';
  readonly done: number;
  readonly total: number;
  /** What was done last: an operation's key, the name of a definition, a part of the text. */
  readonly detail: string;
}

/** A document as converted, before it is printed. */
export interface ConvertedDocument {
  readonly definition: JsonObject;
  readonly connectionParameters: JsonObject;
  readonly policies: readonly JsonObject[];
}
