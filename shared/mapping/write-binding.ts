// Writes a binding, both generations together: what is there keeps its place and its unknown members, what is missing is
// added beside it. The pair of `read-binding`.
import { isJsonObject, type JsonObject, type JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { JsonChange } from '../text/edit';
import { readMember } from '../text/read';
import type { JsonNode } from '../text/tree';
import { toValue } from '../text/value';
import type { ArgumentSource, BindingArgument, BindingCall, BindingForm } from './binding';
import { nameOf } from './binding-target';
import { changeObject, compact } from './change-object';
import { bindingKeys } from './read-binding';

/** The members that a call is made of; all others are the author's. */
const known: ReadonlySet<string> = new Set([
  'operationId',
  'itemsPath',
  'itemValuePath',
  'itemTitlePath',
  'itemFullTitlePath',
  'itemIsParent',
  'value-collection',
  'value-path',
  'value-title',
  'parameters',
]);

/** The changes that let the node at `place` carry the calls as a binding of that form. */
export function writeBinding(
  node: JsonNode,
  place: Path,
  form: BindingForm,
  calls: readonly BindingCall[],
): readonly JsonChange[] {
  const [call] = calls;
  if (form === 'tree') return writeTree(node, place, calls);
  if (!call) return [];
  return [...bindingKeys[form]].reverse().flatMap((key) => {
    const written = readMember(node, key);
    const value = { ...keepUnknown(written), ...printCall(key, call) };
    return changeObject(written, [...place, key], value);
  });
}

/** The changes that take every binding off the node, but for the extensions that are to stay. */
export function removeBinding(
  node: JsonNode,
  place: Path,
  kept: readonly string[] = [],
): readonly JsonChange[] {
  return Object.values(bindingKeys)
    .flat()
    .filter((key) => !kept.includes(key) && readMember(node, key))
    .map((key): JsonChange => ({ kind: 'remove', path: [...place, key] }));
}

function writeTree(node: JsonNode, place: Path, calls: readonly BindingCall[]): readonly JsonChange[] {
  const [key = ''] = bindingKeys.tree;
  const written = readMember(node, key);
  const kept = written ? toValue(written) : {};
  const settings = { settings: { canSelectParentNodes: false, canSelectLeafNodes: true } };
  const printed = calls.map((call) => {
    const own = written && readMember(written, call.name);
    return [call.name, { ...keepUnknown(own), ...printCall(key, call) }] as const;
  });
  const value = { ...settings, ...(isJsonObject(kept) ? kept : {}), ...Object.fromEntries(printed) };
  return changeObject(written, [...place, key], value);
}

function keepUnknown(node: JsonNode | undefined): JsonObject {
  const value = node ? toValue(node) : {};
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(Object.entries(value).filter(([key]) => !known.has(key)));
}

function printCall(key: string, call: BindingCall): JsonObject {
  const path = (steps: readonly string[] | null) => steps?.join('/');
  const isOlder = key === 'x-ms-dynamic-values' || key === 'x-ms-dynamic-schema';
  const parameters = printArguments(call.arguments, isOlder);
  const { operationId, collection, value, label, schema, fullTitle, isParent } = call;
  if (key === 'x-ms-dynamic-values') {
    return compact({
      operationId,
      'value-collection': path(collection),
      'value-path': path(value),
      'value-title': path(label),
      parameters,
    });
  }
  if (key === 'x-ms-dynamic-schema') return compact({ operationId, 'value-path': path(schema), parameters });
  if (key === 'x-ms-dynamic-properties') {
    // The older form may lead to the map of properties, the newer one leads to the schema around it.
    const around = schema?.at(-1) === 'properties' ? schema.slice(0, -1) : schema;
    return compact({ operationId, itemValuePath: path(around), parameters });
  }
  return compact({
    operationId,
    itemsPath: path(collection),
    itemValuePath: path(value),
    itemTitlePath: path(label),
    itemFullTitlePath: path(fullTitle),
    itemIsParent: isParent,
    parameters,
  });
}

function printArguments(list: readonly BindingArgument[], isOlder: boolean): JsonObject {
  return Object.fromEntries(
    list.flatMap(({ parameter, source }) => {
      const printed = printSource(source, isOlder);
      return printed === undefined ? [] : [[isOlder ? nameOf(parameter) : parameter, printed] as const];
    }),
  );
}

function printSource(source: ArgumentSource, isOlder: boolean): JsonValue | undefined {
  switch (source.kind) {
    case 'none':
      return undefined;
    case 'literal':
      return isOlder ? source.value : { value: source.value };
    case 'input':
      return isOlder ? { parameter: nameOf(source.reference) } : { parameterReference: source.reference };
    case 'selected':
      return { selectedItemValuePath: source.path };
  }
}
