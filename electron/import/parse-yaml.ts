// Parses YAML to a plain value, within bounds: a short text with aliases can stand for an endless one.
import { type Document, LineCounter, parseAllDocuments } from 'yaml';
import type { JsonValue } from '../../shared/base/json-value';
import { type Problem, type TextRange, errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import { describeSize } from './import-problems';
import type { ParsedDocument } from './read-document';

/** YAML takes fifty times as long as JSON; this is about half a minute. */
const largestUnits = 24 * 1024 * 1024;
/** How many places one anchor may stand for, those in other anchors counted. */
const mostAliases = 2000;

/**
 * Parses the first document of a YAML text; repeated keys count by their last. Problems: `import-unreadable` with
 * line and column, `file-too-large`.
 */
export function parseYaml(text: string, name: string): Result<ParsedDocument> {
  if (text.length > largestUnits) return fail(describeSize(name, text.length, largestUnits));
  const lines = new LineCounter();
  try {
    const documents = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false, merge: true });
    const [first, second] = 'empty' in documents ? [] : documents;
    if (!first) return fail(unreadable(name, 'it is empty'));
    const [error] = first.errors;
    if (error) return fail(describeYamlError(name, error, lines));
    const document = first.toJS({ maxAliasCount: mostAliases }) as JsonValue;
    return ok({ document, json: '', problems: second ? [describeRest(second, lines)] : [] });
  } catch (error) {
    return fail(describeThrown(error, name));
  }
}

function describeYamlError(
  name: string,
  error: { readonly message: string; readonly pos: readonly [number, number] },
  lines: LineCounter,
): Problem {
  const range = toRange(error.pos[0], error.pos[1] - error.pos[0], lines);
  const [reason = ''] = error.message.split(/ at line \d+|\n/);
  return {
    ...unreadable(name, `${lowerFirst(reason)} at line ${range.line}, column ${range.column}`),
    place: { range },
  };
}

/** Texts that stand for endless ones are refused by the library, and very deep ones by the stack. */
function describeThrown(error: unknown, name: string): Problem {
  if (error instanceof RangeError) return unreadable(name, 'it is nested too deeply');
  if (error instanceof ReferenceError) {
    return unreadable(
      name,
      /alias count/i.test(error.message) ? 'its aliases stand for too much' : lowerFirst(error.message),
    );
  }
  throw error;
}

function unreadable(name: string, reason: string): Problem {
  return errorProblem('import-unreadable', `${name} cannot be read as YAML: ${reason}.`, {
    action: 'Correct the file, or choose another one.',
  });
}

function describeRest(document: Document.Parsed, lines: LineCounter): Problem {
  return {
    code: 'import-several-documents',
    message: 'The file holds several documents; the first one is read.',
    severity: 'warning',
    place: { range: toRange(document.range[0], 0, lines) },
    action: 'Put the others in files of their own.',
  };
}

function toRange(offset: number, length: number, lines: LineCounter): TextRange {
  const { line, col } = lines.linePos(offset);
  return { offset, length: Math.max(0, length), line: Math.max(1, line), column: Math.max(1, col) };
}

function lowerFirst(text: string): string {
  const plain = text.trim().replace(/[.:]$/, '');
  return plain.charAt(0).toLowerCase() + plain.slice(1);
}
