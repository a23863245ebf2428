// Operations on their way from one connector to another: what the clipboard carries. Plain JSON, so that it can be kept
// in a file or sent to somebody. `build-clip` takes them out of a connector, `plan-paste` puts them into one.
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../base/json-value';
import { methods, type Method } from '../operations/operation';

/** The name of the format, under the key `connectorStudio`. */
export const clipFormat = 'operations';
/** A later version may have more members; what this one does not know is left alone. */
export const clipVersion = 1;
/** Clipboards hold anything: a longer text is not looked at. In UTF-16 units. */
export const longestClip = 5_000_000;

/** One operation, with its path item's parameters as its own. */
export interface ClippedOperation {
  readonly path: string;
  readonly method: Method;
  readonly value: JsonObject;
  /** What a webhook sends, from beside the operation; null for all else. */
  readonly notification: JsonValue | null;
  /** False for what was copied only because another operation looks something up in it. */
  readonly isChosen: boolean;
}

/** The operations and what they refer to. */
export interface Clip {
  /** The title of the connector that they are from. */
  readonly title: string;
  readonly operations: readonly ClippedOperation[];
  /** By section (`definitions`, `parameters`, `responses`), then by name. */
  readonly shared: Readonly<Record<string, Readonly<Record<string, JsonValue>>>>;
  /** Policies of these operations alone. */
  readonly policies: readonly JsonObject[];
  /** What the connector says for all its operations, where it says it. */
  readonly consumes: readonly string[] | null;
  readonly produces: readonly string[] | null;
}

/** The clip as text. */
export function printClip(clip: Clip): string {
  return JSON.stringify({ connectorStudio: clipFormat, version: clipVersion, ...clip }, null, 2);
}

/** Reads a text of the clipboard; null for every text that is no clip. */
export function parseClip(text: string): Clip | null {
  if (text.length > longestClip || !text.includes('"connectorStudio"')) return null;
  const value = parse(text);
  if (!isJsonObject(value) || value.connectorStudio !== clipFormat) return null;
  const operations = readList(value.operations).flatMap((one) => readOperation(one) ?? []);
  if (operations.length === 0) return null;
  return {
    title: typeof value.title === 'string' ? value.title : '',
    operations,
    shared: readShared(value.shared),
    policies: readList(value.policies).filter(isJsonObject),
    consumes: readTexts(value.consumes),
    produces: readTexts(value.produces),
  };
}

function parse(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

function readOperation(value: JsonValue): ClippedOperation | null {
  if (!isJsonObject(value) || typeof value.path !== 'string' || !isJsonObject(value.value)) return null;
  const method = methods.find((one) => one === value.method);
  if (!method || !value.path.startsWith('/')) return null;
  return {
    path: value.path,
    method,
    value: value.value,
    notification: value.notification ?? null,
    isChosen: value.isChosen !== false,
  };
}

function readShared(value: JsonValue | undefined): Clip['shared'] {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([section, members]) =>
      isJsonObject(members) ? [[section, members] as const] : [],
    ),
  );
}

function readList(value: JsonValue | undefined): readonly JsonValue[] {
  return isJsonArray(value) ? value : [];
}

function readTexts(value: JsonValue | undefined): readonly string[] | null {
  if (!isJsonArray(value)) return null;
  return value.flatMap((one) => (typeof one === 'string' ? [one] : []));
}
