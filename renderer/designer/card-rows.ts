// The middle column: what the maker sees. Inputs by group, in the order of the card, then the outputs as a tree.
import type { DropSlot } from '../../shared/mapping/drop';
import type { EditTarget } from '../../shared/mapping/edit-target';
import { listCard } from '../../shared/mapping/card';
import { inputGroups } from '../../shared/operations/list-inputs';
import { findNotification, findOutputResponse, listOutputs } from '../../shared/operations/list-outputs';
import type { Field, Input, InputGroup, Operation, Output } from '../../shared/operations/operation';
import type { JsonTree } from '../../shared/text/tree';
import { bodyLine, parameterLine, responseLine } from './call-lines';
import { buildFieldRows, fieldRowId, isHolder, type FieldTree } from './field-rows';
import { chooseGlyph, printRowLabel, type MapRow, type Toggles } from './map-row';

const groupNames: Readonly<Record<InputGroup, string>> = {
  required: 'Required inputs',
  optional: 'Optional inputs',
  advanced: 'Advanced inputs',
  hidden: 'Hidden inputs',
};

/** The id of the row of a group. */
export function groupRowId(group: InputGroup): string {
  return `group:${group}`;
}

/** The id of the row of an input. */
export function inputRowId(id: string): string {
  return `input:${id}`;
}

/** The rows of the card. */
export function buildCardRows(tree: JsonTree, operation: Operation, toggles: Toggles): readonly MapRow[] {
  const inputs = listCard(tree, operation);
  const setSize = inputGroups.length + 1;
  const groups = inputGroups.flatMap((group, index) => {
    const members = inputs.filter((input) => input.group === group);
    return buildGroup(operation, group, members, toggles, { setSize, position: index + 1 });
  });
  return [...groups, ...buildOutputs(tree, operation, toggles, { setSize, position: setSize })];
}

type Numbers = Pick<MapRow, 'setSize' | 'position'>;

function buildGroup(
  operation: Operation,
  group: InputGroup,
  members: readonly Input[],
  toggles: Toggles,
  numbers: Numbers,
): readonly MapRow[] {
  const id = groupRowId(group);
  const isOpen = toggles[id] ?? group !== 'hidden';
  const name = groupNames[group];
  const head: MapRow = {
    ...numbers,
    kind: 'section',
    id,
    level: 1,
    label: name,
    name,
    detail: String(members.length),
    type: '',
    glyph: 'none',
    required: false,
    refName: '',
    slot: { kind: 'card', operation: operation.key, group },
    hint: 'drop here',
    ...(members.length > 0 ? { expanded: isOpen } : {}),
  };
  if (members.length === 0 || !isOpen) return [head];
  return [head, ...members.map((input, index) => buildInput(operation, input, members, index))];
}

function buildInput(operation: Operation, input: Input, members: readonly Input[], index: number): MapRow {
  const slot = (before: string | null): DropSlot => ({
    kind: 'card',
    operation: operation.key,
    group: input.group,
    before,
  });
  const isField = input.bodyPath.length > 0;
  const type = printInputType(input);
  const technical = isField ? input.bodyPath.join('.') : input.parameter.name;
  return {
    kind: 'item',
    id: inputRowId(input.id),
    level: 2,
    setSize: members.length,
    position: index + 1,
    label: printRowLabel(input.label, type, input.required),
    name: input.label,
    detail: input.label === technical ? '' : technical,
    type,
    glyph: chooseGlyph(input.type),
    required: input.required,
    refName: '',
    item: { kind: 'input', operation: operation.key, id: input.id },
    before: slot(input.id),
    after: slot(members[index + 1]?.id ?? null),
    target: targetOf(operation, input),
    place: input.field?.listedAt ?? input.parameter.listedAt,
    line: isField ? bodyLine(input.bodyPath) : parameterLine(input.parameter),
  };
}

function targetOf(operation: Operation, input: Input): EditTarget {
  const { key } = operation;
  return input.bodyPath.length > 0
    ? { kind: 'field', operation: key, root: { in: 'body' }, fieldPath: input.bodyPath }
    : { kind: 'parameter', operation: key, listedAt: input.parameter.listedAt };
}

function buildOutputs(
  tree: JsonTree,
  operation: Operation,
  toggles: Toggles,
  numbers: Numbers,
): readonly MapRow[] {
  const outputs = listOutputs(tree, operation);
  const response = findOutputResponse(operation);
  const isNotified = findNotification(tree, operation) !== null;
  const status = isNotified ? null : (response?.status ?? '200');
  const id = 'outputs';
  const isOpen = toggles[id] ?? true;
  const head: MapRow = {
    ...numbers,
    kind: 'section',
    id,
    level: 1,
    label: 'Outputs',
    name: 'Outputs',
    detail: String(outputs.length),
    type: '',
    glyph: 'none',
    required: false,
    refName: '',
    hint: isNotified ? 'no fields' : 'drop a sample here',
    ...(status === null
      ? {}
      : { slot: { kind: 'response', operation: operation.key, status, fieldPath: [] } }),
    ...(outputs.length > 0 ? { expanded: isOpen } : {}),
  };
  if (outputs.length === 0 || !isOpen) return [head];
  const shape = shapeOutputs(tree, operation, toggles, status);
  return [
    head,
    ...outputs.flatMap((output, index) =>
      buildOutput(shape, operation, output, status, { setSize: outputs.length, position: index + 1 }),
    ),
  ];
}

function shapeOutputs(
  tree: JsonTree,
  operation: Operation,
  toggles: Toggles,
  status: string | null,
): FieldTree {
  const { key } = operation;
  const root = status === null ? ({ in: 'notification' } as const) : ({ in: 'response', status } as const);
  return {
    tree,
    stem: 'output',
    level: 2,
    toggles,
    openLevels: 0,
    print: (field) => ({ name: field.label, detail: '', type: printMakerType(field) }),
    buildItem: () => undefined,
    buildSlot: (fieldPath) =>
      status === null ? undefined : { kind: 'response', operation: key, status, fieldPath },
    buildTarget: (fieldPath) => ({ kind: 'field', operation: key, root, fieldPath }),
    isLeftOut: (field) => field.visibility === 'internal',
  };
}

function buildOutput(
  shape: FieldTree,
  operation: Operation,
  output: Output,
  status: string | null,
  numbers: Numbers,
): readonly MapRow[] {
  const { field } = output;
  const fieldPath = field && field.name !== '' ? [field.name] : [];
  const id = field ? fieldRowId('output', fieldPath) : `output-${output.id}`;
  const type = printMakerType(output);
  const isOpen = field?.hasChildren ? (shape.toggles[id] ?? false) : undefined;
  const slot = field && isHolder(field) ? shape.buildSlot(fieldPath) : undefined;
  const row: MapRow = {
    ...numbers,
    kind: 'item',
    id,
    level: 2,
    label: printRowLabel(output.label, type, false),
    name: output.label,
    detail: output.visibility === 'internal' ? 'hidden' : '',
    type,
    glyph: chooseGlyph(output.type),
    required: false,
    refName: field?.refName ?? '',
    place: output.field?.listedAt ?? output.place,
    target: field
      ? shape.buildTarget(fieldPath)
      : {
          kind: 'header',
          operation: operation.key,
          status: status ?? '',
          name: output.id.slice('header/'.length),
        },
    ...(isOpen === undefined ? {} : { expanded: isOpen }),
    ...(slot ? { slot } : {}),
    ...(status === null ? {} : { line: responseLine(status, field ? fieldPath : [output.id]) }),
  };
  if (!field || !isOpen) return [row];
  const inner = buildFieldRows({ ...shape, level: 3 }, field, fieldPath);
  return [row, ...inner.map((one) => withLine(one, status))];
}

/** Rows of inner outputs are joined to the fields of the response that they are. */
function withLine(row: MapRow, status: string | null): MapRow {
  const { line, ...rest } = row;
  if (line === undefined || status === null) return rest;
  return { ...rest, line: responseLine(status, line.split('/').slice(1)) };
}

/** The type as a maker would call it. */
function printMakerType(value: Pick<Field, 'type' | 'format'>): string {
  switch (value.type) {
    case 'string':
      if (value.format === 'date-time' || value.format === 'date') return 'date';
      return value.format === 'byte' || value.format === 'binary' ? 'file' : 'text';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'yes/no';
    case 'array':
      return 'list';
    case '':
      return 'any';
    default:
      return value.type;
  }
}

function printInputType(input: Input): string {
  const isChosen = input.enumValues.length > 0 || (input.dynamic && input.type !== 'object');
  return isChosen ? 'dropdown' : printMakerType(input);
}
