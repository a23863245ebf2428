// Reads an HTTP message as people paste it: a request, a reply, or a request followed by its reply (RFC 9112).
import { errorProblem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import {
  type CapturedBody,
  type CapturedCall,
  type CapturedPair,
  type CapturedReply,
  findHeader,
  readAddress,
  readBody,
} from './captured-call';

const requestLine = /^([A-Z]+)[ \t]+(\S+)(?:[ \t]+HTTP\/\d(?:\.\d)?)?[ \t]*$/;
const statusLine = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})\b/;

/** Parses a request, with its reply where that follows. Problem: `http-not-a-request`. */
export function parseHttpMessage(text: string): Result<CapturedCall> {
  const lines = text.trimStart().split(/\r\n|\r|\n/);
  const match = requestLine.exec(lines[0] ?? '');
  if (!match) {
    return fail(
      errorProblem(
        'http-not-a-request',
        'This is no HTTP request: its first line must be a verb and an address.',
        {
          action: 'Begin with a line such as GET /products HTTP/1.1.',
        },
      ),
    );
  }
  const [, method = '', target = ''] = match;
  const replyAt = lines.findIndex((line, index) => index > 0 && statusLine.test(line));
  const { headers, body } = readMessage(lines.slice(1, replyAt < 0 ? undefined : replyAt));
  const host = findHeader(headers, 'host');
  const address = readAddress(target.startsWith('/') && host !== '' ? `${host}${target}` : target);
  return ok({
    method,
    ...address,
    headers,
    body,
    reply: replyAt < 0 ? null : readReply(lines.slice(replyAt)),
  });
}

/** Parses a reply that stands alone; null for what is none. */
export function parseHttpReply(text: string): CapturedReply | null {
  const lines = text.trimStart().split(/\r\n|\r|\n/);
  return statusLine.test(lines[0] ?? '') ? readReply(lines) : null;
}

function readReply(lines: readonly string[]): CapturedReply {
  const status = Number(statusLine.exec(lines[0] ?? '')?.[1]);
  return { status, ...readMessage(lines.slice(1)) };
}

function readMessage(lines: readonly string[]): {
  readonly headers: readonly CapturedPair[];
  readonly body: CapturedBody | null;
} {
  const blank = lines.findIndex((line) => line.trim() === '');
  const head = blank < 0 ? lines : lines.slice(0, blank);
  const headers = head.flatMap((line) => {
    const colon = line.indexOf(':');
    return colon < 1 ? [] : [{ name: line.slice(0, colon).trim(), value: line.slice(colon + 1).trim() }];
  });
  const text =
    blank < 0
      ? ''
      : lines
          .slice(blank + 1)
          .join('\n')
          .trim();
  return { headers, body: readBody(text, findHeader(headers, 'content-type')) };
}
