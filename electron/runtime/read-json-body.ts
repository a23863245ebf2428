// Reads a reply's body as JSON for policies and custom code, also where it lies in a file.
import { readFile } from 'node:fs/promises';
import type { JsonValue } from '../../shared/base/json-value';
import type { Answer } from './call-run';
import { decodeBody } from './decode-body';
import type { ReceivedBody } from './reply-store';
import { findHeader } from './transport';

/** What policies and custom code take at most; a larger body passes them untouched. */
export const mostWorkedBytes = 64 * 1024 * 1024;

/** The JSON of the body; undefined where it is empty, no JSON, or too large to be worked on. */
export async function readJsonBody(answer: Answer): Promise<JsonValue | undefined> {
  const { body } = answer;
  if (body.sizeBytes === 0 || body.sizeBytes > mostWorkedBytes) return undefined;
  const whole = { held: await readWhole(body), sizeBytes: body.sizeBytes, file: null };
  const { json } = decodeBody(whole, findHeader(answer.headers, 'content-type'));
  return json === null ? undefined : (JSON.parse(json) as JsonValue);
}

/** All bytes of a body. */
export async function readWhole({ held, file }: ReceivedBody): Promise<Buffer> {
  return file === null ? held : readFile(file);
}
