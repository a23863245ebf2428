// Reads schemas as trees of fields, one level at a time, so that a large or recursive definition costs only what is
// looked at. References are followed here; what a schema ought to hold is judged in `rules`.
import type { Path } from '../base/pointer';
import { findNode } from '../text/locate';
import { readBoolean, readMember, readString } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';
import { toValue } from '../text/value';
import { findReference, readReference } from './find-reference';
import { listParts, readRequiredNames } from './list-schema-parts';
import type { Field } from './operation';
import { isDynamic, readEnumValues } from './read-choices';
import { readVisibility } from './read-visibility';

/** Where and how a schema is used: what `readField` needs to know beside the schema itself. */
export interface FieldUse {
  readonly name: string;
  readonly required: boolean;
  /** The member that holds the schema. */
  readonly listedAt: Path;
  /** Definitions that it already stands in. */
  readonly ancestors: readonly string[];
}

/** Reads one schema as a field. Garbage reads as a field without type; a dangling reference as an empty one. */
export function readField(tree: JsonTree, listed: JsonNode, use: FieldUse): Field {
  const reference = readReference(listed);
  const target = reference === null ? null : findReference(tree, reference);
  const node = target?.node ?? listed;
  const refName = target?.name ?? '';
  const recursive = refName !== '' && use.ancestors.includes(refName);
  const parts = listParts(tree, { node, place: target?.place ?? use.listedAt });
  const type = parts.map((part) => readType(part.node)).find((found) => found !== '') ?? '';
  const ownLabel = readString(listed, 'x-ms-summary') || readString(listed, 'title');
  return {
    name: use.name,
    label: ownLabel || readString(node, 'x-ms-summary') || readString(node, 'title') || use.name,
    type,
    format: readString(node, 'format'),
    required: use.required,
    description: readString(listed, 'description') || readString(node, 'description'),
    visibility: readVisibility(node),
    defaultValue: readValue(node, 'default'),
    enumValues: readEnumValues(node),
    dynamic: parts.some((part) => isDynamic(part.node)),
    place: target?.place ?? use.listedAt,
    listedAt: use.listedAt,
    refName,
    recursive,
    hasChildren: !recursive && parts.some((part) => hasChildren(part.node)),
    readOnly: readBoolean(node, 'readOnly'),
    ancestors: use.ancestors,
  };
}

/**
 * Reads the fields right below a field: the properties in the order of the text (those of every `allOf` part first),
 * then `*` for the values of `additionalProperties`; for an array its items as `[]`.
 * Empty for scalars, for recursive fields, and where the field is no longer there.
 */
export function readFields(tree: JsonTree, field: Field): readonly Field[] {
  if (field.recursive) return [];
  const node = findNode(tree, field.place);
  if (!node) return [];
  const ancestors = field.refName === '' ? field.ancestors : [...field.ancestors, field.refName];
  const parts = listParts(tree, { node, place: field.place });
  const required = new Set(parts.flatMap((part) => readRequiredNames(part.node)));
  const fields = new Map<string, Field>();
  for (const part of parts) {
    const inner = part.name === '' ? ancestors : [...ancestors, part.name];
    for (const child of listChildren(part.node)) {
      const listedAt = [...part.place, ...child.steps];
      const use = { name: child.name, required: required.has(child.name), listedAt, ancestors: inner };
      fields.set(child.name, readField(tree, child.node, use));
    }
  }
  return [...fields.values()];
}

/** The member's value as plain JSON; undefined where it is absent. */
export function readValue(node: JsonNode, key: string) {
  const value = readMember(node, key);
  return value && toValue(value);
}

interface Child {
  readonly name: string;
  readonly steps: Path;
  readonly node: JsonNode;
}

function listChildren(node: JsonNode): readonly Child[] {
  const children: Child[] = [];
  const properties = readMember(node, 'properties');
  if (properties?.kind === 'object') {
    for (const { key, value } of properties.members) {
      if (value.kind === 'object') children.push({ name: key, steps: ['properties', key], node: value });
    }
  }
  const items = readMember(node, 'items');
  if (items?.kind === 'object') children.push({ name: '[]', steps: ['items'], node: items });
  const others = readMember(node, 'additionalProperties');
  if (others?.kind === 'object') children.push({ name: '*', steps: ['additionalProperties'], node: others });
  return children;
}

function hasChildren(node: JsonNode): boolean {
  const properties = readMember(node, 'properties');
  return (
    (properties?.kind === 'object' && properties.members.some((member) => member.value.kind === 'object')) ||
    readMember(node, 'items')?.kind === 'object' ||
    readMember(node, 'additionalProperties')?.kind === 'object'
  );
}

/** The type as written, else what the other keys say. */
function readType(node: JsonNode): string {
  const written = readString(node, 'type');
  if (written !== '') return written;
  if (readMember(node, 'properties') || readMember(node, 'additionalProperties')) return 'object';
  return readMember(node, 'items') ? 'array' : '';
}
