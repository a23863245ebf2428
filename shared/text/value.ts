// From a node to the plain value that it stands for.
import type { JsonValue } from '../base/json-value';
import type { JsonNode, ObjectNode } from './tree';

/** The value of a node, as JSON.parse would give it: of a repeated key the last value, a missing value as null. */
export function toValue(node: JsonNode): JsonValue {
  switch (node.kind) {
    case 'object':
      return toRecord(node);
    case 'array':
      return node.items.map((item) => toValue(item.value));
    case 'string':
    case 'number':
    case 'boolean':
      return node.value;
    case 'null':
    case 'missing':
      return null;
  }
}

function toRecord(node: ObjectNode): JsonValue {
  const record: Record<string, JsonValue> = {};
  for (const { key, value } of node.members) {
    // Assigning `__proto__` would change the prototype instead of making a member.
    if (key === '__proto__') define(record, key, toValue(value));
    else record[key] = toValue(value);
  }
  return record;
}

function define(record: Record<string, JsonValue>, key: string, value: JsonValue): void {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
}
