// Values on their way into a request: JSON, with whole numbers that JavaScript cannot hold exactly kept as bigint, and
// objects that are put together as maps so that any name may stand in them.
import type { JsonValue } from '../base/json-value';

/** A value that can be printed into a request. */
export type WireValue = JsonValue | bigint | readonly WireValue[] | WireObject;

/** An object under construction. */
export type WireObject = ReadonlyMap<string, WireValue>;

/** True for an object under construction. */
export function isWireObject(value: WireValue | undefined): value is WireObject {
  return value instanceof Map;
}

/** The value as JSON text, as short as JSON.stringify would print it. */
export function printJson(value: WireValue): string {
  if (typeof value === 'bigint') return value.toString();
  if (isWireObject(value)) return printMembers([...value]);
  if (Array.isArray(value)) return `[${value.map((item: WireValue) => printJson(item)).join(',')}]`;
  if (typeof value === 'object' && value !== null) return printMembers(Object.entries(value));
  return JSON.stringify(value);
}

/** The value as it stands in a path, a query, a header or a form: texts as they are, the rest as JSON. */
export function printPlain(value: WireValue): string {
  return typeof value === 'string' ? value : printJson(value);
}

function printMembers(members: readonly (readonly [string, WireValue])[]): string {
  return `{${members.map(([key, value]) => `${JSON.stringify(key)}:${printJson(value)}`).join(',')}}`;
}
