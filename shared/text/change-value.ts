// What a change of a JSON text means for the plain value. The patcher's outcome is measured against this where the
// text is broken: there, a change in one place can turn the reading of another.
import { isJsonArray, isJsonObject, type JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { JsonChange } from './edit';

type Entry = readonly [string, JsonValue];

/** The value after a change that fits it. A change that does not fit leaves it as it is. */
export function changeValue(value: JsonValue, change: Exclude<JsonChange, { kind: 'text' }>): JsonValue {
  switch (change.kind) {
    case 'set':
      return setAt(value, change.path, change.value);
    case 'insert':
      return insertAt(value, change.parent, change.index, change.key, change.value);
    case 'remove':
      return removeAt(value, change.path);
    case 'rename':
      return renameAt(value, change.path, change.key);
    case 'move':
      return moveAt(value, change);
  }
}

/** The value at a path; undefined when there is none. */
export function readAt(value: JsonValue | undefined, path: Path): JsonValue | undefined {
  let node = value;
  for (const part of path) {
    if (isJsonArray(node)) node = node[Number(part)];
    else node = isJsonObject(node) && Object.hasOwn(node, String(part)) ? node[String(part)] : undefined;
  }
  return node;
}

/** A record of entries, whatever their keys are called. */
export function toRecord(entries: readonly Entry[]): JsonValue {
  const record: Record<string, JsonValue> = {};
  for (const [key, value] of entries) {
    if (key !== '__proto__') record[key] = value;
    else Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return record;
}

function setAt(value: JsonValue | undefined, path: Path, wanted: JsonValue): JsonValue {
  const [part, ...rest] = path;
  if (part === undefined) return wanted;
  if (isJsonArray(value)) return value.toSpliced(Number(part), 1, setAt(value[Number(part)], rest, wanted));
  const entries: readonly Entry[] = isJsonObject(value) ? Object.entries(value) : [];
  const at = entries.findIndex(([key]) => key === String(part));
  const entry: Entry = [String(part), setAt(entries[at]?.[1], rest, wanted)];
  return toRecord(entries.toSpliced(at < 0 ? entries.length : at, 1, entry));
}

function insertAt(
  value: JsonValue,
  parent: Path,
  index: number | undefined,
  key: string | undefined,
  child: JsonValue,
): JsonValue {
  return changeAt(value, parent, (list) => {
    if (isJsonArray(list)) return list.toSpliced(index ?? list.length, 0, child);
    return isJsonObject(list) ? toRecord([...Object.entries(list), [key ?? '', child]]) : list;
  });
}

function removeAt(value: JsonValue, path: Path): JsonValue {
  const part = path.at(-1) ?? '';
  return changeAt(value, path.slice(0, -1), (list) => {
    if (isJsonArray(list)) return list.toSpliced(Number(part), 1);
    if (!isJsonObject(list)) return list;
    return toRecord(Object.entries(list).filter(([key]) => key !== String(part)));
  });
}

function renameAt(value: JsonValue, path: Path, wanted: string): JsonValue {
  return changeAt(value, path.slice(0, -1), (list) => {
    if (!isJsonObject(list)) return list;
    return toRecord(
      Object.entries(list).map(([key, one]) => [key === String(path.at(-1)) ? wanted : key, one]),
    );
  });
}

function moveAt(
  value: JsonValue,
  { path, parent, index, key }: Extract<JsonChange, { kind: 'move' }>,
): JsonValue {
  const moved = readAt(value, path);
  if (moved === undefined) return value;
  const name = key ?? String(path.at(-1));
  return insertAt(removeAt(value, path), followRemoval(value, path, parent), index, name, moved);
}

/** A path after the removal of what stood at another: items behind a removed one move up. */
function followRemoval(value: JsonValue, removed: Path, path: Path): Path {
  const level = removed.length - 1;
  const list = readAt(value, removed.slice(0, level));
  const isBeside =
    path.length > level && removed.slice(0, level).every((part, at) => String(part) === String(path[at]));
  const index = Number(path[level]);
  if (!isJsonArray(list) || !isBeside || index <= Number(removed[level])) return path;
  return path.with(level, index - 1);
}

function changeAt(value: JsonValue, path: Path, change: (child: JsonValue) => JsonValue): JsonValue {
  const child = readAt(value, path);
  return child === undefined ? value : setAt(value, path, change(child));
}
