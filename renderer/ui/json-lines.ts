// A JSON value as lines of coloured pieces. Pure: the preview shows them.

export type JsonLike =
  string | number | boolean | null | readonly JsonLike[] | { readonly [key: string]: JsonLike };

export interface JsonPiece {
  readonly text: string;
  readonly kind: 'key' | 'string' | 'number' | 'word' | 'sign';
}

const piece = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d[\d.eE+-]*)|(true|false|null)|([{}[\],]+)/g;

/** The value printed with two spaces of indent, at most `maxLines` lines; `cut` is the number of lines left out. */
export function printJsonLines(
  value: JsonLike,
  maxLines: number,
): { readonly lines: readonly (readonly JsonPiece[])[]; readonly cut: number } {
  const all = JSON.stringify(value, null, 2).split('\n');
  return { lines: all.slice(0, maxLines).map(splitLine), cut: Math.max(0, all.length - maxLines) };
}

function splitLine(line: string): readonly JsonPiece[] {
  const pieces: JsonPiece[] = [];
  let at = 0;
  for (const found of line.matchAll(piece)) {
    if (found.index > at) pieces.push({ text: line.slice(at, found.index), kind: 'sign' });
    const [text, string, colon, number, word] = found;
    if (string !== undefined) {
      pieces.push({ text: string, kind: colon === undefined ? 'string' : 'key' });
      if (colon !== undefined) pieces.push({ text: colon, kind: 'sign' });
    } else if (number !== undefined) pieces.push({ text, kind: 'number' });
    else pieces.push({ text, kind: word === undefined ? 'sign' : 'word' });
    at = found.index + text.length;
  }
  if (at < line.length) pieces.push({ text: line.slice(at), kind: 'sign' });
  return pieces;
}
