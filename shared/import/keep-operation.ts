// Keeps one operation of an OpenAPI 2.0 source with its parameters and replies, mending only what connectors cannot
// take: a missing or unfit id, repeated query values, words of later versions in schemas.
import { type JsonObject, type JsonValue, isJsonObject } from '../base/json-value';
import { printPointer } from '../base/pointer';
import type { Conversion } from './conversion';
import { convertSchema } from './convert-schema';
import { noteId } from './note-id';
import { mapItems, mapMembers } from './map-members';
import { type Placed, type PlacedObject, readReference, readText, textOf } from './source-document';

/** The operation under that id; the same object where nothing had to be mended. */
export function keepOperation(c: Conversion, operation: PlacedObject, id: string): JsonObject {
  const written = readText(operation, 'operationId');
  noteId(c, operation, id);
  const kept = mapMembers(operation.value, (value, key) => {
    const pointer = `${operation.pointer}/${key}`;
    if (key === 'operationId') return written === id ? value : id;
    if (key === 'parameters' && Array.isArray(value)) {
      const list = value as readonly JsonValue[];
      return mapItems(list, (item, index) =>
        keepParameter(c, { value: item, pointer: `${pointer}/${index}` }),
      );
    }
    if (key !== 'responses' || !isJsonObject(value)) return value;
    return mapMembers(value, (reply, status) =>
      isJsonObject(reply) && !status.startsWith('x-')
        ? keepResponse(c, { value: reply, pointer: `${pointer}${printPointer([status])}` })
        : reply,
    );
  });
  return withNeeded(c, operation, kept, id);
}

/** A parameter or a reference to one. */
export function keepParameter(c: Conversion, placed: Placed): JsonValue {
  const { value, pointer } = placed;
  if (!isJsonObject(value) || readReference(value) !== null) return value;
  return mapMembers(value, (member, key) => {
    if (key === 'schema' && isJsonObject(member)) {
      return convertSchema(c, { value: member, pointer: `${pointer}/schema` });
    }
    if (key === 'collectionFormat' && member === 'multi') {
      c.losses.note('parameter-multi', pointer, textOf(value['name']));
      return 'csv';
    }
    return member;
  });
}

/** A reply, or the payload of a webhook. */
export function keepResponse(c: Conversion, { value, pointer }: PlacedObject): JsonObject {
  if (readReference(value) !== null) return value;
  return mapMembers(value, (member, key) =>
    key === 'schema' && isJsonObject(member)
      ? convertSchema(c, { value: member, pointer: `${pointer}/schema` })
      : member,
  );
}

/** The members that connectors ask for and the source leaves out. */
function withNeeded(c: Conversion, operation: PlacedObject, kept: JsonObject, id: string): JsonObject {
  const named = 'operationId' in kept ? kept : { ...kept, operationId: id };
  const responses = named['responses'];
  if (isJsonObject(responses) && Object.keys(responses).length > 0) return named;
  c.losses.note('response-added', operation.pointer);
  return { ...named, responses: { 200: { description: 'OK' } } };
}
