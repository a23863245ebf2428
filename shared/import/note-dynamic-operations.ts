// Tells when picked operations take their choices from operations that were not picked.
import { type JsonObject, type JsonValue, isJsonObject } from '../base/json-value';
import type { Conversion } from './conversion';
import type { SourceOperation } from './list-source-operations';
import { readText } from './source-document';

const dynamicKey = /^x-ms-dynamic-(values|list|schema|properties|tree)$/;

/** Notes each operation that is called for choices and was left out, at the first operation that needs it. */
export function noteDynamicOperations(c: Conversion, picked: readonly SourceOperation[]): void {
  const ids = new Set(picked.map(({ operation }) => readText(operation, 'operationId')));
  for (const { operation } of picked) {
    for (const id of listCalledIds(operation.value)) {
      if (!ids.has(id)) c.losses.noteOnce('dynamic-unpicked', operation.pointer, id);
    }
  }
}

function listCalledIds(value: JsonObject): readonly string[] {
  const found = new Set<string>();
  const stack: { readonly value: JsonValue; readonly isDynamic: boolean }[] = [{ value, isDynamic: false }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { isDynamic } = next;
    if (Array.isArray(next.value)) {
      for (const item of next.value as readonly JsonValue[]) stack.push({ value: item, isDynamic });
    } else if (isJsonObject(next.value)) {
      const id = next.value['operationId'];
      if (isDynamic && typeof id === 'string') found.add(id);
      for (const [key, member] of Object.entries(next.value)) {
        stack.push({ value: member, isDynamic: isDynamic || dynamicKey.test(key) });
      }
    }
  }
  return [...found];
}
