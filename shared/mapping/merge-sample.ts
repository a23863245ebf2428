// Joins an inferred schema into what an author wrote, as the changes of the text. Only ever adds: what is written stays
// as it is, key by key, so that no description, reference or choice is lost to a sample. References are followed: a
// field that is missing in a shared schema is added to the shared schema.
import { type JsonObject, isJsonObject } from '../base/json-value';
import { printPointer, type Path } from '../base/pointer';
import { findReference, readReference } from '../operations/find-reference';
import { listParts, type SchemaPart } from '../operations/list-schema-parts';
import { isDynamic } from '../operations/read-choices';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readMember, readString } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';

/** What a sample adds. */
export interface Merge {
  readonly changes: readonly JsonChange[];
  /** How many fields are new, those inside new fields left out. */
  readonly added: number;
  /** The names of the fields whose written type is another one than the sample's: they were left as they are. */
  readonly differing: readonly string[];
}

const nothing: Merge = { changes: [], added: 0, differing: [] };

/**
 * What the inferred schema knows beyond the one at `place`: properties that are not there, the items of an array
 * without any, a type where none is written, `x-nullable`. A type that differs is left alone, and so are maps
 * (`additionalProperties`) and dynamic schemas, whose names are not the author's. `required` is taken over only by an
 * object without properties: an added field must not break who calls.
 */
export function mergeSample(tree: JsonTree, place: Path, inferred: JsonObject, name = ''): Merge {
  const found = merge(tree, place, inferred, name);
  const changes = withoutRepeats(found.changes);
  // A schema that stands in itself is met at every level of the sample, and grows only once.
  return changes.length === found.changes.length ? found : { ...found, changes };
}

function withoutRepeats(changes: readonly JsonChange[]): readonly JsonChange[] {
  const seen = new Set<string>();
  return changes.filter((change) => {
    const key = 'path' in change ? printPointer(change.path) : '';
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

function merge(tree: JsonTree, place: Path, inferred: JsonObject, name: string): Merge {
  const listed = findNode(tree, place);
  if (listed?.kind !== 'object') {
    return {
      ...nothing,
      changes: [{ kind: 'set', path: place, value: inferred }],
      added: countAdded(inferred),
    };
  }
  const target = followReference(tree, { node: listed, place });
  if (!target || isDynamic(target.node)) return nothing;
  const parts = listParts(tree, target);
  const type = parts.map(({ node }) => readType(node)).find((one) => one !== '') ?? '';
  if (type === '') return fillEmpty(target, inferred);
  const nullable = addNullable(target, inferred);
  if (type !== inferred['type']) {
    return { changes: nullable, added: 0, differing: fits(type, inferred['type']) ? [] : [name] };
  }
  const inner =
    type === 'object' ? mergeObject(tree, target, parts, inferred) : mergeArray(tree, target, inferred, name);
  return { ...inner, changes: [...inner.changes, ...nullable] };
}

interface Target {
  readonly node: JsonNode;
  readonly place: Path;
}

function followReference(tree: JsonTree, listed: Target): Target | null {
  const reference = readReference(listed.node);
  return reference === null ? listed : findReference(tree, reference);
}

/** True where values of the sample's type are values of the written one too. */
function fits(written: string, inferred: JsonObject[string] | undefined): boolean {
  return inferred === undefined || (written === 'number' && inferred === 'integer');
}

function mergeObject(
  tree: JsonTree,
  target: Target,
  parts: readonly SchemaPart[],
  inferred: JsonObject,
): Merge {
  const found = inferred['properties'];
  if (!isJsonObject(found)) return nothing;
  const isMap = parts.some(({ node }) => readMember(node, 'additionalProperties')?.kind === 'object');
  const isEmpty = !parts.some(({ node }) => hasProperties(node));
  if (isMap && isEmpty) return nothing;
  const merges = Object.entries(found).map(([name, schema]): Merge => {
    const inner = isJsonObject(schema) ? schema : {};
    const known = findProperty(parts, name);
    if (known) return merge(tree, known, inner, name);
    return {
      changes: [{ kind: 'set', path: [...target.place, 'properties', name], value: inner }],
      added: 1,
      differing: [],
    };
  });
  const required = isEmpty && !readMember(target.node, 'required') ? inferred['required'] : undefined;
  const last: readonly JsonChange[] =
    required === undefined ? [] : [{ kind: 'set', path: [...target.place, 'required'], value: required }];
  return {
    changes: [...merges.flatMap((one) => one.changes), ...last],
    added: merges.reduce((sum, one) => sum + one.added, 0),
    differing: merges.flatMap((one) => one.differing),
  };
}

function mergeArray(tree: JsonTree, target: Target, inferred: JsonObject, name: string): Merge {
  const items = inferred['items'];
  return isJsonObject(items) ? merge(tree, [...target.place, 'items'], items, name) : nothing;
}

/** Everything that the author has not written; a label only where there is none of any kind. */
function fillEmpty({ node, place }: Target, inferred: JsonObject): Merge {
  const isLabelled =
    readMember(node, 'title') !== undefined || readMember(node, 'x-ms-summary') !== undefined;
  const changes = Object.entries(inferred)
    .filter(([key]) => !readMember(node, key) && !(key === 'x-ms-summary' && isLabelled))
    .map(([key, value]): JsonChange => ({ kind: 'set', path: [...place, key], value }));
  return { changes, added: changes.length > 0 ? countAdded(inferred) : 0, differing: [] };
}

function addNullable({ node, place }: Target, inferred: JsonObject): readonly JsonChange[] {
  if (inferred['x-nullable'] !== true || readMember(node, 'x-nullable')) return [];
  return [{ kind: 'set', path: [...place, 'x-nullable'], value: true }];
}

/** Where the property is written; the last part that has it counts, as it does for readers. */
function findProperty(parts: readonly SchemaPart[], name: string): Path | null {
  const holder = parts.findLast(({ node }) => {
    const properties = readMember(node, 'properties');
    return properties !== undefined && readMember(properties, name) !== undefined;
  });
  return holder ? [...holder.place, 'properties', name] : null;
}

function countAdded(inferred: JsonObject): number {
  const properties = inferred['properties'];
  return isJsonObject(properties) ? Object.keys(properties).length : 1;
}

function hasProperties(node: JsonNode): boolean {
  const properties = readMember(node, 'properties');
  return properties?.kind === 'object' && properties.members.length > 0;
}

/** The type as written, else what the other keys say. */
function readType(node: JsonNode): string {
  const written = readString(node, 'type');
  if (written !== '') return written;
  if (readMember(node, 'properties') || readMember(node, 'additionalProperties')) return 'object';
  return readMember(node, 'items') ? 'array' : '';
}
