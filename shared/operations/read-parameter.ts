// Reads one entry of a `parameters` list, its reference followed. Used by `read-operation`.
import type { Path } from '../base/pointer';
import { readBoolean, readMember, readString } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';
import { findReference, readReference } from './find-reference';
import type { Parameter, ParameterLocation } from './operation';
import { isDynamic, readEnumValues } from './read-choices';
import { readField, readValue } from './read-fields';
import { readVisibility } from './read-visibility';

const locations: ReadonlySet<string> = new Set(['path', 'query', 'header', 'formData', 'body']);

/** Reads the parameter that is listed at that path; null for what is none (no name or location, a dangling `$ref`). */
export function readParameter(tree: JsonTree, listed: JsonNode, listedAt: Path): Parameter | null {
  const reference = readReference(listed);
  const target = reference === null ? { node: listed, place: listedAt } : findReference(tree, reference);
  if (target?.node.kind !== 'object') return null;
  const { node, place } = target;
  const name = readString(node, 'name');
  const location = readString(node, 'in');
  if (name === '' || !isLocation(location)) return null;
  const required = location === 'path' || readBoolean(node, 'required');
  const listedSchema = location === 'body' ? readMember(node, 'schema') : undefined;
  const use = { name: '', required, listedAt: [...place, 'schema'], ancestors: [] };
  const schema = listedSchema ? readField(tree, listedSchema, use) : null;
  const items = readMember(node, 'items');
  return {
    name,
    in: location,
    required,
    type: schema ? schema.type : readString(node, 'type'),
    format: schema ? schema.format : readString(node, 'format'),
    label: readString(node, 'x-ms-summary') || name,
    description: readString(node, 'description'),
    visibility: readVisibility(node),
    defaultValue: readValue(node, 'default') ?? schema?.defaultValue,
    testValue: readValue(node, 'x-ms-test-value'),
    enumValues: schema ? schema.enumValues : readEnumValues(node),
    itemType: items ? readString(items, 'type') : '',
    urlEncoding: readString(node, 'x-ms-url-encoding') === 'double' ? 'double' : 'single',
    dynamic: isDynamic(node) || (schema?.dynamic ?? false),
    place,
    listedAt,
    schema,
  };
}

function isLocation(text: string): text is ParameterLocation {
  return locations.has(text);
}
