// What went wrong, in the form that every panel, the command line and the log can show: a code, one plain
// sentence, a place and a next step. Codes are stable; sentences may be bettered.

/** How bad a problem is: an `error` must be fixed to publish, a `warning` should be, a `hint` may be. */
export type Severity = 'error' | 'warning' | 'hint';

/** The connector's files by what they are, whatever they are called on disk. */
export type FileRole = 'definition' | 'properties' | 'script' | 'settings' | 'sidecar';

/** A stretch of text: `offset` and `length` in UTF-16 units, `line` and `column` counted from 1. */
export interface TextRange {
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly column: number;
}

/** Where a problem stands: the file, the JSON pointer (RFC 6901) in it, and the range, as far as known. */
export interface Place {
  readonly file?: FileRole;
  readonly pointer?: string;
  readonly range?: TextRange;
}

/** One thing that is wrong, with where and what to do next. */
export interface Problem {
  /** Stable kebab-case name, for example `json-missing-comma`. */
  readonly code: string;
  /** One plain sentence. */
  readonly message: string;
  readonly severity: Severity;
  readonly place?: Place;
  /** What the reader can do next, one sentence. */
  readonly action?: string;
  /** The trace id of the platform's or web API's answer, where there was one. */
  readonly traceId?: string;
}

/** Builds an error problem; the short form for the most common case. */
export function errorProblem(
  code: string,
  message: string,
  more: Omit<Partial<Problem>, 'code' | 'message'> = {},
): Problem {
  return { code, message, severity: 'error', ...more };
}
