// Reads TypeScript text just as far as the rules of the house need: what is code, what is comment, what is imported.
// It is a scanner, not a parser; strings and regular expressions end at the latest with their line.

/** An import of a file: `specifier` as written; `isType` when nothing of it is left at run time. */
export interface ImportOf {
  readonly specifier: string;
  readonly isType: boolean;
  readonly line: number;
}

export interface Comment {
  readonly text: string;
  readonly line: number;
}

export interface SourceScan {
  /** The text with comments, strings and regular expressions blanked: same length, same lines. */
  readonly code: string;
  readonly comments: readonly Comment[];
  readonly imports: readonly ImportOf[];
}

/** Scans a text of TypeScript, TSX or modern JavaScript. */
export function scanSource(text: string): SourceScan {
  const code = text.split('');
  const comments: Comment[] = [];
  // One number for each open `${`: how many braces are open inside it.
  const templates: number[] = [];
  let at = 0;
  let before = '';

  const blank = (from: number, to: number) => {
    for (let index = from; index < to; index += 1) if (code[index] !== '\n') code[index] = ' ';
  };
  const readTemplate = (from: number) => {
    const end = endOfTemplate(text, from);
    const goesOn = text.startsWith('${', end - 2);
    blank(from, goesOn ? end - 2 : end - 1);
    if (goesOn) templates.push(0);
    at = end;
    before = '"';
  };

  while (at < text.length) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if (char === '/' && (next === '/' || next === '*')) {
      const end = endOfComment(text, at);
      comments.push({ text: text.slice(at, end), line: lineAt(text, at) });
      blank(at, end);
      at = end;
    } else if (char === '"' || char === "'") {
      const end = endOfQuoted(text, at, char);
      blank(at + 1, end - 1);
      at = end;
      before = char;
    } else if (char === '`') {
      readTemplate(at + 1);
    } else if (char === '}' && templates.at(-1) === 0) {
      templates.pop();
      readTemplate(at + 1);
    } else if (char === '/' && next !== '>' && startsRegex(before, text, at)) {
      const end = endOfRegex(text, at);
      blank(at + 1, end - 1);
      at = end;
      before = '"';
    } else {
      const depth = templates.at(-1);
      if (depth !== undefined && char === '{') templates[templates.length - 1] = depth + 1;
      if (depth !== undefined && char === '}') templates[templates.length - 1] = depth - 1;
      if (char.trim() !== '') before = char;
      at += 1;
    }
  }
  const blanked = code.join('');
  return { code: blanked, comments, imports: listImports(text, blanked) };
}

/** The number of the line, from 1, on which the offset lies. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function endOfComment(text: string, at: number): number {
  const isLine = text.charAt(at + 1) === '/';
  const end = text.indexOf(isLine ? '\n' : '*/', at + 2);
  if (end < 0) return text.length;
  return isLine ? end : end + 2;
}

function endOfQuoted(text: string, at: number, quote: string): number {
  for (let index = at + 1; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char === '\\') index += 1;
    else if (char === quote) return index + 1;
    else if (char === '\n') return index;
  }
  return text.length;
}

/** Just behind the closing backtick or the next `${`. */
function endOfTemplate(text: string, from: number): number {
  for (let index = from; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char === '\\') index += 1;
    else if (char === '`') return index + 1;
    else if (char === '$' && text.charAt(index + 1) === '{') return index + 2;
  }
  return text.length;
}

function startsRegex(before: string, text: string, at: number): boolean {
  if (before === '' || '(,=:[!&|?{;+-*%~^'.includes(before)) return true;
  if (before === '>')
    return text
      .slice(Math.max(0, at - 4), at)
      .trimEnd()
      .endsWith('=>');
  return /(?:^|[^\w.$])(?:return|typeof|case|in|of|yield|await)\s*$/u.test(
    text.slice(Math.max(0, at - 12), at),
  );
}

function endOfRegex(text: string, at: number): number {
  let isClass = false;
  for (let index = at + 1; index < text.length; index += 1) {
    const char = text.charAt(index);
    if (char === '\\') index += 1;
    else if (char === '[') isClass = true;
    else if (char === ']') isClass = false;
    else if (char === '/' && !isClass) return index + 1;
    else if (char === '\n') return index;
  }
  return text.length;
}

// Strings are blanked in the code, so what stands between these quotes is spaces; the text itself has the name.
const importForms = [
  { form: /\b(?:import|export)\b([^;'"]*?)\bfrom\s*(['"])( *)\2/gu, quotes: 2 },
  { form: /\bimport\s*(['"])( *)\1/gu, quotes: 1 },
  { form: /\b(?:import|require)\s*\(\s*(['"])( *)\1/gu, quotes: 1 },
];

function listImports(text: string, code: string): ImportOf[] {
  const found = importForms.flatMap(({ form, quotes }) =>
    [...code.matchAll(form)].map((match) => {
      const inside = match[quotes + 1] ?? '';
      const end = match.index + match[0].lastIndexOf(match[quotes] ?? '');
      return {
        specifier: text.slice(end - inside.length, end),
        isType: quotes === 2 && /^\s*type\b/u.test(match[1] ?? ''),
        line: lineAt(text, end),
      };
    }),
  );
  return found.toSorted((left, right) => left.line - right.line);
}
