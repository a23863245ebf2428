// Converts the fields of a form body to `formData` parameters.
import { type JsonObject, isJsonObject } from '../base/json-value';
import { printTitle } from '../mapping/print-title';
import { findMediaSchema } from './choose-media';
import type { Conversion } from './conversion';
import { convertPlain, isPlain } from './convert-parameter';
import { flattenSchema } from './convert-schema';
import { gatherFields } from './gather-fields';
import { type Placed, type PlacedObject, findPlaced, followObject, textOf } from './source-document';

/** A form as parameters and the media type that it is sent as. */
export interface ConvertedForm {
  readonly parameters: readonly JsonObject[];
  readonly consumes: readonly string[];
}

/**
 * Converts the fields of a form; null where its schema names none, so that it is no form. Files need a multipart
 * form: a form that holds one becomes one.
 */
export function convertForm(
  c: Conversion,
  media: PlacedObject,
  kind: 'multipart' | 'urlencoded',
  type: string,
): ConvertedForm | null {
  const schema = findMediaSchema(media);
  if (!schema) return null;
  const { fields, required } = gatherFields(c, schema);
  if (fields.size === 0) return null;
  const parameters = [...fields].flatMap(([name, field]) => {
    const target = followObject(c.source, field);
    if (target?.value['readOnly'] === true) return [];
    return [convertField(c, name, field, required.has(name), kind === 'multipart')];
  });
  if (parameters.length === 0) return null;
  const isMultipart = kind === 'multipart' && type.startsWith('multipart/');
  return { parameters, consumes: [isMultipart ? 'multipart/form-data' : type] };
}

function convertField(
  c: Conversion,
  name: string,
  field: Placed,
  required: boolean,
  canBeFile: boolean,
): JsonObject {
  const file = canBeFile && isFile(c, name, field);
  const schema = file ? (followObject(c.source, field)?.value ?? {}) : flattenSchema(c, field);
  const description = textOf(schema['description']);
  const summary = textOf(schema['x-ms-summary']) || textOf(schema['title']) || printTitle(name);
  return {
    name,
    in: 'formData',
    ...(description === '' ? {} : { description }),
    required,
    ...(file ? { type: 'file' } : convertValue(c, name, field, schema)),
    'x-ms-summary': summary.slice(0, 80),
  };
}

function convertValue(c: Conversion, name: string, field: Placed, flat: JsonObject): JsonObject {
  if (!isPlain(c, flat)) {
    c.losses.note('form-part', field.pointer, name);
    return { type: 'string' };
  }
  const plain = convertPlain(c, flat);
  if (plain['format'] !== 'binary') return plain;
  const { format: _format, ...text } = plain;
  return text;
}

/** True for a field that takes a file; of a list of files one is kept. */
function isFile(c: Conversion, name: string, field: Placed): boolean {
  if (isBytes(c, field)) return true;
  if (!areItemsBytes(c, field)) return false;
  c.losses.note('form-files', field.pointer, name);
  return true;
}

/** True for a field that takes raw bytes, as OpenAPI 3.0 (`format`) and 3.1 (`contentMediaType`) say it. */
function isBytes(c: Conversion, field: Placed): boolean {
  const schema = followObject(c.source, field);
  if (!schema) return false;
  const { format, contentMediaType, contentEncoding } = schema.value;
  if (format === 'binary') return true;
  return (
    typeof contentMediaType === 'string' &&
    contentEncoding === undefined &&
    !/json|text|xml/.test(contentMediaType)
  );
}

function areItemsBytes(c: Conversion, field: Placed): boolean {
  const schema = followObject(c.source, field);
  const items = schema && findPlaced(schema, 'items');
  return items !== undefined && isJsonObject(items.value) && isBytes(c, items);
}
