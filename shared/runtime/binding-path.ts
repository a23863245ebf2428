// The paths that dynamic extensions use: names from the root of a reply or a body, joined by slashes, `data/items`.
import { isJsonArray, isJsonObject, type JsonValue } from '../base/json-value';

/** The names of a path; a slash at the start, a `#` and pointer escapes are let pass. An empty path has none. */
export function parseBindingPath(text: string): readonly string[] {
  const body = text.trim().replace(/^#?\/?/, '');
  return body === '' ? [] : body.split('/').map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The path as it is written. */
export function printBindingPath(path: readonly string[]): string {
  return path.map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1')).join('/');
}

/** What stands at the path; undefined where nothing does. A name that holds slashes itself is found too. */
export function findAtPath(value: JsonValue | undefined, path: readonly string[]): JsonValue | undefined {
  let found = value;
  for (const [index, name] of path.entries()) {
    if (isJsonArray(found)) {
      found = /^\d+$/.test(name) ? found[Number(name)] : undefined;
      continue;
    }
    if (!isJsonObject(found)) return undefined;
    const whole = path.slice(index).join('/');
    if (!Object.hasOwn(found, name)) return Object.hasOwn(found, whole) ? found[whole] : undefined;
    found = found[name];
  }
  return found;
}
