// Converts the request body of an OpenAPI 3 operation: to a body parameter, or to form fields.
import { type JsonObject, type JsonValue, isJsonObject } from '../base/json-value';
import { type ChosenMedia, chooseRequestMedia, findMediaSchema } from './choose-media';
import { type Conversion, followNoting } from './conversion';
import { convertForm } from './convert-form';
import { convertSchema } from './convert-schema';
import type { SourceOperation } from './list-source-operations';
import { type PlacedObject, asObject, findPlaced, listPlaced, readFlag, readText } from './source-document';

/** What a body comes to. `consumes` is empty where there is none. */
export interface ConvertedBody {
  readonly parameters: readonly JsonObject[];
  readonly consumes: readonly string[];
}

const noBody: ConvertedBody = { parameters: [], consumes: [] };
const bodiless: ReadonlySet<string> = new Set(['get', 'head', 'options']);
const largestSample = 2000;

/** Converts the body of an operation. Verbs that cannot carry one lose it, which is noted. */
export function convertBody(c: Conversion, operation: SourceOperation): ConvertedBody {
  const listed = findPlaced(operation.operation, 'requestBody');
  const target = listed && followNoting(c, listed);
  const body = target && asObject(target);
  if (!body) return noBody;
  if (bodiless.has(operation.method)) {
    c.losses.note('body-dropped', listed.pointer, operation.method.toUpperCase());
    return noBody;
  }
  const chosen = chooseRequestMedia(body);
  if (!chosen) return noBody;
  if (chosen.others.length > 0) c.losses.note('body-media', body.pointer, chosen.others.join(', '));
  if (chosen.kind === 'multipart' || chosen.kind === 'urlencoded') {
    const form = convertForm(c, chosen.media, chosen.kind, chosen.type);
    if (form) return form;
  }
  return {
    parameters: [buildBody(body, chosen, convertContent(c, chosen))],
    consumes: [chosen.type.includes('*') ? defaultType(chosen) : chosen.type],
  };
}

function convertContent(c: Conversion, chosen: ChosenMedia): JsonObject {
  const { kind, media, type } = chosen;
  const schema = findMediaSchema(media);
  if (kind === 'json') return schema ? convertSchema(c, schema) : {};
  if (kind === 'binary') return { type: 'string', format: 'binary' };
  if (kind !== 'text') c.losses.note('body-text', media.pointer, type);
  return { type: 'string' };
}

function defaultType(chosen: ChosenMedia): string {
  return chosen.kind === 'json' ? 'application/json' : 'application/octet-stream';
}

function buildBody(body: PlacedObject, chosen: ChosenMedia, schema: JsonObject): JsonObject {
  const description = readText(body, 'description');
  const sample = findSample(chosen.media);
  return {
    name: readText(body, 'x-codegen-request-body-name') || 'body',
    in: 'body',
    ...(description === '' ? {} : { description }),
    required: readFlag(body, 'required'),
    schema,
    ...(sample === undefined ? {} : { 'x-ms-test-value': sample }),
  };
}

/** The sample body of the source, where it is small. */
function findSample(media: PlacedObject): JsonValue | undefined {
  const [named] = listPlaced(findPlaced(media, 'examples'));
  const example = named && isJsonObject(named[1].value) ? named[1].value['value'] : undefined;
  const sample = media.value['example'] ?? example;
  if (sample === undefined || sample === null) return undefined;
  return JSON.stringify(sample).length <= largestSample ? sample : undefined;
}
