// The left column: what rows can be made from. Samples, the reply of the last test, the other operations, the shared
// schemas, the parameters of the connection, and values that are typed in. Each section opens and closes.
import { isJsonArray, type JsonValue } from '../../shared/base/json-value';
import type { CapturedReply } from '../../shared/import/captured-call';
import { findOutputResponse } from '../../shared/operations/list-outputs';
import type { Field, Operation, OperationKey, OperationSummary } from '../../shared/operations/operation';
import { readFields } from '../../shared/operations/read-fields';
import { readOperation } from '../../shared/operations/read-operation';
import type { JsonTree } from '../../shared/text/tree';
import type { Sample } from '../store/samples-slice';
import { buildCallBranches, buildReply } from './captured-call-rows';
import { chooseGlyph, printRowLabel, type MapRow, type Toggles } from './map-row';
import { flattenBranches, plainRow, sectionRow, type Branch } from './row-branch';
import { buildValueBranches, hasInner, valueRow } from './sample-value-rows';

/** What the sources are made of. */
export interface Sources {
  readonly tree: JsonTree;
  readonly operation: Operation;
  readonly samples: readonly Sample[];
  readonly lastReply: CapturedReply | null;
  readonly operations: readonly OperationSummary[];
  readonly references: readonly string[];
  readonly connectionParameters: readonly { readonly name: string; readonly label: string }[];
  readonly literals: readonly JsonValue[];
}

/** The id of the row of a sample. */
export function sampleRowId(name: string): string {
  return `sample:${name}`;
}

/** The id of the row of an operation among the sources. */
export function sourceOperationId(key: OperationKey): string {
  return `source-operation:${key}`;
}

/** The rows of the sources. */
export function buildSourceRows(sources: Sources, toggles: Toggles): readonly MapRow[] {
  const actions = sources.operations.filter((one) => one.kind === 'action');
  const triggers = sources.operations.filter((one) => one.kind === 'trigger');
  const branches: readonly Branch[] = [
    buildSamples(sources),
    ...(sources.lastReply ? [buildLastReply(sources.lastReply)] : []),
    section('sources:operations', 'Operations', actions.length, () =>
      actions.map((one) => buildOperation(sources, one)),
    ),
    withSlot(
      section('sources:triggers', 'Triggers', triggers.length, () =>
        triggers.map((one) => buildOperation(sources, one)),
      ),
      { slot: { kind: 'triggers' }, hint: 'drop an operation here' },
    ),
    withSlot(
      section('sources:references', 'References', sources.references.length, () =>
        sources.references.map(buildReference),
      ),
      { slot: { kind: 'references' }, hint: 'drop an object here' },
    ),
    section('sources:connection', 'Connection', sources.connectionParameters.length, () =>
      sources.connectionParameters.map(buildConnectionParameter),
    ),
    buildLiterals(sources.literals),
  ];
  return flattenBranches(branches, toggles);
}

function withSlot({ row, ...branch }: Branch, taken: Pick<MapRow, 'slot' | 'hint'>): Branch {
  return { ...branch, row: { ...row, ...taken } };
}

function section(id: string, name: string, count: number, inner: () => readonly Branch[]): Branch {
  const row = sectionRow(id, name, String(count));
  return count === 0 ? { row: { ...row, hint: 'none' } } : { row, inner };
}

function buildSamples({ samples, operation }: Sources): Branch {
  const values = samples.flatMap(({ content }) => (content.kind === 'value' ? [content.value] : []));
  const all = values.length > 1 ? [buildAll(values)] : [];
  return {
    row: {
      ...sectionRow('sources:samples', 'Samples', samples.length === 0 ? '' : String(samples.length)),
      hint: 'paste JSON, cURL, HAR or HTTP',
      opens: 'sample',
    },
    ...(samples.length === 0
      ? {}
      : { isOpen: true, inner: () => [...all, ...samples.map((one) => buildSample(one, operation))] }),
  };
}

function buildAll(values: readonly JsonValue[]): Branch {
  const name = `All ${values.length} samples`;
  return {
    row: { ...plainRow('sample:', name), item: { kind: 'sample', samples: values, path: [], name } },
  };
}

function buildSample(sample: Sample, operation: Operation): Branch {
  const { name, content } = sample;
  const id = sampleRowId(name);
  const marks = { sample: name, ...(sample.secrets.length > 0 ? { warning: warn(sample) } : {}) };
  if (content.kind === 'call') {
    return {
      row: { ...plainRow(id, name), ...marks },
      isOpen: true,
      inner: () => buildCallBranches(id, content.call, operation.path),
    };
  }
  const { value } = content;
  return {
    row: {
      ...valueRow(id, name, value),
      ...marks,
      item: { kind: 'sample', samples: [value], path: [], name },
    },
    isOpen: true,
    ...(hasInner(value) ? { inner: () => buildValueBranches(id, value) } : {}),
  };
}

function warn({ isHeld, secrets }: Sample): string {
  const what =
    secrets.length === 1 ? 'a value looks like a secret' : `${secrets.length} values look like secrets`;
  return isHeld
    ? `Not kept with the connector: ${what}. Mask it to keep it.`
    : `It is kept with the connector, and ${what}. Mask it.`;
}

function buildLastReply(reply: CapturedReply): Branch {
  const branch = buildReply('last-reply', reply);
  return {
    ...branch,
    row: {
      ...branch.row,
      kind: 'section',
      name: 'Last reply',
      label: 'Last reply',
      detail: String(reply.status),
    },
  };
}

/** An operation opens to the fields of what it answers. */
function buildOperation({ tree, operation }: Sources, summary: OperationSummary): Branch {
  const { key, title, method } = summary;
  const id = sourceOperationId(key);
  const isOwn = key === operation.key;
  const row: Branch['row'] = {
    ...plainRow(id, title, isOwn ? 'this one' : method.toUpperCase()),
    item: { kind: 'operation', operation: key },
  };
  return { row, inner: () => listResultFields(tree, key, id) };
}

function listResultFields(tree: JsonTree, key: OperationKey, stem: string): readonly Branch[] {
  const operation = readOperation(tree, key);
  const schema = operation && findOutputResponse(operation)?.schema;
  return schema ? buildResultFields(tree, key, stem, schema, []) : [];
}

function buildResultFields(
  tree: JsonTree,
  key: OperationKey,
  stem: string,
  holder: Field,
  path: readonly string[],
): readonly Branch[] {
  return readFields(tree, holder).map((field) => {
    const fieldPath = [...path, field.name];
    const id = `${stem}/${fieldPath.join('/')}`;
    const name = field.name === '[]' ? 'items' : field.name;
    return {
      row: {
        ...plainRow(id, name, field.label === field.name ? '' : field.label),
        label: printRowLabel(name, field.type, false),
        glyph: chooseGlyph(field.type),
        item: { kind: 'result-field', operation: key, fieldPath },
      },
      isOpen: true,
      ...(field.hasChildren ? { inner: () => buildResultFields(tree, key, id, field, fieldPath) } : {}),
    };
  });
}

function buildReference(name: string): Branch {
  return {
    row: { ...plainRow(`reference:${name}`, name), glyph: 'object', item: { kind: 'reference', name } },
  };
}

function buildConnectionParameter({ name, label }: Sources['connectionParameters'][number]): Branch {
  return {
    row: {
      ...plainRow(`connection:${name}`, name, label === name ? '' : label),
      item: { kind: 'connection-parameter', name },
    },
  };
}

function buildLiterals(literals: readonly JsonValue[]): Branch {
  const rows = literals.map((value, index): Branch => ({
    row: {
      ...valueRow(`literal:${index}`, printLiteral(value), value),
      detail: '',
      item: { kind: 'literal', value },
    },
  }));
  return {
    row: { ...sectionRow('sources:literals', 'Values', ''), hint: 'type a fixed value', opens: 'literal' },
    ...(rows.length > 0 ? { isOpen: true, inner: () => rows } : {}),
  };
}

function printLiteral(value: JsonValue): string {
  if (value === '') return 'Empty text';
  if (typeof value === 'string') return value;
  return isJsonArray(value) ? JSON.stringify(value).slice(0, 60) : JSON.stringify(value);
}
