// Which characters are what in a JSON text: the spaces JSON knows, the ones people paste, and what ends a word.

/** True for the four spaces of JSON: space, tab, line feed, carriage return (RFC 8259, section 2). */
export function isPlainSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

/** True for white space and control characters that JSON does not allow between tokens. */
export function isOddSpace(code: number): boolean {
  if (code < 32) return code !== 10 && code !== 13 && code !== 9;
  if (code < 127) return false;
  return (
    code <= 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200d) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** True for the brackets, the comma, the colon and the double quote. */
export function isPunctuation(code: number): boolean {
  return (
    code === 123 || code === 125 || code === 91 || code === 93 || code === 44 || code === 58 || code === 34
  );
}

/** True when a bare word cannot go on at `at`: white space, punctuation, a comment or the end of the text. */
export function isWordEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== code || isPlainSpace(code) || isOddSpace(code) || isPunctuation(code)) return true;
  if (code !== 47) return false;
  const next = text.charCodeAt(at + 1);
  return next === 47 || next === 42;
}
