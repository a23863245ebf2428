// What a closing bracket closes, and what an outdented line says about brackets that are missing. Two ways to decide:
// by the brackets alone, and by the indent of the lines too, which `parse` tries where the brackets do not match.
import type { LineIndents } from './line-indents';
import type { OpenList } from './open-list';

/** What a closing bracket does: closes the innermost list, shows that its own bracket is missing, or nothing. */
export type BracketMeaning = 'closes' | 'unclosed' | 'stray';

const farthestKey = 300;
const keyFollows = /^(?:\s|\/\*.*?\*\/|\/\/[^\n\r]*)*(?:,\s*)?"[^"\\]*"\s*:/s;

/**
 * Decides for a closing bracket of `kind` at `offset`. The last of `stack` is the innermost list; `isOpen` says
 * whether any list of `kind` is open. With `indents`, the indents of the lines count too.
 */
export function judgeBracket(
  stack: readonly OpenList[],
  kind: OpenList['kind'],
  offset: number,
  isOpen: boolean,
  indents: LineIndents | null,
): BracketMeaning {
  const list = stack.at(-1);
  if (!list || !isOpen) return 'stray';
  const place = indents?.at(offset);
  if (place?.isFirst && place.line > list.line) {
    if (list.kind === kind && place.width > list.indent) return 'stray';
    if (place.width < list.indent && hasOpen(stack, kind, place.width)) return 'unclosed';
  }
  return list.kind === kind ? 'closes' : 'unclosed';
}

/** True when a child that starts at `offset` stands too far left to belong to the innermost list. */
export function isOutdented(stack: readonly OpenList[], offset: number, indents: LineIndents): boolean {
  const list = stack.at(-1);
  if (!list || stack.length < 2) return false;
  const place = indents.at(offset);
  return place.isFirst && place.line > list.line && place.width <= list.indent;
}

/** True when a key follows the bracket that would close the whole document: then it closes too early. */
export function closesTooEarly(text: string, behind: number): boolean {
  return keyFollows.test(text.slice(behind, behind + farthestKey));
}

/** True when a list of `kind` that is indented like this is open around the innermost one. */
function hasOpen(stack: readonly OpenList[], kind: OpenList['kind'], indent: number): boolean {
  for (let at = stack.length - 2; at >= 0; at--) {
    const list = stack[at];
    if (list?.indent === indent && list.kind === kind) return true;
  }
  return false;
}
