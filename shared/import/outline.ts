// What an API description offers for import: types only. `read-outline` fills them, the import panel shows them.
import type { Problem } from '../base/problem';

/** One operation that can be taken over. */
export interface OutlineOperation {
  /** Method and path, `get /products/{sku}`: what `buildConnector` is asked for. */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  /** As written; empty where there is none. */
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
}

/** The first look at a document. */
export interface Outline {
  readonly title: string;
  readonly version: string;
  /** For example `OpenAPI 3.0.3` or `Swagger 2.0`. */
  readonly format: string;
  /** Host of the first server; empty where the document does not name one. */
  readonly host: string;
  /** In the order of the document. */
  readonly operations: readonly OutlineOperation[];
  readonly problems: readonly Problem[];
}
