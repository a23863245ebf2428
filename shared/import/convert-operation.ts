// Converts one operation of an OpenAPI 3 document, all its parts together, in the order of members in which the
// platform's designer writes them.
import type { JsonObject } from '../base/json-value';
import { printTitle } from '../mapping/print-title';
import { cleanSummary, summarizeDescription } from './clean-summary';
import type { Conversion } from './conversion';
import { convertBody } from './convert-body';
import { convertParameters } from './convert-parameters';
import { convertResponses } from './convert-responses';
import { convertOperationSecurity } from './convert-security';
import { keepExtensions } from './legal-extensions';
import type { SourceOperation } from './list-source-operations';
import { noteId } from './note-id';
import type { PlannedPath } from './plan-paths';
import {
  type PlacedObject,
  findObject,
  findPlaced,
  listPlaced,
  readFlag,
  readText,
  readTexts,
} from './source-document';

/** The media types that the root of a converted definition names; operations name theirs only where they differ. */
export const sharedMediaTypes: readonly string[] = ['application/json'];

/** What one operation is converted with, beside the source. */
export interface OperationFrame {
  readonly id: string;
  readonly plan: PlannedPath;
  /** The name of the connector's security definition; empty for none. */
  readonly security: string;
}

/** Converts an operation to the object that stands under its verb. */
export function convertOperation(c: Conversion, source: SourceOperation, frame: OperationFrame): JsonObject {
  const { operation } = source;
  noteCallbacks(c, operation);
  const body = convertBody(c, source);
  const parameters = convertParameters(c, source);
  const replies = convertResponses(c, operation);
  const security = convertOperationSecurity(c, operation, frame.security);
  noteId(c, operation, frame.id);
  return {
    operationId: frame.id,
    ...convertWording(c, operation, frame.id),
    ...listTags(operation),
    ...(readFlag(operation, 'deprecated') ? { deprecated: true } : {}),
    ...printMedia('consumes', body.consumes),
    ...printMedia('produces', replies.produces),
    parameters: [...parameters, ...listFixed(frame.plan, parameters), ...body.parameters],
    responses: replies.responses,
    ...(security ? { security } : {}),
    ...keepDocs(operation),
    ...keepExtensions(operation.value),
  };
}

/** What the path's query fixes, unless the operation describes that parameter itself. */
function listFixed(plan: PlannedPath, parameters: readonly JsonObject[]): readonly JsonObject[] {
  const described = new Set(parameters.flatMap((one) => (one['in'] === 'query' ? [one['name']] : [])));
  return plan.fixed.filter((one) => !described.has(one['name']));
}

function convertWording(c: Conversion, operation: PlacedObject, id: string): JsonObject {
  const written = readText(operation, 'summary');
  const description = readText(operation, 'description');
  const summary = cleanSummary(written) || summarizeDescription(description) || cleanSummary(printTitle(id));
  if (written !== '' && summary !== written) c.losses.note('summary', operation.pointer);
  const told = description || (written !== summary ? written : '');
  return { summary, ...(told === '' ? {} : { description: told }) };
}

function listTags(operation: PlacedObject): JsonObject {
  const tags = readTexts(operation, 'tags');
  return tags.length > 0 ? { tags } : {};
}

function printMedia(key: 'consumes' | 'produces', types: readonly string[]): JsonObject {
  const isShared = types.length === 0 || (types.length === 1 && types[0] === sharedMediaTypes[0]);
  return isShared ? {} : { [key]: types };
}

function keepDocs(operation: PlacedObject): JsonObject {
  const docs = findObject(operation, 'externalDocs');
  return docs && readText(docs, 'url') !== '' ? { externalDocs: docs.value } : {};
}

function noteCallbacks(c: Conversion, operation: PlacedObject): void {
  const names = listPlaced(findPlaced(operation, 'callbacks')).map(([name]) => name);
  if (names.length > 0) c.losses.note('callbacks', `${operation.pointer}/callbacks`, names.join(', '));
}
