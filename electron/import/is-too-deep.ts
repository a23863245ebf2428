// Bounds the depth of a document, so that nothing that walks it by recursion can run out of stack.
import type { JsonValue } from '../../shared/base/json-value';

const deepest = 500;

/** True for a value that is nested deeper than 500 levels. */
export function isTooDeep(value: JsonValue): boolean {
  let level: readonly JsonValue[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth >= deepest) return true;
    level = listBelow(level);
  }
  return false;
}

/** The objects and lists one level down, each once: YAML can put the same one in many places. */
function listBelow(level: readonly JsonValue[]): readonly JsonValue[] {
  const below = new Set<JsonValue>();
  for (const value of level) {
    if (typeof value !== 'object' || value === null) continue;
    for (const child of Object.values(value) as readonly JsonValue[]) {
      if (typeof child === 'object' && child !== null) below.add(child);
    }
  }
  return [...below];
}
