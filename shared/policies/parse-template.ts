// Takes the text of a policy parameter apart: literal text and the expressions in it. Reads only; values are found by
// `evaluate-template`.

/** One step behind an expression: a member's name or an index. */
export type Step = string | number;

/** An expression such as `@connectionParameters('host', 'x')` or `@body().value[0].id`. */
export interface Expression {
  readonly kind: 'expression';
  /** As written; `Request.OriginalHTTPMethod` for that one. */
  readonly name: string;
  readonly args: readonly string[];
  readonly steps: readonly Step[];
  /** True inside `@{…}` or `{@…}`: its value goes into the text around it. */
  readonly embedded: boolean;
  /** As written, with its braces. */
  readonly source: string;
}

/** A piece of a template: literal text or an expression. */
export type TemplatePart = { readonly kind: 'text'; readonly text: string } | Expression;

/** The functions that can be followed by a path; `@headers('a').b` is a value and then the text `.b`. */
const pathFunctions: ReadonlySet<string> = new Set(['body', 'item', 'triggerbody']);

const call =
  /([A-Za-z]+)\(\s*((?:'(?:[^']|'')*'|"[^"]*"|[^'")]*?)(?:\s*,\s*(?:'(?:[^']|'')*'|"[^"]*"|[^'")]*?))*)\s*\)/y;
const originalMethod = /Request\.OriginalHTTPMethod/iy;
const argument = /'((?:[^']|'')*)'|"([^"]*)"|([^\s,'"][^,'"]*)/g;
const step = /\.([A-Za-z_$][\w$-]*)|\[\s*'((?:[^']|'')*)'\s*\]|\[\s*"([^"]*)"\s*\]|\[\s*(\d+)\s*\]/y;

interface Found {
  readonly expression: Omit<Expression, 'kind' | 'embedded' | 'source'>;
  readonly end: number;
}

/** Parses a template. Text that only looks like an expression (an address such as `a@b.example`) stays text. */
export function parseTemplate(text: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let copied = 0;
  let at = text.indexOf('@');
  while (at >= 0) {
    const found = readEmbedded(text, at) ?? readBare(text, at);
    if (found) {
      if (found.start > copied) parts.push({ kind: 'text', text: text.slice(copied, found.start) });
      parts.push(found.expression);
      copied = found.end;
    }
    at = text.indexOf('@', found ? found.end : at + 1);
  }
  if (copied < text.length) parts.push({ kind: 'text', text: text.slice(copied) });
  return parts;
}

/** Parses a path below a parent: `a`, `a.b`, `['@odata.id']`; empty for none and for the literal `null`. */
export function parseSubPath(text: string): readonly Step[] {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === 'null') return [];
  const first = trimmed.startsWith('[') || trimmed.startsWith('.') ? trimmed : `.${trimmed}`;
  const read = readSteps(first, 0);
  return read.end === first.length ? read.steps : [trimmed];
}

interface Located {
  readonly expression: Expression;
  readonly start: number;
  readonly end: number;
}

/** `@{…}` at the sign, or `{@…}` around it. */
function readEmbedded(text: string, at: number): Located | null {
  const isInner = text[at + 1] === '{';
  if (!isInner && text[at - 1] !== '{') return null;
  const start = isInner ? at : at - 1;
  const from = isInner ? skipSign(text, at + 2) : at + 1;
  const found = readCall(text, from);
  if (!found) return null;
  const close = skipBlanks(text, found.end);
  if (text[close] !== '}') return null;
  const end = close + 1;
  return { start, end, expression: complete(found, true, text.slice(start, end)) };
}

function readBare(text: string, at: number): Located | null {
  const found = readCall(text, at + 1);
  if (!found) return null;
  return { start: at, end: found.end, expression: complete(found, false, text.slice(at, found.end)) };
}

function complete({ expression }: Found, embedded: boolean, source: string): Expression {
  return { kind: 'expression', ...expression, embedded, source };
}

function skipSign(text: string, at: number): number {
  const from = skipBlanks(text, at);
  return text[from] === '@' ? from + 1 : from;
}

function skipBlanks(text: string, at: number): number {
  let end = at;
  while (text[end] === ' ') end++;
  return end;
}

function readCall(text: string, at: number): Found | null {
  originalMethod.lastIndex = at;
  if (originalMethod.test(text)) {
    const expression = { name: 'Request.OriginalHTTPMethod', args: [], steps: [] };
    return { expression, end: originalMethod.lastIndex };
  }
  call.lastIndex = at;
  const match = call.exec(text);
  const name = match?.[1];
  if (!match || name === undefined) return null;
  const behind = at + match[0].length;
  const path = pathFunctions.has(name.toLowerCase()) ? readSteps(text, behind) : { steps: [], end: behind };
  return { expression: { name, args: readArguments(match[2] ?? ''), steps: path.steps }, end: path.end };
}

function readArguments(text: string): readonly string[] {
  return [...text.matchAll(argument)].map(
    ([, single, double, bare]) => single?.replaceAll("''", "'") ?? double ?? (bare ?? '').trim(),
  );
}

function readSteps(text: string, from: number): { readonly steps: readonly Step[]; readonly end: number } {
  const steps: Step[] = [];
  let end = from;
  for (;;) {
    step.lastIndex = end;
    const match = step.exec(text);
    if (!match) return { steps, end };
    const [whole, name, single, double, index] = match;
    steps.push(index === undefined ? (name ?? single?.replaceAll("''", "'") ?? double ?? '') : Number(index));
    end += whole.length;
  }
}
