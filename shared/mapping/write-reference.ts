// Shared schemas as they are referred to: the text of a reference, names for new ones, and where `definitions` begins.
import { isSameJson, type JsonObject, type JsonValue } from '../base/json-value';
import { findReference } from '../operations/find-reference';
import type { JsonChange } from '../text/edit';
import { findMember } from '../text/locate';
import { readMember } from '../text/read';
import type { JsonTree } from '../text/tree';
import { toValue } from '../text/value';

/** `{ "$ref": "#/definitions/Product" }`; slashes and tildes in the name as JSON pointers write them. */
export function buildReference(name: string): JsonObject {
  return { $ref: `#/definitions/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` };
}

/** True where a shared schema has that name. */
export function isDefined(tree: JsonTree, name: string): boolean {
  const reference = buildReference(name)['$ref'];
  return typeof reference === 'string' && findReference(tree, reference) !== null;
}

/** The names of the shared schemas, in the order of the text. */
export function listDefinitionNames(tree: JsonTree): readonly string[] {
  const holder = readMember(tree.root, 'definitions');
  return holder?.kind === 'object' ? holder.members.map(({ key }) => key) : [];
}

/** The name of a shared schema that says exactly the same; null without one. */
export function findSameDefinition(tree: JsonTree, schema: JsonValue): string | null {
  const holder = readMember(tree.root, 'definitions');
  if (holder?.kind !== 'object') return null;
  return holder.members.find(({ value }) => isSameJson(toValue(value), schema))?.key ?? null;
}

/** The change that makes room for shared schemas, right behind the paths; none where there is some. */
export function addDefinitions(tree: JsonTree): readonly JsonChange[] {
  const { root } = tree;
  if (root.kind !== 'object' || findMember(root, 'definitions')) return [];
  const index = root.members.findIndex(({ key }) => key === 'paths') + 1;
  return [{ kind: 'insert', parent: [], key: 'definitions', index: index || root.members.length, value: {} }];
}

/** A name in words run together, each with a capital: `order line` gives `OrderLine`. */
export function toDefinitionName(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('');
}
