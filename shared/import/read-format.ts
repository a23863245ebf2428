// Says which kind of API description a document is, and for the kinds that are none of ours, what it is instead.
import { type JsonObject, type JsonValue, isJsonObject } from '../base/json-value';
import { errorProblem } from '../base/problem';
import { type Result, fail, ok } from '../base/result';
import type { SourceDocument } from './source-document';

/**
 * Reads the root of a document as OpenAPI 2.0 or 3.x. Problem: `import-not-openapi`, with the name of what it
 * seems to be where that is known.
 */
export function readFormat(document: JsonValue): Result<SourceDocument> {
  if (!isJsonObject(document)) return refuse('The document is not an object with members.');
  const swagger = readVersion(document, 'swagger');
  if (/^2(\.|$)/.test(swagger)) return ok({ root: document, family: 'swagger-2', format: 'Swagger 2.0' });
  const openapi = readVersion(document, 'openapi');
  if (/^3(\.|$)/.test(openapi)) {
    return ok({ root: document, family: 'openapi-3', format: `OpenAPI ${openapi}` });
  }
  const other = nameOther(document, swagger || openapi);
  return refuse(other === '' ? 'The document names no OpenAPI version.' : `The document is ${other}.`);
}

/** YAML reads an unquoted `2.0` as the number 2. */
function readVersion(document: JsonObject, key: string): string {
  const value = document[key];
  return typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
}

function nameOther(document: JsonObject, version: string): string {
  if (version !== '') return `of OpenAPI version ${version}`;
  if (readVersion(document, 'swaggerVersion') !== '') return 'of Swagger 1';
  if (readVersion(document, 'asyncapi') !== '') return 'an AsyncAPI description';
  const info = document['info'];
  if (isJsonObject(info) && ('_postman_id' in info || /getpostman/.test(readVersion(info, 'schema')))) {
    return 'a Postman collection';
  }
  const log = document['log'];
  if (isJsonObject(log) && 'entries' in log) return 'a recording of web traffic (HAR)';
  return '$schema' in document || 'properties' in document ? 'a JSON schema' : '';
}

function refuse(sentence: string): Result<SourceDocument> {
  return fail(
    errorProblem('import-not-openapi', sentence, {
      place: { pointer: '' },
      action: 'Choose an OpenAPI 2.0 or 3.x document, in JSON or YAML.',
    }),
  );
}
