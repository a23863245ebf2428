// What one call looks like afterwards: types only. The contract carries the same shapes to the window; lists are
// plain arrays because they are copied on the way.
import type { Problem } from '../base/problem';
import type { NamedValue } from './request';

/** A line of a trace step: a name with its value, and what the step did to it. */
export interface TraceLine {
  readonly name: string;
  readonly value: string;
  /** The value before this step, where it changed. */
  readonly before?: string;
  readonly change: 'same' | 'added' | 'changed' | 'removed';
}

/** One step on the way from a maker's inputs to the outputs. Times in milliseconds from the start of the call. */
export interface TraceStep {
  readonly kind:
    'inputs' | 'definition' | 'connection' | 'policy' | 'script' | 'wait' | 'request' | 'reply' | 'outputs';
  readonly title: string;
  /** One short line, for example `GET /products?top=5`. */
  readonly summary: string;
  readonly outcome: 'done' | 'skipped' | 'failed';
  readonly startMs: number;
  readonly durationMs: number;
  readonly lines: TraceLine[];
  readonly problem: Problem | null;
}

/** One output as the maker gets it. */
export interface OutputRow {
  readonly label: string;
  /** Names from the body's root, `stock/onHand`; empty for the whole body; `header/Location` for a header. */
  readonly path: string;
  readonly type: string;
  readonly depth: number;
  readonly value: string;
  /** True when the reply has it but the definition does not name it. */
  readonly undeclared: boolean;
}

/** The body of a reply as it is shown. `text` is base64 for an image, and the first part where not all is shown. */
export interface ShownBody {
  readonly kind: 'empty' | 'json' | 'text' | 'image' | 'binary';
  readonly mediaType: string;
  readonly text: string;
  readonly shownBytes: number;
  readonly sizeBytes: number;
}

/** A reply as it is shown, with what the maker gets of it. */
export interface Reply {
  readonly status: number;
  readonly statusText: string;
  readonly headers: NamedValue[];
  readonly body: ShownBody;
  readonly outputs: OutputRow[];
}

/** The request as it is shown: its body as text. */
export interface ShownRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: NamedValue[];
  readonly body: string;
}

/** What the maker gets where the gateway of the platform refuses a call: its own reply, in its own shape. */
export interface Refusal {
  readonly status: number;
  readonly statusText: string;
  readonly headers: NamedValue[];
  /** JSON text. */
  readonly body: string;
}

/** Where a call goes on: the next page of a list, or the next poll of a trigger. */
export interface NextCall {
  readonly kind: 'page' | 'poll';
  /** The link, as the reply has it. */
  readonly url: string;
  /** How long to wait before it, in seconds; null where the reply does not say. */
  readonly waitSeconds: number | null;
}

/** A call from its inputs to its outputs; `problem` says why there is no reply. */
export interface CallRecord {
  readonly request: ShownRequest | null;
  readonly reply: Reply | null;
  readonly problem: Problem | null;
  /** What the maker gets where no reply of the web API came. */
  readonly refusal?: Refusal | null;
  readonly durationMs: number;
  readonly trace: TraceStep[];
}
