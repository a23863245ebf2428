// Moves text to another indent: only the white space at the starts of its lines changes.
import { isLineBreak } from './lines';
import { scanString } from './string-token';

const silent = { report: () => undefined };

/** The text with `before` at the start of its lines, from the second on, replaced by `after`. Strings stay whole. */
export function reindent(text: string, before: string, after: string): string {
  if (before === after) return text;
  const parts: string[] = [];
  let copied = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) at = scanString(text, at, code, silent).end - 1;
    else if (isLineBreak(code) && !isLineBreak(text.charCodeAt(at + 1)) && text.startsWith(before, at + 1)) {
      parts.push(text.slice(copied, at + 1), after);
      copied = at + 1 + before.length;
    }
  }
  return parts.join('') + text.slice(copied);
}
