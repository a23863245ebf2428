// Requests and replies between a call and its custom code: what the code gets, what it sends, what it answers.
import { strFromU8 } from 'fflate';
import type { HttpRequest } from '../../../shared/runtime/request';
import type { Answer, CallRun } from '../call-run';
import { readWhole } from '../read-json-body';
import { type SendNote, sendRequest } from '../send-request';
import { findHeader } from '../transport';
import type { ScriptRequest, ScriptResponse } from './script-messages';

// The body comes decompressed, so its headers must not say otherwise.
const undone: ReadonlySet<string> = new Set(['gzip', 'x-gzip', 'deflate', 'br']);

/** The request of the call as the code gets it. */
export function printScriptRequest({ method, url, headers, body }: HttpRequest): ScriptRequest {
  const pairs = headers.map(({ name, value }): [string, string] => [name, value]);
  return { method, url, headers: pairs, body: Buffer.from(body?.bytes ?? []).toString('base64') };
}

/** Sends a request of the code, and answers what comes back or why nothing does. */
export async function sendScriptRequest(
  run: CallRun,
  asked: ScriptRequest,
  note: SendNote,
): Promise<ScriptResponse | { readonly error: string }> {
  const sent = await sendRequest(run, readRequest(asked), note);
  if (!sent.ok) return { error: sent.problem.message };
  const { status, statusText, headers, body } = sent.value;
  const whole = await readWhole(body);
  await run.services.replies.forget(body);
  const isUndone = undone.has(findHeader(headers, 'content-encoding').trim().toLowerCase());
  const pairs = headers.flatMap(({ name, value }): [string, string][] =>
    isUndone && /^content-(?:encoding|length)$/i.test(name) ? [] : [[name, value]],
  );
  return { status, statusText, headers: pairs, body: whole.toString('base64') };
}

function readRequest({ method, url, headers, body }: ScriptRequest): HttpRequest {
  const bytes = Buffer.from(body, 'base64');
  const named = headers.flatMap(([name, value]) =>
    /^(?:content-length|transfer-encoding|connection|host)$/i.test(name) ? [] : [{ name, value }],
  );
  const mediaType = findHeader(named, 'content-type');
  const sent = bytes.length === 0 ? null : { mediaType, bytes, text: strFromU8(bytes) };
  return { method: method.toUpperCase(), url, headers: named, body: sent };
}

/** What the code answered, as an answer of a web API. */
export async function readScriptReply(run: CallRun, reply: ScriptResponse): Promise<Answer> {
  const writer = run.services.replies.begin();
  await writer.write(Buffer.from(reply.body, 'base64'));
  const { status, statusText, headers } = reply;
  return {
    status,
    statusText,
    headers: headers.map(([name, value]) => ({ name, value })),
    body: await writer.finish(),
  };
}
