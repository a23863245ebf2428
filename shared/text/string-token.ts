// Reads one string of a JSON text: finds its end, decodes escapes, and forgives what people paste into texts.
import type { RecoveryKind } from './recovery';
import { isLineBreak } from './lines';

const backslash = 92;
const lowerU = 117;

/** A string token: where it ends (behind the closing quote, if any) and its decoded value. */
export interface StringToken {
  readonly end: number;
  readonly value: string;
}

/** Takes note of what was forgiven. */
export interface RecoverySink {
  report(kind: RecoveryKind, offset: number, length: number, detail?: string): void;
}

const simpleEscapes: Readonly<Record<number, string>> = {
  34: '"',
  47: '/',
  92: '\\',
  98: '\b',
  102: '\f',
  110: '\n',
  114: '\r',
  116: '\t',
};

/**
 * Reads the string that starts at `start` with `quote` (the code unit of a double or single quote). A raw line
 * break is kept when the text closes plausibly further on; otherwise the string ends where its line ends.
 * Reports `control-character`, `line-break-in-string`, `unterminated-string` and `bad-escape`.
 */
export function scanString(text: string, start: number, quote: number, sink: RecoverySink): StringToken {
  let at = start + 1;
  let hasEscape = false;
  let control = -1;
  let lineBreak = -1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === quote) break;
    if (code > 31 && code !== backslash) {
      at++;
    } else if (code === backslash && at + 1 < text.length && !isLineBreak(text.charCodeAt(at + 1))) {
      hasEscape = true;
      at += 2;
    } else if (at >= text.length || (isLineBreak(code) && lineBreak < 0 && !closesLater(text, at, quote))) {
      const end = trimEnd(text, start + 1, at);
      sink.report('unterminated-string', start, end - start);
      return { end, value: readBody(text, start + 1, end, hasEscape, sink) };
    } else {
      if (isLineBreak(code) && lineBreak < 0) lineBreak = at;
      else if (code < 32 && !isLineBreak(code) && control < 0) control = at;
      hasEscape ||= code === backslash;
      at++;
    }
  }
  if (control >= 0) sink.report('control-character', control, 1);
  if (lineBreak >= 0) sink.report('line-break-in-string', lineBreak, 1);
  return { end: at + 1, value: readBody(text, start + 1, at, hasEscape, sink) };
}

/** Where a text ends that has no closing quote: before a comma at the end of its line, or with the line. */
function trimEnd(text: string, from: number, lineEnd: number): number {
  let at = lineEnd;
  while (at > from && text.charCodeAt(at - 1) <= 32) at--;
  return at > from && text.charCodeAt(at - 1) === 44 ? at - 1 : lineEnd;
}

/** True when the next quote after a raw line break is followed by what follows a string: then the text runs on. */
function closesLater(text: string, from: number, quote: number): boolean {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1;
  if (at >= text.length) return false;
  at++;
  while (text.charCodeAt(at) <= 32) at++;
  return at >= text.length || ',]}:'.includes(text.charAt(at));
}

function readBody(text: string, from: number, to: number, hasEscape: boolean, sink: RecoverySink): string {
  return hasEscape ? decode(text, from, to, sink) : text.slice(from, to);
}

/** Decodes the escapes between `from` and `to`; an unknown one stays as it stands. */
function decode(text: string, from: number, to: number, sink: RecoverySink): string {
  let value = '';
  let copied = from;
  let at = text.indexOf('\\', from);
  while (at >= 0 && at < to) {
    const code = text.charCodeAt(at + 1);
    const simple = at + 1 < to ? simpleEscapes[code] : undefined;
    const unit = code === lowerU && at + 5 < to ? readHex(text, at + 2) : -1;
    const length = simple !== undefined ? 2 : unit >= 0 ? 6 : 0;
    if (length > 0) {
      value += text.slice(copied, at) + (simple ?? String.fromCharCode(unit));
      copied = at + length;
    } else {
      sink.report('bad-escape', at, Math.min(2, to - at), text.slice(at, Math.min(at + 2, to)));
    }
    at = text.indexOf('\\', at + (length || 2));
  }
  return value + text.slice(copied, to);
}

/** The number of the four hexadecimal digits at `at`, or -1. */
function readHex(text: string, at: number): number {
  let value = 0;
  for (let index = at; index < at + 4; index++) {
    const code = text.charCodeAt(index);
    const lower = code | 32;
    if (code >= 48 && code <= 57) value = value * 16 + code - 48;
    else if (lower >= 97 && lower <= 102) value = value * 16 + lower - 87;
    else return -1;
  }
  return value;
}
