// The scanner: characters to tokens, with the recoveries that concern a single token. It holds the place in the
// text; the builder asks for one token after the other. No tree here.
import { readNumberToken } from './number-token';
import { maxRecoveries, type Recovery, type RecoveryKind } from './recovery';
import { isOddSpace, isPlainSpace, isWordEnd } from './characters';
import { scanString } from './string-token';

const slash = 47;
const star = 42;
const backslash = 92;
const lineFeed = 10;
const carriageReturn = 13;

/** For what is skipped: nobody needs to know what was forgiven there. */
const silent = { report: () => undefined };

/** A place in a text that moves forward token by token. */
export class Scanner {
  /** Where the next token is looked for, in UTF-16 units. */
  position: number;
  readonly recoveries: Recovery[] = [];
  /** How often something was forgiven, also beyond what is noted. */
  reported = 0;

  constructor(
    readonly text: string,
    position: number,
  ) {
    this.position = position;
  }

  /** Notes a recovery, up to {@link maxRecoveries}. */
  report(kind: RecoveryKind, offset: number, length: number, detail = '', opens?: number): void {
    this.reported++;
    if (this.recoveries.length >= maxRecoveries) return;
    this.recoveries.push(
      opens === undefined ? { kind, offset, length, detail } : { kind, offset, length, detail, opens },
    );
  }

  /** Skips white space and comments. Gives the code unit at the new position, or -1 at the end. */
  skipTrivia(): number {
    const text = this.text;
    for (;;) {
      const code = text.charCodeAt(this.position);
      if (code > 32 && code < 127 && code !== slash) return code;
      if (isPlainSpace(code)) this.position++;
      else if (code !== code) return -1;
      else if (code === slash && this.skipComment()) continue;
      else if (isOddSpace(code)) this.skipOddSpaces();
      else return code;
    }
  }

  /** Reads a string that starts here with `quote` (double or single) and gives its decoded value. */
  readString(quote: number): string {
    const text = this.text;
    const start = this.position + 1;
    let at = start;
    let code = text.charCodeAt(at);
    while (code > 31 && code !== quote && code !== backslash) code = text.charCodeAt(++at);
    if (code !== quote) return this.readUnusualString(quote);
    this.position = at + 1;
    return text.slice(start, at);
  }

  /** Skips a string that starts here, without decoding and without reports. */
  protected skipString(): void {
    this.position = scanString(this.text, this.position, this.text.charCodeAt(this.position), silent).end;
  }

  /** Reads a string with escapes, or one that must be forgiven something. */
  private readUnusualString(quote: number): string {
    const token = scanString(this.text, this.position, quote, this);
    this.position = token.end;
    return token.value;
  }

  /** Reads a number that starts here. Gives null, at the same place, when the text is no number by any reading. */
  readNumber(): number | null {
    const token = readNumberToken(this.text, this.position);
    if (token === null) return null;
    if (!token.isStrict) {
      const length = token.end - this.position;
      this.report('bad-number', this.position, length, this.text.slice(this.position, token.end));
    }
    this.position = token.end;
    return token.value;
  }

  /** Reads a bare word: everything up to white space, a bracket, a comma, a colon, a double quote or a comment. */
  readWord(): string {
    const start = this.position;
    let at = start + 1;
    while (at < this.text.length && !isWordEnd(this.text, at)) at++;
    this.position = at;
    return this.text.slice(start, at);
  }

  private skipOddSpaces(): void {
    const start = this.position;
    while (isOddSpace(this.text.charCodeAt(this.position))) this.position++;
    this.report('odd-space', start, this.position - start);
  }

  /** Skips a comment that starts here; false when the slash starts none. */
  private skipComment(): boolean {
    const next = this.text.charCodeAt(this.position + 1);
    if (next !== slash && next !== star) return false;
    const start = this.position;
    const end = next === slash ? this.findLineCommentEnd(start + 2) : this.text.indexOf('*/', start + 2);
    const isOpen = end < 0;
    this.position = isOpen ? this.text.length : next === slash ? end : end + 2;
    this.report(isOpen ? 'open-comment' : 'comment', start, this.position - start);
    return true;
  }

  private findLineCommentEnd(from: number): number {
    const text = this.text;
    let at = from;
    while (at < text.length && text.charCodeAt(at) !== lineFeed && text.charCodeAt(at) !== carriageReturn)
      at++;
    return at;
  }
}
