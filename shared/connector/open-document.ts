// From the texts of a connector's files to its document and back. Opening forgives whatever the parser forgives, so
// that a broken connector can be repaired here; listing gives every text back as it stands.
import { errorProblem, type FileRole, type Problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { rangeOf } from '../text/lines';
import { parseJson } from '../text/parse';
import type { JsonTree } from '../text/tree';
import {
  type ConnectorDocument,
  type ConnectorFiles,
  defaultFileNames,
  type JsonFile,
  type SourceFile,
} from './document';

/**
 * Opens a connector. Refuses only what cannot be shown at all. Problems: `definition-missing` without a definition,
 * `definition-unreadable` when its text is no JSON object by any reading.
 */
export function openDocument(files: ConnectorFiles): Result<ConnectorDocument> {
  const find = (role: FileRole): SourceFile | undefined => files.files.find((file) => file.role === role);
  const source = find('definition');
  if (!source) return fail(describeMissing());
  const definition = openJson(source);
  const problem = findDefinitionProblem(definition.tree);
  if (problem) return fail(problem);
  const open = (role: FileRole): JsonFile | null => {
    const file = find(role);
    return file ? openJson(file) : null;
  };
  return ok({
    definition,
    properties: open('properties'),
    settings: open('settings'),
    sidecar: open('sidecar'),
    script: find('script') ?? null,
    icon: files.icon,
  });
}

/** The files of a document in a fixed order, each with its whole text: definition, properties, script, settings, sidecar. */
export function listFiles(document: ConnectorDocument): readonly SourceFile[] {
  const { definition, properties, script, settings, sidecar } = document;
  return [definition, properties, script, settings, sidecar].flatMap((file) =>
    file ? [toSource(file)] : [],
  );
}

/** Why a text cannot be a definition: `definition-unreadable` with the place where it goes wrong; null when it can. */
export function findDefinitionProblem(tree: JsonTree): Problem | null {
  if (tree.root.kind === 'object') return null;
  const range = rangeOf(tree.text, tree.start, tree.root.length);
  const where = `line ${range.line}, column ${range.column}`;
  return errorProblem(
    'definition-unreadable',
    `The definition cannot be read: no JSON object stands at ${where}.`,
    {
      place: { file: 'definition', pointer: '', range },
      action: 'Choose another file, or correct the text so that it starts with { and ends with }.',
    },
  );
}

function describeMissing(): Problem {
  return errorProblem('definition-missing', 'The connector has no definition.', {
    action: `Add a file called ${defaultFileNames.definition}.`,
  });
}

function openJson({ role, name, encoding, text }: SourceFile): JsonFile {
  return { role, name, encoding, tree: parseJson(text) };
}

function toSource(file: JsonFile | SourceFile): SourceFile {
  if ('text' in file) return file;
  const { role, name, encoding, tree } = file;
  return { role, name, encoding, text: tree.text };
}
