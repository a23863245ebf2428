// The problems of a connector's texts: what the parser forgave in each file, and how the bytes are stored.
import { printPointer } from '../base/pointer';
import type { Problem } from '../base/problem';
import { findPathAt } from '../text/locate';
import type { ConnectorDocument, Encoding, JsonFile, SourceFile } from './document';

const listed = new WeakMap<JsonFile, readonly Problem[]>();

/**
 * The problems of all files in the order definition, properties, script, settings, sidecar; `place.file` is set.
 * Besides the `json-…` codes of `parseJson`: `text-latin-1` for a file that is not UTF-8, `text-byte-order-mark`
 * (a hint) for one that begins with such a mark.
 */
export function listTextProblems(document: ConnectorDocument): readonly Problem[] {
  const { definition, properties, script, settings, sidecar } = document;
  return [definition, properties, script, settings, sidecar].flatMap((file) => {
    if (!file) return [];
    return [...listEncodingProblems(file), ...('tree' in file ? listRecoveries(file) : [])];
  });
}

function listRecoveries(file: JsonFile): readonly Problem[] {
  const known = listed.get(file);
  if (known) return known;
  const problems = file.tree.problems.map((problem): Problem => {
    const path = findPathAt(file.tree, problem.place?.range?.offset ?? 0);
    return { ...problem, place: { file: file.role, pointer: printPointer(path), ...problem.place } };
  });
  listed.set(file, problems);
  return problems;
}

const encodingProblems: Readonly<
  Record<Encoding, Pick<Problem, 'code' | 'message' | 'severity' | 'action'> | null>
> = {
  'utf-8': null,
  'utf-8-bom': {
    code: 'text-byte-order-mark',
    message: 'The file begins with a byte order mark, which some tools cannot read.',
    severity: 'hint',
    action: 'Store the file as UTF-8 without it.',
  },
  'latin-1': {
    code: 'text-latin-1',
    message: 'The file is not stored as UTF-8; letters with accents may be read wrongly elsewhere.',
    severity: 'warning',
    action: 'Store the file as UTF-8.',
  },
};

function listEncodingProblems({ role, encoding }: JsonFile | SourceFile): readonly Problem[] {
  const problem = encodingProblems[encoding];
  return problem ? [{ ...problem, place: { file: role } }] : [];
}
