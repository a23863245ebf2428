// Random JSON texts as people and tools write them, whole and broken, and random changes of them.
import fc from 'fast-check';
import { isJsonArray, isJsonObject, type JsonValue } from '../../shared/base/json-value';
import type { JsonChange } from '../../shared/text/edit';

const keys = fc.constantFrom(
  'a',
  'b',
  'name',
  '200',
  '1',
  'x-ms-summary',
  'a/b~c',
  '__proto__',
  '"q"',
  '',
  'é',
);
const scalars = fc.oneof(
  fc.constantFrom<JsonValue>(
    '',
    'text',
    'two\nlines',
    '{}',
    '// no comment',
    true,
    false,
    null,
    0,
    -1.5,
    1e21,
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.integer(),
);

/** A plain JSON value of any shape. */
export const jsonValues: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalars,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.tuple(keys, tie('value')), { maxLength: 6 }).map((entries) => fromEntries(entries)),
  ),
})).value;

/** How a text is written. */
interface Manner {
  readonly indent: string;
  readonly lineEnd: string;
  readonly colon: string;
  /** Containers whose printed form is shorter than this stand on one line. */
  readonly widest: number;
  readonly padding: string;
  readonly end: string;
  readonly bom: string;
}

const manners: fc.Arbitrary<Manner> = fc.record({
  indent: fc.constantFrom('  ', '    ', '\t', ''),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  colon: fc.constantFrom(': ', ':', ' : '),
  widest: fc.constantFrom(0, 24, 1000),
  padding: fc.constantFrom('', ' '),
  end: fc.constantFrom('', '\n', '\r\n'),
  bom: fc.constantFrom('', '', '\uFEFF'),
});

/** Strict JSON texts in many manners. */
export const jsonTexts: fc.Arbitrary<string> = fc
  .tuple(jsonValues, manners)
  .map(([value, manner]) => manner.bom + printIn(manner, value, '') + manner.end);

const scraps = fc.constantFrom(
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '"',
  "'",
  '\\',
  '/',
  '//',
  '/*',
  '*/',
  ' ',
  '\n',
  '\t',
  '\u2003',
  '\u0001',
  'x',
  '1',
  '-',
  '.',
  'true',
  'nul',
  '"a"',
  '"a":',
  '{}',
  '[]',
  ',,',
  '\\u12',
  '\u0000',
  '\uFEFF',
);

/** Texts that are damaged in a few places: scraps put in or over, stretches taken out, the end cut off. */
export const brokenTexts: fc.Arbitrary<string> = fc
  .tuple(
    jsonTexts,
    fc.array(fc.tuple(fc.nat(), fc.nat({ max: 6 }), fc.oneof(scraps, fc.constant(''))), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.option(fc.nat(), { freq: 6 }),
  )
  .map(([text, damages, cut]) => {
    const damaged = damages.reduce((one, [at, length, scrap]) => {
      const from = at % (one.length + 1);
      return one.slice(0, from) + scrap + one.slice(from + (length > 3 ? 0 : length));
    }, text);
    return cut === null ? damaged : damaged.slice(0, cut % (damaged.length + 1));
  });

/** A random change that fits a value, or nearly. `seed` draws what it needs. */
export const changeSeeds = fc.record({
  kind: fc.constantFrom('set', 'insert', 'remove', 'rename', 'move', 'text'),
  steps: fc.array(fc.nat(), { maxLength: 6 }),
  otherSteps: fc.array(fc.nat(), { maxLength: 6 }),
  index: fc.option(fc.nat({ max: 6 })),
  key: fc.oneof(keys, fc.constantFrom('new', 'other')),
  value: jsonValues,
  isDeep: fc.boolean(),
  edits: fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), scraps), { minLength: 1, maxLength: 3 }),
});

export type ChangeSeed = typeof changeSeeds extends fc.Arbitrary<infer T> ? T : never;

/** The change that a seed means for a document of this value and text. */
export function buildChange(seed: ChangeSeed, value: JsonValue, text: string): JsonChange {
  const path = choosePath(value, seed.steps);
  const parent = choosePath(value, seed.otherSteps);
  switch (seed.kind) {
    case 'set':
      return { kind: 'set', path: seed.isDeep ? [...path, seed.key] : path, value: seed.value };
    case 'insert':
      return {
        kind: 'insert',
        parent,
        key: seed.key,
        value: seed.value,
        ...(seed.index !== null && { index: seed.index }),
      };
    case 'remove':
      return { kind: 'remove', path };
    case 'rename':
      return { kind: 'rename', path, key: seed.key };
    case 'move':
      return {
        kind: 'move',
        path,
        parent: seed.isDeep ? path.slice(0, -1) : parent,
        ...(seed.index !== null && { index: seed.index }),
        ...(seed.index === 0 && { key: seed.key }),
      };
    default:
      return { kind: 'text', edits: buildEdits(seed.edits, text.length) };
  }
}

/** Ascending text edits inside a text of that length. */
function buildEdits(drawn: readonly (readonly [number, number, string])[], length: number) {
  let from = 0;
  const places = drawn.map(([at]) => at % (length + 1)).sort((left, right) => left - right);
  return places.flatMap((place, index) => {
    const offset = Math.max(from, place);
    const end = Math.min(length, offset + (drawn[index]?.[1] ?? 0));
    from = end;
    return [{ offset, length: end - offset, text: drawn[index]?.[2] ?? '' }];
  });
}

/** A path into a value; each step picks a child, or ends where there is none. */
function choosePath(value: JsonValue, steps: readonly number[]): readonly (string | number)[] {
  const path: (string | number)[] = [];
  let node: JsonValue | undefined = value;
  for (const step of steps) {
    const parts: readonly (string | number)[] = isJsonArray(node)
      ? node.map((_, index) => index)
      : isJsonObject(node)
        ? Object.keys(node)
        : [];
    const part = parts[step % (parts.length + 1)];
    if (part === undefined) return path;
    path.push(part);
    node = isJsonArray(node) ? node[Number(part)] : isJsonObject(node) ? node[part] : undefined;
  }
  return path;
}

function printIn(manner: Manner, value: JsonValue, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isArray = isJsonArray(value);
  const compact = JSON.stringify(value);
  const isInline = compact.length < manner.widest;
  const inside = isInline ? indent : indent + manner.indent;
  const parts = isArray
    ? value.map((item) => printIn(manner, item, inside))
    : Object.entries(value).map(
        ([key, one]) => JSON.stringify(key) + manner.colon + printIn(manner, one, inside),
      );
  const [open, close] = isArray ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  if (isInline) return open + manner.padding + parts.join(`,${manner.padding}`) + manner.padding + close;
  const lineStart = manner.lineEnd + inside;
  return open + lineStart + parts.join(`,${lineStart}`) + manner.lineEnd + indent + close;
}

function fromEntries(entries: readonly (readonly [string, JsonValue])[]): JsonValue {
  const record: Record<string, JsonValue> = {};
  for (const [key, value] of entries) {
    Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return record;
}
