// From the texts of a connector's files to its document and back. Opening forgives whatever the parser forgives, so
// that a broken connector can be repaired here; listing gives every text back as it stands.
import { errorProblem, type Problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { type Parse, startParse } from '../text/parse';
import type { JsonTree } from '../text/tree';
import {
  type ConnectorDocument,
  type ConnectorFiles,
  defaultFileNames,
  type JsonFile,
  type JsonRole,
  type SourceFile,
} from './document';

/** A connector that is being opened, in slices as long as the caller likes. */
export interface Opening {
  /** Reads on for up to `steps` children, commas and brackets. True when every text is read. */
  advance(steps: number): boolean;
  /** The document; what is not read yet is read at once. Problems as of {@link openDocument}. */
  finish(): Result<ConnectorDocument>;
}

/**
 * Opens a connector. Refuses only what cannot be shown at all. Problems: `definition-missing` without a definition,
 * `definition-unreadable` when its text is no JSON object by any reading.
 */
export function openDocument(files: ConnectorFiles): Result<ConnectorDocument> {
  return startOpening(files).finish();
}

/** Starts to open a connector. The outcome does not depend on the slices. */
export function startOpening(files: ConnectorFiles): Opening {
  const readings = files.files.flatMap((file): readonly Reading[] =>
    file.role === 'script' ? [] : [{ file, role: file.role, parse: startParse(file.text) }],
  );
  let next = 0;
  return {
    advance: (steps) => {
      if (readings[next]?.parse.advance(steps)) next += 1;
      return next >= readings.length;
    },
    finish: () => buildDocument(files, readings),
  };
}

interface Reading {
  readonly file: SourceFile;
  readonly role: JsonRole;
  readonly parse: Parse;
}

function buildDocument(files: ConnectorFiles, readings: readonly Reading[]): Result<ConnectorDocument> {
  const open = (wanted: JsonRole): JsonFile | null => {
    const found = readings.find(({ role }) => role === wanted);
    if (!found) return null;
    const { file, role, parse } = found;
    return { role, name: file.name, encoding: file.encoding, tree: parse.finish() };
  };
  const definition = open('definition');
  if (!definition) return fail(describeMissing());
  const problem = findDefinitionProblem(definition.tree);
  if (problem) return fail(problem);
  return ok({
    definition,
    properties: open('properties'),
    settings: open('settings'),
    sidecar: open('sidecar'),
    script: files.files.find(({ role }) => role === 'script') ?? null,
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
  const range = tree.source.rangeOf(tree.start, tree.root.length);
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

function toSource(file: JsonFile | SourceFile): SourceFile {
  if ('text' in file) return file;
  const { role, name, encoding, tree } = file;
  return { role, name, encoding, text: tree.text };
}
