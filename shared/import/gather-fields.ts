// Gathers the fields of an object in the source, through references, `allOf` and the shapes to choose from: for
// forms and parameter objects, whose fields become parameters of their own.
import type { JsonValue } from '../base/json-value';
import type { Conversion } from './conversion';
import {
  type Placed,
  type PlacedObject,
  findPlaced,
  followObject,
  listItems,
  listPlaced,
} from './source-document';

/** The fields by name with their schemas in the source, and the names that every caller must give. */
export interface GatheredFields {
  readonly fields: ReadonlyMap<string, Placed>;
  readonly required: ReadonlySet<string>;
}

/** Gathers the fields. What only one of several shapes asks for is not required. */
export function gatherFields(c: Conversion, schema: Placed): GatheredFields {
  const fields = new Map<string, Placed>();
  const required = new Set<string>();
  const seen = new Set<string>();
  const visit = (placed: Placed, counts: boolean): void => {
    const target = followObject(c.source, placed);
    if (!target || seen.has(target.pointer)) return;
    seen.add(target.pointer);
    for (const part of listItems(target, 'allOf')) visit(part, counts);
    for (const [name, field] of listPlaced(findPlaced(target, 'properties'))) fields.set(name, field);
    if (counts) for (const name of listRequired(target)) required.add(name);
    for (const part of [...listItems(target, 'oneOf'), ...listItems(target, 'anyOf')]) visit(part, false);
  };
  visit(schema, true);
  return { fields, required };
}

function listRequired(schema: PlacedObject): readonly string[] {
  const names = findPlaced(schema, 'required')?.value;
  return Array.isArray(names)
    ? (names as readonly JsonValue[]).filter((name) => typeof name === 'string')
    : [];
}
