// Quick fixes that write a key, a text, a number or a word the way JSON wants it.
import type { TextEdit } from './edit';
import { locateAt } from './locate';
import { scanString } from './string-token';
import type { JsonTree } from './tree';
import { readLiteralWord } from './value-reader';

interface Stretch {
  readonly offset: number;
  readonly length: number;
}

const doubleQuote = 34;
const backslash = 92;
const silent = { report: () => undefined };

/** Puts a bare key in double quotes. */
export function quoteKey({ source }: JsonTree, { offset, length }: Stretch): readonly TextEdit[] {
  return [{ offset, length, text: JSON.stringify(source.slice(offset, offset + length)) }];
}

/** Writes a text in single quotes with double ones. */
export function quoteSingle({ source }: JsonTree, { offset, length }: Stretch): readonly TextEdit[] {
  const written = source.slice(offset, offset + length);
  const { value } = scanString(written, 0, written.charCodeAt(0), silent);
  return [{ offset, length, text: JSON.stringify(value) }];
}

/** Writes a word as the literal that it means, or as a text. */
export function quoteWord({ source }: JsonTree, { offset, length }: Stretch): readonly TextEdit[] {
  const word = source.slice(offset, offset + length);
  const literal = readLiteralWord(word);
  return [{ offset, length, text: JSON.stringify(literal === undefined ? word : literal) }];
}

/** Writes a number in plain form. */
export function writeNumber(tree: JsonTree, { offset, length }: Stretch): readonly TextEdit[] {
  const found = locateAt(tree, offset).find((one) => one.offset === offset && one.node.kind === 'number');
  return found?.node.kind === 'number' ? [{ offset, length, text: JSON.stringify(found.node.value) }] : [];
}

/** Adds a closing quote; a backslash before it would take the quote for itself. */
export function closeString({ source }: JsonTree, { offset, length }: Stretch): readonly TextEdit[] {
  const end = offset + length;
  let start = end;
  while (start > offset && source.charCodeAt(start - 1) === backslash) start--;
  return [{ offset: end, length: 0, text: (end - start) % 2 === 1 ? '\\"' : '"' }];
}

/** Escapes the control characters and line breaks of a text from the first one on. */
export function escapeRest({ source }: JsonTree, { offset }: Stretch): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (let at = offset; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === doubleQuote) break;
    if (code === backslash) at++;
    else if (code < 32) {
      edits.push({ offset: at, length: 1, text: JSON.stringify(String.fromCharCode(code)).slice(1, -1) });
    }
  }
  return edits;
}
