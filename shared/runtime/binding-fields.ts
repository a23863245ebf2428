// Dynamic fields: reads the schema that an operation answered, and puts it into the definition where the extension
// stands, so that inputs, requests and outputs are made of it as of any other schema. The filled definition is for one
// call; the author's own text is never changed by it.
import { type JsonObject, type JsonValue, isJsonArray, isJsonObject } from '../base/json-value';
import type { Path } from '../base/pointer';
import { findSchema } from '../operations/list-choices';
import type { Lookup } from '../operations/read-lookup';
import { findNode } from '../text/locate';
import { patchTree } from '../text/patch';
import { readMember } from '../text/read';
import type { JsonTree } from '../text/tree';
import { toValue } from '../text/value';

/** A schema for the place of a binding. */
export interface FilledSchema {
  readonly place: Path;
  readonly schema: JsonObject;
}

const dynamicForm = /^x-ms-dynamic-(?:schema|properties)$/;
const schemaKeys = ['type', 'properties', 'items', 'allOf', 'additionalProperties', '$ref'];
// Schemas that refer to themselves are copied this deep.
const deepest = 12;

/**
 * The schema in a reply, as OpenAPI 2.0 reads it: references into the reply's own `definitions` are followed, a type
 * beside null is `x-nullable`. Null where the reply holds none: there are no fields then.
 */
export function readDynamicSchema(lookup: Lookup, body: JsonValue): JsonObject | null {
  const found = findSchema(body, lookup);
  const definitions = isJsonObject(body) && isJsonObject(body['definitions']) ? body['definitions'] : {};
  const schema = found === null ? undefined : inline(found, definitions, 0);
  return isJsonObject(schema) ? schema : null;
}

/**
 * The definition with the schemas in their places. What is written beside the extension (label, description,
 * visibility) stays; the extension itself is taken out. A place that is not there any more is passed over.
 */
export function fillSchemas(tree: JsonTree, fills: readonly FilledSchema[]): JsonTree {
  return fills.reduce(fillSchema, tree);
}

function fillSchema(tree: JsonTree, { place, schema }: FilledSchema): JsonTree {
  const node = findNode(tree, place);
  if (node?.kind !== 'object') return tree;
  const isParameter = readMember(node, 'in')?.kind === 'string';
  const inner = isParameter ? readMember(node, 'schema') : node;
  const written = inner ? toValue(inner) : {};
  const kept = Object.entries(isJsonObject(written) ? written : {}).filter(
    ([key]) => !dynamicForm.test(key) && !schemaKeys.includes(key),
  );
  const value = { ...schema, ...Object.fromEntries(kept) };
  const patched = patchTree(tree, { kind: 'set', path: isParameter ? [...place, 'schema'] : place, value });
  return patched.ok ? patched.value.tree : tree;
}

/** JSON Schema as OpenAPI 2.0 reads it: one type, null as `x-nullable`, references replaced by what they name. */
function inline(value: JsonValue, definitions: JsonObject, depth: number): JsonValue {
  if (isJsonArray(value)) return value.map((item) => inline(item, definitions, depth));
  if (!isJsonObject(value)) return value;
  const { $ref } = value;
  if (typeof $ref === 'string') {
    const name = /^#\/definitions\/(.+)$/.exec($ref)?.[1] ?? '';
    const target = depth < deepest ? definitions[name] : undefined;
    return target === undefined ? {} : inline(target, definitions, depth + 1);
  }
  const members = Object.entries(value)
    .filter(([key]) => key !== 'definitions')
    .map(([key, member]): [string, JsonValue] => [key, inline(member, definitions, depth)]);
  return narrowType(Object.fromEntries(members));
}

function narrowType(schema: JsonObject): JsonObject {
  const { type } = schema;
  if (!isJsonArray(type)) return schema;
  const named = type.filter((one) => one !== 'null');
  const { type: _list, ...rest } = schema;
  return {
    ...(named.length === 1 && typeof named[0] === 'string' ? { type: named[0] } : {}),
    ...rest,
    ...(named.length < type.length ? { 'x-nullable': true } : {}),
  };
}
