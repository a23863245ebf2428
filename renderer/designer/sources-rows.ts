// The left column: the samples that were pasted or taken from a test, each as a tree. What is dragged from one item of a
// list is meant for all of them, so that a list shows one.
import { isJsonArray, isJsonObject, type JsonValue } from '../../shared/base/json-value';
import type { Path } from '../../shared/base/pointer';
import type { Sample } from '../store/samples-slice';
import { chooseGlyph, numberRows, printRowLabel, type MapRow, type Toggles } from './map-row';

type Draft = Omit<MapRow, 'setSize' | 'position'>;

/** Longer values are cut. */
const longestValue = 60;

/** The id of the row of a sample. */
export function sampleRowId(id: string): string {
  return `sample:${id}`;
}

/** The rows of the samples; of several samples the first row stands for all of them together. */
export function buildSourceRows(samples: readonly Sample[], toggles: Toggles): readonly MapRow[] {
  const heads: readonly Draft[] = samples.map((sample) => buildHead(sample, toggles));
  const all = samples.length > 1 ? [buildAll(samples)] : [];
  const numbered = numberRows([...all, ...heads]);
  return numbered.flatMap((row) => {
    const sample = samples.find((one) => sampleRowId(one.id) === row.id);
    return sample && row.expanded ? [row, ...buildInner(sample, sample.value, [], toggles)] : [row];
  });
}

function buildAll(samples: readonly Sample[]): Draft {
  const name = `All ${samples.length} samples`;
  return {
    ...plainDraft('sample:all', name, 'any', samples[0]?.value ?? null, 1),
    kind: 'section',
    detail: '',
    glyph: 'none',
    item: { kind: 'sample', samples: samples.map(({ value }) => value), path: [], name },
  };
}

function buildHead(sample: Sample, toggles: Toggles): Draft {
  const id = sampleRowId(sample.id);
  const isOpen = toggles[id] ?? true;
  const type = typeOf(sample.value);
  return {
    ...plainDraft(id, sample.name, type, sample.value, 1),
    kind: 'section',
    item: { kind: 'sample', samples: [sample.value], path: [], name: sample.name },
    ...(hasInner(sample.value) ? { expanded: isOpen } : {}),
  };
}

function buildInner(sample: Sample, value: JsonValue, path: Path, toggles: Toggles): readonly MapRow[] {
  const drafts = listInner(value).map(({ step, inner }) => {
    const innerPath = [...path, step];
    const id = `${sampleRowId(sample.id)}${JSON.stringify(innerPath)}`;
    const name = typeof step === 'number' ? 'items' : step;
    const isOpen = toggles[id] ?? innerPath.length < 2;
    const draft: Draft = {
      ...plainDraft(id, name, typeOf(inner), inner, innerPath.length + 1),
      item: { kind: 'sample', samples: [sample.value], path: innerPath, name },
      ...(hasInner(inner) ? { expanded: isOpen } : {}),
    };
    return { draft, inner, innerPath };
  });
  const rows = numberRows(drafts.map(({ draft }) => draft));
  return rows.flatMap((row, index) => {
    const found = drafts[index];
    return found && row.expanded
      ? [row, ...buildInner(sample, found.inner, found.innerPath, toggles)]
      : [row];
  });
}

function listInner(
  value: JsonValue,
): readonly { readonly step: string | number; readonly inner: JsonValue }[] {
  if (isJsonArray(value)) return value.length > 0 ? [{ step: 0, inner: value[0] ?? null }] : [];
  if (!isJsonObject(value)) return [];
  return Object.entries(value).map(([step, inner]) => ({ step, inner }));
}

function hasInner(value: JsonValue): boolean {
  return listInner(value).length > 0;
}

function plainDraft(id: string, name: string, type: string, value: JsonValue, level: number): Draft {
  return {
    kind: 'item',
    id,
    level,
    label: printRowLabel(name, type, false),
    name,
    detail: printValue(value),
    type: '',
    glyph: chooseGlyph(type),
    required: false,
    refName: '',
  };
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
