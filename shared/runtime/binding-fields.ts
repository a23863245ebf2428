// Dynamic fields: reads the schema that an operation answered, and puts it into the definition where the extension
// stands, so that inputs, requests and outputs are made of it as of any other schema. The filled definition is for one
// call; the author's own text is never changed by it.
import { type JsonObject, type JsonValue, isJsonArray, isJsonObject } from '../base/json-value';
import { type Path, printPointer } from '../base/pointer';
import { errorProblem } from '../base/problem';
import { type Result, fail, ok } from '../base/result';
import { findNode } from '../text/locate';
import { patchTree } from '../text/patch';
import { readMember } from '../text/read';
import type { JsonTree } from '../text/tree';
import { toValue } from '../text/value';
import type { Binding } from './binding-lookup';
import { findAtPath, printBindingPath } from './binding-path';

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
 * The schema in a reply: an object schema, or the map of properties that the older form points to. Null where the
 * reply says that there are no fields (null, nothing, an empty object). References into the reply's own `definitions`
 * are followed. Problem: `fields-not-schema`.
 */
export function readDynamicSchema(binding: Binding, body: JsonValue): Result<JsonObject | null> {
  const found = findAtPath(body, binding.value);
  if (found === undefined || found === null) {
    return isJsonObject(body) || body === null ? ok(null) : fail(describeNoSchema(binding));
  }
  if (!isJsonObject(found)) return fail(describeNoSchema(binding));
  if (Object.keys(found).length === 0) return ok(null);
  const definitions = isJsonObject(body) && isJsonObject(body['definitions']) ? body['definitions'] : {};
  const schema = isSchema(found) ? found : readMap(found);
  const inlined = schema ? inline(schema, definitions, 0) : undefined;
  return isJsonObject(inlined) ? ok(inlined) : fail(describeNoSchema(binding));
}

function describeNoSchema(binding: Binding) {
  const where = binding.value.length === 0 ? '' : ` at ${printBindingPath(binding.value)}`;
  return errorProblem('fields-not-schema', `The reply of ${binding.operationId} holds no schema${where}.`, {
    place: { file: 'definition', pointer: printPointer([...binding.place, binding.extension]) },
    action: 'Write the value as JSON, or correct the path to the schema in the definition.',
  });
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

/** True for a schema itself: its type is a name. A property that is called `type` is an object instead. */
function isSchema(value: JsonObject): boolean {
  const { type } = value;
  if (typeof type === 'string' || isJsonArray(type)) return true;
  const { properties, items, $ref, allOf } = value;
  return isPropertyMap(properties) || isSchemaLike(items) || typeof $ref === 'string' || isJsonArray(allOf);
}

function readMap(value: JsonObject): JsonObject | null {
  return isPropertyMap(value) ? { type: 'object', properties: value } : null;
}

function isPropertyMap(value: JsonValue | undefined): boolean {
  return isJsonObject(value) && Object.values(value).every(isJsonObject);
}

function isSchemaLike(value: JsonValue | undefined): boolean {
  return isJsonObject(value) && schemaKeys.some((key) => Object.hasOwn(value, key));
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
