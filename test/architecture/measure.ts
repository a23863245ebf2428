// How long files and functions are, for the habits of size.
import { type SourceFile } from './repository';

/** The lines of a file, without a last empty one. */
export function countLines({ text }: SourceFile): number {
  return text.replace(/\n$/u, '').split('\n').length;
}

/**
 * The lines of every function with a body in braces, from its first line to its closing brace. Functions inside
 * count for themselves and are taken off the one around them, so that a builder of small functions stays small.
 */
export function listFunctionLines({ code }: SourceFile): readonly number[] {
  const found: Span[] = [];
  const open: (Span | null)[] = [];
  for (const { 0: brace, index } of code.matchAll(/[{}]/gu)) {
    if (brace === '}') {
      const span = open.pop();
      if (span) found.push({ ...span, last: countBreaks(code, index) });
    } else {
      open.push(opensFunction(code, index) ? { first: countBreaks(code, index), last: 0, at: index } : null);
    }
  }
  return found.map((span) => linesOf(span) - sum(listDirectlyInside(span, found).map(linesOf)));
}

/** The value below which the given share (0 to 1) of the numbers lies; 0 for none. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly at: number;
}

function opensFunction(code: string, at: number): boolean {
  const before = code.slice(Math.max(0, at - 400), at);
  if (/=>\s*$/u.test(before)) return true;
  if (/[<:|&=,([{;]\s*$/u.test(before)) return false;
  // A parameter list, with the type of what comes back, that no keyword of a statement stands before.
  const head = /(?:^|[\s;{}])(\w+)\s*(?:<[^;{}]*>)?\([^;]*\)\s*(?::[^;={}]*(?:\{[^;{}]*\}[^;={}]*)?)?$/u.exec(
    before,
  );
  return head !== null && !/^(?:if|for|while|switch|catch|with)$/u.test(head[1] ?? '');
}

function listDirectlyInside(outer: Span, all: readonly Span[]): readonly Span[] {
  const inside = all.filter((one) => one.at > outer.at && one.last <= outer.last && one !== outer);
  return inside.filter((one) => !inside.some((other) => other.at < one.at && other.last >= one.last));
}

function linesOf({ first, last }: Span): number {
  return last - first + 1;
}

function countBreaks(code: string, at: number): number {
  return code.slice(0, at).split('\n').length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
