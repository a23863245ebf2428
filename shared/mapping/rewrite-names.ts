// Names inside plain JSON values of a definition: the references in them, and the operations that extensions name.
// Finds them and writes other ones, for values that are not part of a text yet.
import { isJsonArray, isJsonObject, type JsonValue } from '../base/json-value';
import { parsePointer } from '../base/pointer';

/** New names, by `definitions/Product` for what is shared and by the id for operations. What is not in it stays. */
export interface NewNames {
  readonly shared: ReadonlyMap<string, string>;
  readonly operations: ReadonlyMap<string, string>;
}

/** The names in a value. */
export interface NamesInside {
  /** `definitions/Product`, each once, in the order of the value. */
  readonly shared: ReadonlySet<string>;
  /** The ids that extensions name. */
  readonly operations: ReadonlySet<string>;
}

/** Lists the names in a value. */
export function listNames(value: JsonValue): NamesInside {
  const names = { shared: new Set<string>(), operations: new Set<string>() };
  collect(value, names, false);
  return names;
}

/** The value with the new names in it. */
export function rewriteNames(value: JsonValue, names: NewNames, isInside = false): JsonValue {
  if (isJsonArray(value)) return value.map((item) => rewriteNames(item, names, isInside));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]): [string, JsonValue] => {
      if (typeof member === 'string' && key === '$ref') return [key, rewriteReference(member, names)];
      if (typeof member === 'string' && isInside && key === 'operationId') {
        return [key, names.operations.get(member) ?? member];
      }
      return [key, rewriteNames(member, names, isInside || key.startsWith('x-ms-'))];
    }),
  );
}

function rewriteReference(reference: string, names: NewNames): string {
  const name = names.shared.get(nameReference(reference));
  if (name === undefined) return reference;
  return `#/${name.split('/').map(escape).join('/')}`;
}

/** `#/definitions/Product` as `definitions/Product`. */
export function nameReference(reference: string): string {
  const [section = '', ...rest] = parsePointer(reference).map(String);
  return `${section}/${decode(rest.join('/'))}`;
}

function escape(part: string): string {
  return part.replaceAll('~', '~0');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function collect(
  value: JsonValue,
  names: { readonly shared: Set<string>; readonly operations: Set<string> },
  isInside: boolean,
): void {
  if (isJsonArray(value)) for (const item of value) collect(item, names, isInside);
  if (!isJsonObject(value)) return;
  for (const [key, member] of Object.entries(value)) {
    if (typeof member !== 'string') collect(member, names, isInside || key.startsWith('x-ms-'));
    else if (key === '$ref') names.shared.add(nameReference(member));
    else if (isInside && key === 'operationId' && member !== '') names.operations.add(member);
  }
}
