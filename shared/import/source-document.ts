// The API description as a value with places: every reader of `import` walks it through these doors, so that each
// loss can say where in the source it stands. Reads only; knows references, not what they mean.
import { type JsonObject, type JsonValue, isJsonObject } from '../base/json-value';
import { parsePointer } from '../base/pointer';

/** Which grammar the document follows. */
export type Family = 'swagger-2' | 'openapi-3';

/** A document whose root was found to be an API description. `format` reads `OpenAPI 3.0.3` or `Swagger 2.0`. */
export interface SourceDocument {
  readonly root: JsonObject;
  readonly family: Family;
  readonly format: string;
}

/** A value and the JSON pointer of where it stands in the source. */
export interface Placed<T extends JsonValue = JsonValue> {
  readonly value: T;
  readonly pointer: string;
}
/** A {@link Placed} object. */
export type PlacedObject = Placed<JsonObject>;

/** The root of the document, placed. */
export function placeRoot(source: SourceDocument): PlacedObject {
  return { value: source.root, pointer: '' };
}

/** The member with that key; undefined where there is none. */
export function findPlaced(holder: PlacedObject, key: string): Placed | undefined {
  const value = Object.hasOwn(holder.value, key) ? holder.value[key] : undefined;
  return value === undefined ? undefined : { value, pointer: `${holder.pointer}/${escapePart(key)}` };
}

/** The member with that key where it is an object; undefined otherwise. */
export function findObject(holder: PlacedObject, key: string): PlacedObject | undefined {
  const member = findPlaced(holder, key);
  return member && asObject(member);
}

/** The same place, typed as an object; undefined where another kind of value stands. */
export function asObject(placed: Placed): PlacedObject | undefined {
  return isJsonObject(placed.value) ? { value: placed.value, pointer: placed.pointer } : undefined;
}

/** The members of an object in its order; none for every other value. */
export function listPlaced(placed: Placed | undefined): readonly (readonly [key: string, member: Placed])[] {
  if (!placed || !isJsonObject(placed.value)) return [];
  return Object.entries(placed.value).map(([key, value]) => [
    key,
    { value, pointer: `${placed.pointer}/${escapePart(key)}` },
  ]);
}

/** The items of the array under that key; none where no array stands there. */
export function listItems(holder: PlacedObject, key: string): readonly Placed[] {
  const list = findPlaced(holder, key);
  if (!list || !Array.isArray(list.value)) return [];
  const items = list.value as readonly JsonValue[];
  return items.map((value, index) => ({ value, pointer: `${list.pointer}/${index}` }));
}

/** The text under that key, trimmed; numbers count as their text (YAML reads `1.0` as one); empty without any. */
export function readText(holder: PlacedObject, key: string): string {
  const value = findPlaced(holder, key)?.value;
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() : '';
}

/** A value that is a text; empty for every other. */
export function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** The texts in the list under that key; others in it are passed over. */
export function readTexts(holder: PlacedObject, key: string): readonly string[] {
  return listItems(holder, key).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

/** True only where `true` stands under that key. */
export function readFlag(holder: PlacedObject, key: string): boolean {
  return findPlaced(holder, key)?.value === true;
}

/** The text of the value's `$ref`; null where it is no reference. */
export function readReference(value: JsonValue | undefined): string | null {
  if (!isJsonObject(value) || !Object.hasOwn(value, '$ref')) return null;
  return typeof value['$ref'] === 'string' ? value['$ref'] : null;
}

/** What following references came to. */
export type Followed =
  | { readonly found: true; readonly placed: Placed }
  | { readonly found: false; readonly why: 'external' | 'dangling' | 'ring'; readonly reference: string };

/** Follows the value's references to the end of their chain; a value that is no reference is its own end. */
export function follow(source: SourceDocument, placed: Placed): Followed {
  let at = placed;
  const seen = new Set<string>();
  for (;;) {
    const reference = readReference(at.value);
    if (reference === null) return { found: true, placed: at };
    if (!reference.startsWith('#')) return { found: false, why: 'external', reference };
    if (seen.has(reference)) return { found: false, why: 'ring', reference };
    seen.add(reference);
    const next = findPointer(source.root, reference);
    if (!next) return { found: false, why: 'dangling', reference };
    at = next;
  }
}

/** Follows references to an object; undefined for everything that does not lead to one. */
export function followObject(source: SourceDocument, placed: Placed): PlacedObject | undefined {
  const followed = follow(source, placed);
  return followed.found ? asObject(followed.placed) : undefined;
}

/** The value at a local reference such as `#/components/schemas/Pet`, percent-encoded or not. */
function findPointer(root: JsonObject, reference: string): Placed | undefined {
  const body = reference.slice(1);
  if (body !== '' && !body.startsWith('/')) return undefined;
  const path = parsePointer(body).map(String);
  return walk(root, path) ?? (body.includes('%') ? walk(root, path.map(decodePart)) : undefined);
}

function walk(root: JsonObject, path: readonly string[]): Placed | undefined {
  let value: JsonValue = root;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    const next: JsonValue | undefined = (value as JsonObject)[part];
    if (next === undefined) return undefined;
    value = next;
  }
  return { value, pointer: path.map((part) => `/${escapePart(part)}`).join('') };
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function escapePart(key: string): string {
  return key.includes('/') || key.includes('~') ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key;
}
