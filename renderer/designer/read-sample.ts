// Reads a text that was pasted or dropped as a sample. Pure.
import type { JsonValue } from '../../shared/base/json-value';
import { fail, ok, type Result } from '../../shared/base/result';
import { errorProblem } from '../../shared/base/problem';
import { parseJson } from '../../shared/text/parse';
import { toValue } from '../../shared/text/value';

/** Longer texts are refused: the tree of one would be no help to anybody. */
const longestSample = 2_000_000;

/** The value of a sample text. Problems: `sample-empty`, `sample-too-long`, `sample-not-json` with its place. */
export function readSample(text: string): Result<JsonValue> {
  if (text.trim() === '') return fail(errorProblem('sample-empty', 'There is nothing to read yet.'));
  if (text.length > longestSample) {
    return fail(errorProblem('sample-too-long', 'The sample is longer than 2 MB. Paste a part of it.'));
  }
  const tree = parseJson(text);
  const [first] = tree.problems;
  if (!first) return ok(toValue(tree.root));
  const range = first.place?.range;
  const where = range ? ` (line ${range.line}, column ${range.column})` : '';
  return fail(errorProblem('sample-not-json', `This is no JSON: ${first.message}${where}`));
}
