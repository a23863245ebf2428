// Indents JSON text without reading it: every number, escape and repeated key stays exactly as the web API sent it.

// Text that is nested deeper is no longer moved to the right: it would grow with the square of its depth.
const deepest = 100;

/** The JSON text with two spaces for each level. For text that is no JSON the outcome is a text that is none. */
export function indentJson(text: string): string {
  const parts: string[] = [];
  let depth = 0;
  let last = '';
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/gs)) {
    const isClosing = token === '}' || token === ']';
    const isFirst = last === '{' || last === '[';
    if (isClosing) depth -= 1;
    if (isClosing ? !isFirst : isFirst || last === ',') parts.push(newLine(depth));
    parts.push(token === ':' ? ': ' : token);
    if (token === '{' || token === '[') depth += 1;
    last = token;
  }
  return parts.join('');
}

function newLine(depth: number): string {
  return `\n${'  '.repeat(Math.min(Math.max(0, depth), deepest))}`;
}
