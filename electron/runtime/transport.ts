// What sends a request: types only. `node-transport` is the one that is used; tests and the app share it.
import type { HttpRequest, NamedValue } from '../../shared/runtime/request';

/** A reply whose head has come; its body is still on the way. */
export interface WireReply {
  readonly status: number;
  readonly statusText: string;
  /** In the order and spelling of the server; a name may stand more than once. */
  readonly headers: readonly NamedValue[];
  /** The body, decompressed, piece by piece. Rejects when it breaks off, is damaged, or the signal aborts. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** Sends requests exactly as they are given and never follows a redirect. */
export interface Transport {
  /** Resolves with the head of the reply. Rejects with what `describeFailure` explains. */
  send(request: HttpRequest, signal: AbortSignal): Promise<WireReply>;
  /** Ends the connections that are kept open for the next call. */
  close(): void;
}

/** The first header of that name, whatever its case; empty where there is none. */
export function findHeader(headers: readonly NamedValue[], name: string): string {
  return headers.find((header) => header.name.toLowerCase() === name)?.value ?? '';
}
