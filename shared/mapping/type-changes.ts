// What goes with a type: the formats it has, a default and choices of that type, the items of a list.
import { isJsonObject, type JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { EnumValue } from '../operations/operation';
import type { JsonChange } from '../text/edit';
import { readMember, readString } from '../text/read';
import type { JsonNode } from '../text/tree';
import { toValue } from '../text/value';
import { changeMember } from './plan';

/** The formats that the platform knows, by type. https://learn.microsoft.com/connectors/custom-connectors */
export const formatsByType: Readonly<Record<string, readonly string[]>> = {
  string: ['date-time', 'date', 'date-no-tz', 'byte', 'binary', 'password', 'email', 'uri', 'uuid', 'html'],
  integer: ['int32', 'int64'],
  number: ['float', 'double'],
};

/** Sets the type; a format, a default and choices that do not fit it go, a list gets items. */
export function changeType(node: JsonNode, place: Path, type: string): readonly JsonChange[] {
  const before = readString(node, 'type');
  if (before === type) return [];
  const format = readString(node, 'format');
  const isFormatKept = format === '' || (formatsByType[type] ?? []).includes(format);
  const value = readMember(node, 'default');
  const choices = readMember(node, 'enum');
  return [
    ...changeMember(node, place, 'type', type || undefined),
    ...(isFormatKept ? [] : changeMember(node, place, 'format', undefined)),
    ...(value ? changeMember(node, place, 'default', convert(toValue(value), type)) : []),
    ...(choices?.kind === 'array' ? changeEnum(node, place, choices, type) : []),
    ...(type === 'array' && !readMember(node, 'items')
      ? changeMember(node, place, 'items', { type: 'string' })
      : []),
    ...(type === 'array' ? [] : changeMember(node, place, 'items', undefined)),
  ];
}

/** Sets the default, as a value of the written type; undefined takes it away. */
export function changeDefault(
  node: JsonNode,
  place: Path,
  value: JsonValue | undefined,
): readonly JsonChange[] {
  const converted = value === undefined ? undefined : (convert(value, readString(node, 'type')) ?? value);
  return changeMember(node, place, 'default', converted);
}

/** Sets the choices; labels that say no more than the value are not written. No choices take both members away. */
export function changeChoices(
  node: JsonNode,
  place: Path,
  choices: readonly EnumValue[],
): readonly JsonChange[] {
  const type = readString(node, 'type');
  const values = choices.map(({ value, label }) => ({ value: convert(value, type) ?? value, label }));
  const isLabelled = values.some(({ value, label }) => label !== '' && label !== printValue(value));
  const labelled = values.map(({ value, label }) => ({ value, displayName: label || printValue(value) }));
  return [
    ...changeMember(node, place, 'enum', values.length > 0 ? values.map(({ value }) => value) : undefined),
    ...changeMember(node, place, 'x-ms-enum-values', isLabelled ? labelled : undefined),
  ];
}

/** The value as one of that type; undefined where it has none. */
export function convert(value: JsonValue, type: string): JsonValue | undefined {
  switch (type) {
    case 'string':
      return typeof value === 'object' ? undefined : String(value);
    case 'integer':
    case 'number':
      return toNumber(value, type === 'integer');
    case 'boolean':
      if (typeof value === 'boolean') return value;
      return value === 'true' || value === 'false' ? value === 'true' : undefined;
    case 'array':
      return Array.isArray(value) ? value : undefined;
    case 'object':
      return isJsonObject(value) ? value : undefined;
    default:
      return value;
  }
}

function toNumber(value: JsonValue, isInteger: boolean): number | undefined {
  const isText = typeof value === 'string' && value.trim() !== '';
  const number = typeof value === 'number' ? value : isText ? Number(value) : Number.NaN;
  return Number.isFinite(number) && (!isInteger || Number.isInteger(number)) ? number : undefined;
}

function changeEnum(
  node: JsonNode,
  place: Path,
  choices: Extract<JsonNode, { kind: 'array' }>,
  type: string,
): readonly JsonChange[] {
  const values = choices.items.map(({ value }) => convert(toValue(value), type));
  const isKept = values.every((value) => value !== undefined);
  if (isKept) return changeMember(node, place, 'enum', values);
  return [
    ...changeMember(node, place, 'enum', undefined),
    ...changeMember(node, place, 'x-ms-enum-values', undefined),
  ];
}

function printValue(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
