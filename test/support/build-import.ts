// Runs an import from a document to its finished files, as the app does in slices, and reads what came out.
import type { JsonObject, JsonValue } from '../../shared/base/json-value';
import { isJsonObject } from '../../shared/base/json-value';
import type { Problem } from '../../shared/base/problem';
import type { Result } from '../../shared/base/result';
import type { ConnectorFiles } from '../../shared/connector/document';
import { type BuiltConnector, startBuild } from '../../shared/import/build-connector';
import { readOutline } from '../../shared/import/read-outline';

/** A finished import. */
export interface ImportOutcome {
  readonly files: ConnectorFiles;
  readonly text: string;
  readonly definition: JsonObject;
  /** What stands in `properties` of the properties file. */
  readonly properties: JsonObject;
  readonly losses: readonly Problem[];
  /** The codes of the losses, each once, sorted. */
  readonly codes: readonly string[];
}

/** Runs a build to its end. */
export function runBuild(
  document: JsonValue,
  keys: readonly string[],
  text?: string,
): Result<BuiltConnector> {
  const steps = startBuild(document, keys, text);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Imports the operations with those keys, or all. Throws where the import fails. */
export function importDocument(document: JsonValue, keys?: readonly string[], text?: string): ImportOutcome {
  const outline = readOutline(document);
  if (!outline.ok) throw new Error(outline.problem.message);
  const built = runBuild(document, keys ?? outline.value.operations.map(({ key }) => key), text);
  if (!built.ok) throw new Error(built.problem.message);
  const { files, losses } = built.value;
  const [definition, properties] = files.files.map((file) => JSON.parse(file.text) as JsonObject);
  return {
    files,
    text: files.files[0]?.text ?? '',
    definition: definition ?? {},
    properties: at(properties ?? {}, 'properties') as JsonObject,
    losses,
    codes: [...new Set(losses.map(({ code }) => code))].sort(),
  };
}

/** An OpenAPI 3 document around one operation, `POST /things` unless said otherwise. */
export function buildOpenapi(
  operation: JsonObject,
  more: { readonly path?: string; readonly method?: string; readonly root?: JsonObject } = {},
): JsonObject {
  const { path = '/things', method = 'post', root = {} } = more;
  return {
    openapi: '3.1.0',
    info: { title: 'Things', version: '1.0' },
    servers: [{ url: 'https://api.example.com/v1' }],
    paths: { [path]: { [method]: { operationId: 'Act', responses: reply(), ...operation } } },
    ...root,
  };
}

/** A reply without content. */
export function reply(): JsonObject {
  return { '200': { description: 'Done' } };
}

/** A body or reply in JSON with that schema. */
export function jsonContent(schema: JsonValue): JsonObject {
  return { content: { 'application/json': { schema } } };
}

/** The value at that path; undefined where there is none. */
export function at(
  value: JsonValue | undefined,
  ...path: readonly (string | number)[]
): JsonValue | undefined {
  let found = value;
  for (const part of path) {
    if (Array.isArray(found)) found = (found as readonly JsonValue[])[Number(part)];
    else found = isJsonObject(found) && Object.hasOwn(found, part) ? found[part] : undefined;
  }
  return found;
}
