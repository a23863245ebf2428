// What a request is before it is sent: types only. Built by `build-request`, sent by `electron/runtime`.

/** One header or query parameter. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** The body as it leaves: its bytes, and what to show of them. */
export interface RequestBody {
  /** The value of the Content-Type header. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** The body as text; for parts that are no text, a note on their size. */
  readonly text: string;
}

/** A whole request. Names of headers are as the definition has them; no name stands twice. */
export interface HttpRequest {
  /** In capitals. */
  readonly method: string;
  /** Absolute, encoded, with its query. */
  readonly url: string;
  readonly headers: readonly NamedValue[];
  readonly body: RequestBody | null;
}
