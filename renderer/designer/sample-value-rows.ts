// The rows of a JSON value that fields are dragged from. What is dragged from one item of a list is meant for all of
// them, so that a list shows one.
import { isJsonArray, isJsonObject, type JsonValue } from '../../shared/base/json-value';
import type { Path } from '../../shared/base/pointer';
import { chooseGlyph, printRowLabel } from './map-row';
import type { Branch } from './row-branch';

/** Longer values are cut. */
const longestValue = 60;

/** The rows below a value; ids begin with the stem. */
export function buildValueBranches(
  stem: string,
  root: JsonValue,
  value = root,
  path: Path = [],
): readonly Branch[] {
  return listInner(value).map(({ step, inner }) => {
    const innerPath = [...path, step];
    const name = typeof step === 'number' ? 'items' : step;
    return {
      row: {
        ...valueRow(`${stem}${JSON.stringify(innerPath)}`, name, inner),
        item: { kind: 'sample', samples: [root], path: innerPath, name },
      },
      isOpen: innerPath.length < 2,
      ...(hasInner(inner) ? { inner: () => buildValueBranches(stem, root, inner, innerPath) } : {}),
    };
  });
}

/** The row of a value under a name, without what it drags. */
export function valueRow(id: string, name: string, value: JsonValue): Branch['row'] {
  const type = typeOf(value);
  return {
    kind: 'item',
    id,
    label: printRowLabel(name, type, false),
    name,
    detail: printValue(value),
    type: '',
    glyph: chooseGlyph(type),
    required: false,
    refName: '',
  };
}

/** True where rows stand below the value. */
export function hasInner(value: JsonValue): boolean {
  return listInner(value).length > 0;
}

function listInner(
  value: JsonValue,
): readonly { readonly step: string | number; readonly inner: JsonValue }[] {
  if (isJsonArray(value)) return value.length > 0 ? [{ step: 0, inner: value[0] ?? null }] : [];
  if (!isJsonObject(value)) return [];
  return Object.entries(value).map(([step, inner]) => ({ step, inner }));
}

function typeOf(value: JsonValue): string {
  if (value === null) return 'null';
  if (isJsonArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}

function printValue(value: JsonValue): string {
  if (isJsonArray(value)) return value.length === 1 ? '1 item' : `${value.length} items`;
  if (typeof value === 'object' && value !== null) return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
}
