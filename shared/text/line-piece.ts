// A piece of a text with what is known of it: where its lines begin and how many bytes it takes. Worked out when it
// is first asked for, and once, because pieces are shared between the versions of a text.
import { isLineBreak } from './lines';

const lineFeed = 10;

/** A stretch of a text that does not end within a line break or a character. */
export class LinePiece {
  static readonly empty = new LinePiece('');
  private knownBreaks: readonly number[] | null = null;
  private knownBytes = -1;

  constructor(readonly text: string) {}

  /** Where lines begin in the piece: behind each line break, in units from its start. */
  get breaks(): readonly number[] {
    this.knownBreaks ??= listBreaks(this.text);
    return this.knownBreaks;
  }

  /** The bytes in UTF-8. */
  get sizeBytes(): number {
    if (this.knownBytes < 0) this.knownBytes = countUtf8(this.text);
    return this.knownBytes;
  }
}

function listBreaks(text: string): readonly number[] {
  const breaks: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 13 || !isLineBreak(code)) continue;
    if (code === lineFeed || text.charCodeAt(at + 1) !== lineFeed) breaks.push(at + 1);
  }
  return breaks;
}

/** A pair of surrogates takes 4 bytes; one alone is written as the replacement character, which takes 3. */
function countUtf8(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    if (code < 0x800) count++;
    else if (code < 0xd800 || code > 0xdfff) count += 2;
    else if (code < 0xdc00 && isLowSurrogate(text.charCodeAt(at + 1))) {
      count += 2;
      at++;
    } else count += 2;
  }
  return count;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
