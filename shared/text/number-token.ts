// Reads one number of a JSON text, strictly where it can and by good will where people write it otherwise.
import { isWordEnd } from './characters';

/** A number token: where it ends, its value, and whether JSON allows its form (RFC 8259, section 6). */
export interface NumberToken {
  readonly end: number;
  readonly value: number;
  readonly isStrict: boolean;
}

/**
 * Reads the number that starts at `start` (a digit, a sign or a point). Forms such as `+1`, `.5`, `1.`, `007` and
 * `0x1F` are read with `isStrict` false. Null when the word there is no number by any reading.
 */
export function readNumberToken(text: string, start: number): NumberToken | null {
  let at = start;
  if (text.charCodeAt(at) === 45) at++;
  const first = at;
  at = skipDigits(text, at);
  const isPlainInteger = at > first && (text.charCodeAt(first) !== 48 || at === first + 1);
  if (isPlainInteger && isWordEnd(text, at)) {
    if (at - start < 10 && first === start)
      return { end: at, value: readSmall(text, start, at), isStrict: true };
    return { end: at, value: Number(text.slice(start, at)), isStrict: true };
  }
  const strictEnd = isPlainInteger ? skipFractionAndExponent(text, at) : -1;
  if (strictEnd >= 0 && isWordEnd(text, strictEnd)) {
    return { end: strictEnd, value: Number(text.slice(start, strictEnd)), isStrict: true };
  }
  return readLoosely(text, start);
}

function readLoosely(text: string, start: number): NumberToken | null {
  let end = start + 1;
  while (!isWordEnd(text, end)) end++;
  const word = text.slice(start, end);
  const value = Number(word);
  return Number.isFinite(value) ? { end, value, isStrict: false } : null;
}

function readSmall(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

/** The end of an optional fraction and exponent at `at`, or -1 when one begins and is not complete. */
function skipFractionAndExponent(text: string, at: number): number {
  let end = at;
  if (text.charCodeAt(end) === 46) {
    const digits = end + 1;
    end = skipDigits(text, digits);
    if (end === digits) return -1;
  }
  if ((text.charCodeAt(end) | 32) === 101) {
    const sign = text.charCodeAt(end + 1);
    const digits = end + (sign === 43 || sign === 45 ? 2 : 1);
    end = skipDigits(text, digits);
    if (end === digits) return -1;
  }
  return end;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code >= 48 && code <= 57;) code = text.charCodeAt(++at);
  return at;
}
