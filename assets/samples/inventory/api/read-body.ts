// Reads what a caller sends to the sample web API, and says plainly what is wrong with it.
import type { IncomingMessage } from 'node:http';
import { ApiError } from './route';

const largestBodyBytes = 1024 * 1024;

/** Reads a JSON body of at most 1 MB. Errors: 413 `body-too-large`, 400 `body-missing`, 400 `body-not-json`. */
export async function readJsonBody(message: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > largestBodyBytes) {
      throw new ApiError(413, 'body-too-large', 'A body may have at most 1 MB.');
    }
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text.trim() === '') throw new ApiError(400, 'body-missing', 'This operation needs a JSON body.');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ApiError(400, 'body-not-json', `The body is not JSON: ${(error as Error).message}`);
  }
}

/** The member of a JSON object; undefined where it is absent or null. Error: 400 where the value is no object. */
export function readField(body: unknown, name: string): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw new ApiError(400, 'body-not-object', `An object with ${name} is needed here.`);
  }
  return (body as Readonly<Record<string, unknown>>)[name] ?? undefined;
}

/** A text that has to be there and not be empty. Error: 400 `field-missing`. */
export function readText(body: unknown, name: string): string {
  const value = readField(body, name);
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw new ApiError(400, 'field-missing', `${name} is missing or is not a text.`);
}

/** A text that may be left out; then it is empty. Error: 400 `field-type`. */
export function readOptionalText(body: unknown, name: string): string {
  const value = readField(body, name) ?? '';
  if (typeof value === 'string') return value;
  throw new ApiError(400, 'field-type', `${name} is not a text.`);
}

/** A whole number. Error: 400 `field-type`. */
export function readInteger(body: unknown, name: string): number {
  const value = readField(body, name);
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new ApiError(400, 'field-type', `${name} is missing or is not a whole number.`);
}

/** A list with at least one item. Error: 400 `field-missing`. */
export function readList(body: unknown, name: string): readonly unknown[] {
  const value = readField(body, name);
  if (Array.isArray(value) && value.length > 0) return value;
  throw new ApiError(400, 'field-missing', `${name} needs a list with at least one item.`);
}
