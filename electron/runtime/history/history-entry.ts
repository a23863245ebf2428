// A call as the history keeps it on disk: its line, what it is found by, and the whole of it. Built here, checked by
// schemas when it is read again.
import { z } from 'zod';
import type { JsonValue } from '../../../shared/base/json-value';
import type { Invocation } from '../../../shared/contract/runtime-calls';
import { type KeptCall, pastCallSchema } from '../../../shared/contract/test-calls';
import { cutReply, type MaskedInputs } from '../../../shared/runtime/history-mask';

/** A line of the list with what it is found by: lower case, cut. `fileBytes` is the size of its file. */
export const listedCallSchema = pastCallSchema.extend({
  words: z.string(),
  fileBytes: z.number().int().nonnegative(),
});
export type ListedCall = z.infer<typeof listedCallSchema>;

/** The list of one connector, the last call first. */
export const listedCallsSchema = z.object({ version: z.literal(1), calls: z.array(listedCallSchema) });
export type ListedCalls = z.infer<typeof listedCallsSchema>;

/** What is known when a call is over; everything in it is masked. */
export interface FinishedCall extends MaskedInputs {
  readonly invocation: Invocation;
  /** The name of the connection; empty without one. */
  readonly connection: string;
}

const mostWords = 1500;

/** The call as it is kept. */
export function buildKeptCall(finished: FinishedCall, id: string, at: string): KeptCall {
  const { invocation, connection, isMasked } = finished;
  const { request, reply, problem, durationMs, operationKey } = invocation;
  return {
    call: {
      id,
      at,
      operationKey,
      method: request?.method ?? operationKey.slice(0, operationKey.indexOf(' ')).toUpperCase(),
      url: request?.url ?? '',
      status: reply?.status ?? null,
      statusText: reply?.statusText ?? '',
      problem: problem?.message ?? '',
      durationMs,
      sizeBytes: reply?.body.sizeBytes ?? 0,
      connection,
    },
    inputs: finished.inputs as KeptCall['inputs'],
    isMasked,
    invocation: { ...invocation, reply: reply && { ...cutReply(reply) } },
  };
}

/** Its line in the list. */
export function listKeptCall({ call, inputs, invocation }: KeptCall, fileBytes: number): ListedCall {
  const { operationKey, url, status, statusText, problem, connection } = call;
  const body = invocation.reply?.body;
  const text = body?.kind === 'json' || body?.kind === 'text' ? body.text.replace(/\s+/g, ' ') : '';
  const given = Object.values(inputs).map((value) => printValue(value));
  const words = [operationKey, url, status ?? '', statusText, problem, connection, ...given, text];
  return { ...call, words: words.join(' ').toLowerCase().slice(0, mostWords), fileBytes };
}

/** True where every word of the search stands in the line. */
export function isFound(call: ListedCall, search: string): boolean {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean);
  return wanted.every((word) => call.words.includes(word));
}

function printValue(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
