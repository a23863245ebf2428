// From a reply on the wire to what is shown of it: its head, its body, and the outputs that a maker gets.
import type { NextCall, OutputRow, Reply, TraceStep } from '../../shared/runtime/call-record';
import { listOutputRows } from '../../shared/runtime/list-output-rows';
import { findNextCall } from '../../shared/runtime/next-call';
import { printSize } from '../../shared/runtime/print-size';
import { buildOutputsStep } from '../../shared/runtime/trace-steps';
import { parseJson } from '../../shared/text/parse';
import type { Answer } from './call-run';
import type { CallTimer } from './call-timer';
import { decodeBody } from './decode-body';
import type { Call } from './read-call';
import { heldBytes } from './reply-store';
import { findHeader } from './transport';

/** The reply, the step in which outputs were made of it, and where it leads on. */
export interface ReadReply {
  readonly reply: Reply;
  readonly step: TraceStep;
  readonly next: NextCall | null;
}

/** Reads a reply whose body has come in. */
export function readReply(call: Call, answer: Answer, timer: CallTimer): ReadReply {
  const startMs = timer.now();
  const { shown, json } = decodeBody(answer.body, findHeader(answer.headers, 'content-type'));
  const tree = json === null ? null : parseJson(json);
  const { rows, isCut } = listOutputRows(call.definition, call.operation, {
    status: answer.status,
    headers: answer.headers,
    json: tree,
    text: shown.kind === 'text' ? shown.text : '',
  });
  const { status, statusText, headers } = answer;
  const note = explainOutputs(answer, rows, isCut);
  return {
    reply: { status, statusText, headers: [...headers], body: shown, outputs: rows },
    step: buildOutputsStep(rows, note, null, timer.since(startMs)),
    next: findNextCall(call.definition, call.operation, { status, headers, json: tree }),
  };
}

/** What is worth saying about outputs beside their count; empty where there is nothing. */
function explainOutputs(answer: Answer, rows: readonly OutputRow[], isCut: boolean): string {
  const location = findHeader(answer.headers, 'location');
  // The gateway of the platform hands a redirect on as it is.
  if (answer.status >= 300 && answer.status < 400 && location !== '')
    return `Redirect to ${location}, not followed`;
  if (answer.body.file !== null)
    return `The body is larger than ${printSize(heldBytes)}, so its outputs are not listed`;
  if (isCut) return `The first ${rows.length} outputs`;
  return answer.status >= 400 ? `No outputs: the web API answered ${answer.status}` : '';
}
