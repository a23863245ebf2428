// Reads single values: texts, numbers and literals. Objects and arrays are the builder's matter; here they are only
// skipped where they are nested too deep.
import { isWordEnd } from './characters';
import { Scanner } from './scanner';
import type { BooleanNode, JsonNode, NullNode } from './tree';

/** The code unit of `"`. */
export const quote = 34;
/** The code unit of `'`. */
export const singleQuote = 39;
/** The code unit of `,`. */
export const comma = 44;
/** The code unit of `:`. */
export const colon = 58;
/** The code unit of `[`. */
export const openBracket = 91;
/** The code unit of `]`. */
export const closeBracket = 93;
/** The code unit of `{`. */
export const openBrace = 123;
/** The code unit of `}`. */
export const closeBrace = 125;

const nullNode: NullNode = { kind: 'null', length: 4 };
const trueNode: BooleanNode = { kind: 'boolean', length: 4, value: true };
const falseNode: BooleanNode = { kind: 'boolean', length: 5, value: false };

/** The literals of JSON, and the words that other languages use for them. */
const literals: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['yes', true],
  ['false', false],
  ['no', false],
  ['null', null],
  ['none', null],
  ['nil', null],
  ['undefined', null],
  ['nan', null],
]);

/** Reads values that hold no others. */
export class ValueReader extends Scanner {
  /** Reads the text, number or literal that starts at the position with `code`; always moves forward. */
  protected readScalar(code: number): JsonNode {
    const start = this.position;
    if (code === quote)
      return { kind: 'string', value: this.readString(code), length: this.position - start };
    if (code === 116 && this.takeWord('true')) return trueNode;
    if (code === 102 && this.takeWord('false')) return falseNode;
    if (code === 110 && this.takeWord('null')) return nullNode;
    if (startsNumber(code)) {
      const value = this.readNumber();
      if (value !== null) return { kind: 'number', value, length: this.position - start };
    }
    if (code !== singleQuote) return this.readLiteral();
    const value = this.readString(code);
    this.report('single-quotes', start, this.position - start);
    return { kind: 'string', value, length: this.position - start };
  }

  /** Reports and skips the character at the position. Gives the code unit of what comes next. */
  protected skipUnexpected(): number {
    this.report('unexpected-character', this.position, 1, this.text.charAt(this.position));
    this.position++;
    return this.skipTrivia();
  }

  /** Skips an object or array with everything in it, however deep. */
  protected skipNested(): void {
    let depth = 0;
    while (this.position < this.text.length) {
      const code = this.text.charCodeAt(this.position);
      if (code === quote) this.skipString();
      else {
        this.position++;
        if (code === openBrace || code === openBracket) depth++;
        else if ((code === closeBrace || code === closeBracket) && --depth === 0) return;
      }
    }
  }

  private takeWord(word: string): boolean {
    const end = this.position + word.length;
    if (!this.text.startsWith(word, this.position) || !isWordEnd(this.text, end)) return false;
    this.position = end;
    return true;
  }

  private readLiteral(): JsonNode {
    const start = this.position;
    const word = this.readWord();
    this.report('bad-literal', start, word.length, word);
    const value = readLiteralWord(word) ?? null;
    return value === null
      ? { kind: 'null', length: word.length }
      : { kind: 'boolean', value, length: word.length };
  }
}

/** What a word means that stands for true, false or null in some language; undefined for other words. */
export function readLiteralWord(word: string): boolean | null | undefined {
  return literals.get(word.toLowerCase());
}

/** True for a digit, a sign or a point. */
export function startsNumber(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45 || code === 43 || code === 46;
}
