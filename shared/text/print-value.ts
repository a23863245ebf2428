// Prints new values in the manner of a text. Only what is new is ever printed; what stands in the text stays.
import { isJsonArray, type JsonValue } from '../base/json-value';
import type { Style } from './style';

/** How the parts of a value are laid out: each on a line of its own, or all on one line. */
export interface Layout {
  readonly objects: 'lines' | 'inline';
  /** Arrays that hold objects or arrays. */
  readonly arrays: 'lines' | 'inline';
  /** Arrays of texts, numbers and the like. */
  readonly lists: 'lines' | 'inline';
}

/** Everything on one line. */
export const inline: Layout = { objects: 'inline', arrays: 'inline', lists: 'inline' };

/** Prints a value whose first line stands behind `indent`; ends without a line end. Numbers that JSON lacks give null. */
export function printValue(value: JsonValue, style: Style, layout: Layout, indent: string): string {
  if (isJsonArray(value)) return printArray(value, style, layout, indent);
  if (typeof value === 'object' && value !== null) {
    const lines = layout.objects === 'lines' && style.lineEnd !== '';
    const inside = lines ? indent + style.unit : indent;
    const members = Object.entries(value).filter((entry) => entry[1] !== undefined);
    const parts = members.map(([key, one]) => printMember(key, one, style, layout, inside));
    return join('{', '}', parts, style, lines ? indent : null, style.padding);
  }
  return JSON.stringify(value) ?? 'null';
}

/** Prints a member of an object whose first line stands behind `indent`. */
export function printMember(
  key: string,
  value: JsonValue,
  style: Style,
  layout: Layout,
  indent: string,
): string {
  return JSON.stringify(key) + style.colon + printValue(value, style, layout, indent);
}

/** How many arrays and objects a value nests; 0 for a text, a number and the like. At most 1000 are counted. */
export function measureDepth(value: JsonValue, counted = 0): number {
  if (typeof value !== 'object' || value === null || counted > 1000) return 0;
  let deepest = 0;
  for (const part of Object.values(value)) deepest = Math.max(deepest, measureDepth(part, counted + 1));
  return deepest + 1;
}

function printArray(value: readonly JsonValue[], style: Style, layout: Layout, indent: string): string {
  const isList = value.every((item) => typeof item !== 'object' || item === null);
  const lines = (isList ? layout.lists : layout.arrays) === 'lines' && style.lineEnd !== '';
  const inside = lines ? indent + style.unit : indent;
  const parts = value.map((item) => printValue(item, style, layout, inside));
  return join('[', ']', parts, style, lines ? indent : null, '');
}

function join(
  open: string,
  close: string,
  parts: readonly string[],
  style: Style,
  indent: string | null,
  padding: string,
): string {
  if (parts.length === 0) return open + close;
  if (indent === null) return open + padding + parts.join(`,${style.space}`) + padding + close;
  const lineStart = style.lineEnd + indent;
  return open + parts.map((part) => lineStart + style.unit + part).join(',') + lineStart + close;
}
