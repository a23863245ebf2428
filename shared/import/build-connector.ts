// Builds a connector from an API description and the operations that were picked. The one door of the import: it
// converts, prints, and tells what could not be said. Nothing is read or written here.
import type { JsonObject, JsonValue } from '../base/json-value';
import { type Problem, errorProblem } from '../base/problem';
import { type Result, fail, ok } from '../base/result';
import { type ConnectorFiles, type SourceFile, defaultFileNames } from '../connector/document';
import type { BuildStep, ConvertedDocument } from './build-step';
import { type Conversion, startConversion } from './conversion';
import { convertOpenapi } from './convert-openapi';
import { keepSwagger } from './keep-swagger';
import { type SourceOperation, listSourceOperations } from './list-source-operations';
import { noteDynamicOperations } from './note-dynamic-operations';
import { printDefinition, printProperties } from './print-files';
import { readFormat } from './read-format';

/** A new connector, not on disk yet. */
export interface BuiltConnector {
  readonly files: ConnectorFiles;
  /** What could not be said in OpenAPI 2.0 as connectors know it; the pointers lead into the source document. */
  readonly losses: readonly Problem[];
}

/**
 * Builds a connector step by step, so that others can run in between; the last value is the outcome. `keys` are
 * those of the outline. `text` is the document's JSON text, where it was JSON: an OpenAPI 2.0 document that is picked
 * whole and needs no mending keeps it. Problems: `import-not-openapi`, `import-failed`.
 */
export function* startBuild(
  document: JsonValue,
  keys: readonly string[],
  text = '',
): Generator<BuildStep, Result<BuiltConnector>> {
  const source = readFormat(document);
  if (!source.ok) return source;
  const operations = listSourceOperations(source.value);
  const wanted = new Set(keys);
  const picked = operations.filter(({ key }) => wanted.has(key));
  if (picked.length === 0 || picked.length < wanted.size) return fail(describeMissing(operations, keys));
  const c = startConversion(source.value);
  const converted = yield* convert(c, picked, operations.length);
  const isUnchanged = converted.definition === source.value.root && text !== '';
  const definition = isUnchanged ? text : yield* printDefinition(converted.definition);
  noteDynamicOperations(c, picked);
  return ok({
    files: {
      files: [
        buildFile('definition', definition),
        buildFile('properties', printProperties(buildProperties(converted))),
      ],
      icon: null,
    },
    losses: c.losses.list(),
  });
}

function* convert(
  c: Conversion,
  picked: readonly SourceOperation[],
  count: number,
): Generator<BuildStep, ConvertedDocument> {
  if (c.source.family === 'openapi-3') return yield* convertOpenapi(c, picked);
  return yield* keepSwagger(c, picked, picked.length === count);
}

function describeMissing(operations: readonly SourceOperation[], keys: readonly string[]): Problem {
  const known = new Set(operations.map(({ key }) => key));
  const missing = keys.find((key) => !known.has(key));
  return errorProblem(
    'import-failed',
    missing === undefined
      ? 'No operation was picked.'
      : `The document has no operation ${JSON.stringify(missing)}.`,
    { action: 'Read the document again and pick at least one operation.' },
  );
}

function buildProperties(converted: ConvertedDocument): JsonObject {
  return {
    connectionParameters: converted.connectionParameters,
    iconBrandColor: '#007ee5',
    capabilities: [],
    ...(converted.policies.length > 0 ? { policyTemplateInstances: converted.policies } : {}),
  };
}

function buildFile(role: 'definition' | 'properties', text: string): SourceFile {
  return { role, name: defaultFileNames[role], text, encoding: 'utf-8' };
}
