// Prints form fields as a body: url-encoded, or in parts where a file is among them.
import { strToU8 } from 'fflate';
import type { FileContent } from './file-content';
import { encodeFormText } from './encode-url';
import type { NamedValue, RequestBody } from './request';

/** A field of a form in parts: a text or a file. */
export interface FormPart {
  readonly name: string;
  readonly content: string | FileContent;
}

/** `application/x-www-form-urlencoded`. */
export function buildEncodedForm(fields: readonly NamedValue[]): RequestBody {
  const text = fields.map(({ name, value }) => `${encodeFormText(name)}=${encodeFormText(value)}`).join('&');
  return { mediaType: 'application/x-www-form-urlencoded', bytes: strToU8(text), text };
}

/** `multipart/form-data` (RFC 7578). The boundary must not stand in any part: a random one of 16 letters will not. */
export function buildMultipartForm(parts: readonly FormPart[], boundary: string): RequestBody {
  const printed = parts.map((part) => printPart(part, boundary));
  const end = `--${boundary}--\r\n`;
  return {
    mediaType: `multipart/form-data; boundary=${boundary}`,
    bytes: joinBytes([...printed.map((part) => part.bytes), strToU8(end)]),
    text: printed.map((part) => part.text).join('') + end,
  };
}

function printPart({ name, content }: FormPart, boundary: string): { bytes: Uint8Array; text: string } {
  const isText = typeof content === 'string';
  const fileName = isText ? '' : `; filename="${escapeQuoted(content.name || name)}"`;
  const type = isText ? '' : `\r\nContent-Type: ${content.mediaType || 'application/octet-stream'}`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${escapeQuoted(name)}"${fileName}${type}\r\n\r\n`;
  const bytes = isText ? strToU8(content) : content.bytes;
  const text = isText ? content : content.text;
  return { bytes: joinBytes([strToU8(head), bytes, strToU8('\r\n')]), text: `${head}${text}\r\n` };
}

/** As the HTML standard has it for names of fields and files. */
function escapeQuoted(text: string): string {
  return text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
