// Reads an API description: a file to text, a text to a value. JSON is read as forgivingly as connectors are; YAML
// by its own rules, with bounds, for the file may come from anywhere. Runs in the import worker.
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { JsonValue } from '../../shared/base/json-value';
import { type Problem, errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import { parseJson } from '../../shared/text/parse';
import { toValue } from '../../shared/text/value';
import { decodeDocument } from './decode-document';
import { describeError, describeSize } from './import-problems';
import { isTooDeep } from './is-too-deep';
import { parseYaml } from './parse-yaml';

/** A parsed document. `json` is its text where it was JSON, else empty; `problems` tell what was forgiven. */
export interface ParsedDocument {
  readonly document: JsonValue;
  readonly json: string;
  readonly problems: readonly Problem[];
}

/** The largest known descriptions have 14 MB. */
export const largestBytes = 64 * 1024 * 1024;

/**
 * The text of a file. Problems: `file-missing`, `file-unreadable`, `file-too-large` (over 64 MB), `file-not-text`.
 */
export async function openDocumentFile(file: string): Promise<Result<string>> {
  const name = path.basename(file);
  try {
    const about = await stat(file);
    // Opening a pipe or a device could wait for ever.
    if (!about.isFile()) return fail(describeKind(name));
    if (about.size > largestBytes) return fail(describeSize(name, about.size, largestBytes));
    const handle = await open(file, 'r');
    try {
      return decodeDocument(await handle.readFile(), name);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return fail(describeError(error, name));
  }
}

/**
 * Parses the text of a description; `file` helps to tell JSON from YAML by its name. Problems: `import-unreadable`
 * with line and column, `file-too-large` for YAML beyond its own bound.
 */
export function parseDocumentText(text: string, file: string): Result<ParsedDocument> {
  const name = path.basename(file);
  const parsed = isJson(text, name) ? parseJsonText(text, name) : parseYaml(text, name);
  return parsed.ok && isTooDeep(parsed.value.document) ? fail(describeDepth(name)) : parsed;
}

/** JSON begins with a bracket; so may YAML, whose file then says so by its name. */
function isJson(text: string, name: string): boolean {
  const isNamedYaml = /\.ya?ml$/i.test(name);
  return /^\s*[{[]/.test(text) && !(isNamedYaml && parseStrictly(text) === undefined);
}

function parseJsonText(text: string, name: string): Result<ParsedDocument> {
  const strict = parseStrictly(text);
  if (strict !== undefined) return ok({ document: strict, json: text, problems: [] });
  const tree = parseJson(text);
  if (tree.root.kind === 'object') {
    return ok({ document: toValue(tree.root), json: text, problems: tree.problems });
  }
  const [first] = tree.problems;
  const range = first?.place?.range;
  const where = range ? ` at line ${range.line}, column ${range.column}` : '';
  return fail(
    errorProblem('import-unreadable', `${name} cannot be read as JSON${where}.`, {
      ...(range ? { place: { range } } : {}),
      action: 'Check that the whole document is in the file.',
    }),
  );
}

function parseStrictly(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function describeKind(name: string): Problem {
  return errorProblem('file-unreadable', `${name} is not a file.`, { action: 'Choose a file.' });
}

function describeDepth(name: string): Problem {
  return errorProblem('import-unreadable', `${name} is nested deeper than any description of a web API.`, {
    action: 'Check that this is the right file.',
  });
}
