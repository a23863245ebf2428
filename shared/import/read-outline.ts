// Reads the first look at an API description: what it is and which operations can be taken over.
import type { JsonValue } from '../base/json-value';
import { type Problem, errorProblem } from '../base/problem';
import { type Result, ok } from '../base/result';
import { type SourceOperation, listSourceOperations, listUnknownVerbs } from './list-source-operations';
import type { Outline, OutlineOperation } from './outline';
import { readFormat } from './read-format';
import { listServers, pickServer } from './read-servers';
import { type SourceDocument, findObject, placeRoot, readText, readTexts } from './source-document';

/** The platform takes no connector with more operations. Source: connector format, section 7. */
const mostOperations = 256;

/**
 * Reads the outline of a parsed document. Problems in it do not stop an import: no operations, more than a connector
 * may have, verbs that connectors do not know. Fails with `import-not-openapi`.
 */
export function readOutline(document: JsonValue): Result<Outline> {
  const format = readFormat(document);
  if (!format.ok) return format;
  const source = format.value;
  const info = findObject(placeRoot(source), 'info') ?? { value: {}, pointer: '/info' };
  const operations = listSourceOperations(source);
  return ok({
    title: readText(info, 'title') || 'Untitled',
    version: readText(info, 'version'),
    format: source.format,
    host: readHost(source),
    operations: operations.map(outline),
    problems: [...checkCount(operations.length), ...listVerbProblems(source)],
  });
}

function outline({ key, method, path, operation }: SourceOperation): OutlineOperation {
  return {
    key,
    method,
    path,
    operationId: readText(operation, 'operationId'),
    summary: readText(operation, 'summary'),
    tags: readTexts(operation, 'tags'),
  };
}

function readHost(source: SourceDocument): string {
  const root = placeRoot(source);
  if (source.family === 'swagger-2') return readText(root, 'host');
  return pickServer(listServers(root))?.address.host ?? '';
}

function checkCount(count: number): readonly Problem[] {
  if (count === 0) {
    return [
      errorProblem('import-no-operations', 'The document describes no operation.', {
        place: { pointer: '/paths' },
        action: 'Choose a document that describes at least one.',
      }),
    ];
  }
  if (count <= mostOperations) return [];
  return [
    {
      code: 'import-many-operations',
      message: `The document has ${count} operations; a connector may have ${mostOperations}.`,
      severity: 'warning',
      place: { pointer: '/paths' },
      action: 'Pick those that makers need.',
    },
  ];
}

function listVerbProblems(source: SourceDocument): readonly Problem[] {
  return listUnknownVerbs(source).map(({ pointer }) => ({
    code: 'import-verb',
    message: 'Connectors do not know the verb TRACE; the operation cannot be taken over.',
    severity: 'hint',
    place: { pointer },
  }));
}
