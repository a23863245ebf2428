// Plans what takes a reply's differences into the definition: one edit, as small as it can be. What is written stays;
// only what contradicts the reply changes.
import { isJsonArray, isJsonObject, type JsonValue } from '../base/json-value';
import { parsePointer, type Path, printPointer } from '../base/pointer';
import { inferProperty, inferSchema } from '../mapping/infer-schema';
import { listParts, readRequiredNames } from '../operations/list-schema-parts';
import type { Operation } from '../operations/operation';
import type { Edit, JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readMember } from '../text/read';
import type { JsonTree } from '../text/tree';
import { toValue } from '../text/value';
import { findDeclared } from './drift-report';
import type { Drift } from './find-drift';

/**
 * The edit that makes the body fit in these places; null where nothing is to be changed. Undeclared values get a
 * property with the schema of what was found, a wrong type the one that was found, null `x-nullable`, a value beside
 * an `enum` joins it, and what is missing is no longer required.
 */
export function buildDriftEdit(tree: JsonTree, drifts: readonly Drift[], body: JsonValue): Edit | null {
  const single = drifts.filter(({ kind }) => kind !== 'missing');
  const changes = [
    ...single.flatMap((drift) => planDrift(tree, drift, listSamples(body, parsePointer(drift.pointer)))),
    ...planRequired(
      tree,
      drifts.filter(({ kind }) => kind === 'missing'),
    ),
  ];
  if (changes.length === 0) return null;
  const count = drifts.length === 1 ? 'a difference' : `${drifts.length} differences`;
  return {
    kind: 'take-drift',
    label: `Take ${count} of the reply into the definition`,
    joins: 'own',
    changes: changes.map((change) => ({ file: 'definition', change })),
  };
}

/** The edit that declares a reply of which the definition says nothing. */
export function buildDeclarationEdit(operation: Operation, status: number, body: JsonValue): Edit {
  const response = findDeclared(operation, status);
  const schema = inferSchema([body]);
  const change: JsonChange = response
    ? { kind: 'set', path: [...response.place, 'schema'], value: schema }
    : {
        kind: 'set',
        path: [...operation.place, 'responses', String(status)],
        value: { description: 'The reply.', schema },
      };
  return {
    kind: 'declare-reply',
    label: `Declare the reply ${status}`,
    joins: 'own',
    changes: [{ file: 'definition', change }],
  };
}

function planDrift(
  tree: JsonTree,
  { kind, schema, pointer }: Drift,
  samples: readonly JsonValue[],
): readonly JsonChange[] {
  if (kind === 'undeclared') {
    const name = String(parsePointer(pointer).at(-1) ?? '');
    return [{ kind: 'set', path: [...schema, 'properties', name], value: inferProperty(name, samples) }];
  }
  if (kind === 'null') return [{ kind: 'set', path: [...schema, 'x-nullable'], value: true }];
  return kind === 'enum' ? planEnum(tree, schema, samples) : planType(tree, schema, samples);
}

function planEnum(tree: JsonTree, schema: Path, samples: readonly JsonValue[]): readonly JsonChange[] {
  const node = findNode(tree, [...schema, 'enum']);
  const known = node ? toValue(node) : [];
  if (!isJsonArray(known)) return [];
  const fresh = [...new Set(samples)].filter((sample) => sample !== null && !known.includes(sample));
  return fresh.map((value) => ({ kind: 'insert', parent: [...schema, 'enum'], value }));
}

/** The type that takes all that was found; without a type where there is none. What belonged to the old one goes. */
function planType(tree: JsonTree, schema: Path, samples: readonly JsonValue[]): readonly JsonChange[] {
  const node = findNode(tree, schema);
  if (!node) return [];
  const { type, ...inferred } = inferSchema(samples);
  const wasNumber = readMember(node, 'type');
  const isWider = type === 'integer' && wasNumber?.kind === 'string' && wasNumber.value === 'number';
  if (isWider) return [];
  const stale = [
    'format',
    'items',
    'properties',
    'required',
    'enum',
    'x-ms-enum',
    'x-ms-enum-values',
    'default',
  ];
  const removals = stale
    .filter((key) => readMember(node, key) && !Object.hasOwn(inferred, key))
    .map((key): JsonChange => ({ kind: 'remove', path: [...schema, key] }));
  const path = [...schema, 'type'];
  const typed: readonly JsonChange[] =
    type !== undefined
      ? [{ kind: 'set', path, value: type }]
      : readMember(node, 'type')
        ? [{ kind: 'remove', path }]
        : [];
  const rest = Object.entries(inferred).map(([key, value]): JsonChange => ({
    kind: 'set',
    path: [...schema, key],
    value,
  }));
  return [...removals, ...typed, ...rest];
}

/** Takes the names out of `required`, wherever that stands among the parts of the object. */
function planRequired(tree: JsonTree, missing: readonly Drift[]): readonly JsonChange[] {
  const gone = new Map<string, { path: Path; names: readonly string[] }>();
  for (const { around, pointer } of missing) {
    const name = String(parsePointer(pointer).at(-1) ?? '');
    const node = findNode(tree, around);
    const parts = node ? listParts(tree, { node, place: around }) : [];
    for (const part of parts.filter((one) => readRequiredNames(one.node).includes(name))) {
      const key = printPointer(part.place);
      const names = gone.get(key)?.names ?? readRequiredNames(part.node);
      gone.set(key, { path: [...part.place, 'required'], names: names.filter((one) => one !== name) });
    }
  }
  return [...gone.values()].map(({ path, names }) =>
    names.length === 0 ? { kind: 'remove', path } : { kind: 'set', path, value: names },
  );
}

/** The values at a path whose stars stand for every item. */
function listSamples(value: JsonValue, path: Path): readonly JsonValue[] {
  const [step, ...rest] = path;
  if (step === undefined) return [value];
  if (isJsonArray(value)) return step === '*' ? value.flatMap((item) => listSamples(item, rest)) : [];
  if (!isJsonObject(value) || !Object.hasOwn(value, step)) return [];
  return listSamples(value[step] ?? null, rest);
}
