// From a reply on the wire to what is shown of it: its head, its body, and the outputs that a maker gets.
import type { OutputRow, Reply, TraceStep } from '../../shared/runtime/call-record';
import { listOutputRows } from '../../shared/runtime/list-output-rows';
import { buildOutputsStep } from '../../shared/runtime/trace-steps';
import { parseJson } from '../../shared/text/parse';
import type { CallTimer } from './call-timer';
import { decodeBody } from './decode-body';
import type { Call } from './read-call';
import { type ReceivedBody, heldBytes } from './reply-store';
import { printSize } from '../../shared/runtime/print-size';
import { type WireReply, findHeader } from './transport';

/** The reply, and the step in which outputs were made of it. */
export interface ReadReply {
  readonly reply: Reply;
  readonly step: TraceStep;
}

/** Reads a reply whose body has come in. */
export function readReply(call: Call, wire: WireReply, received: ReceivedBody, timer: CallTimer): ReadReply {
  const startMs = timer.now();
  const { shown, json } = decodeBody(received, findHeader(wire.headers, 'content-type'));
  const { rows, isCut } = listOutputRows(call.definition, call.operation, {
    status: wire.status,
    headers: wire.headers,
    json: json === null ? null : parseJson(json),
    text: shown.kind === 'text' ? shown.text : '',
  });
  const { status, statusText, headers } = wire;
  const note = explainOutputs(wire, received, rows, isCut);
  return {
    reply: { status, statusText, headers: [...headers], body: shown, outputs: rows },
    step: buildOutputsStep(rows, note, null, timer.since(startMs)),
  };
}

/** What is worth saying about outputs beside their count; empty where there is nothing. */
function explainOutputs(
  wire: WireReply,
  received: ReceivedBody,
  rows: readonly OutputRow[],
  isCut: boolean,
): string {
  const location = findHeader(wire.headers, 'location');
  // The gateway of the platform hands a redirect on as it is.
  if (wire.status >= 300 && wire.status < 400 && location !== '')
    return `Redirect to ${location}, not followed`;
  if (received.file !== null)
    return `The body is larger than ${printSize(heldBytes)}, so its outputs are not listed`;
  if (isCut) return `The first ${rows.length} outputs`;
  return wire.status >= 400 ? `No outputs: the web API answered ${wire.status}` : '';
}
