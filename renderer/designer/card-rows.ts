// The middle column: what the maker sees. Inputs by group, in the order of the card, each with the binding that stands
// on it, then the outputs as a tree.
import type { DropSlot } from '../../shared/mapping/drop';
import type { EditTarget } from '../../shared/mapping/edit-target';
import { listCard } from '../../shared/mapping/card';
import { inputGroups } from '../../shared/operations/list-inputs';
import type { Input, InputGroup, Operation } from '../../shared/operations/operation';
import type { JsonTree } from '../../shared/text/tree';
import { readBindingRows, type BindingRows } from './binding-rows';
import { bodyLine, parameterLine } from './call-lines';
import { chooseGlyph, printRowLabel, type MapRow, type Toggles } from './map-row';
import { buildOutputs } from './output-rows';
import { printMakerType } from './maker-type';
import { plainRow, sectionRow } from './row-branch';
import { groupRowId, inputRowId } from './row-ids';

const groupNames: Readonly<Record<InputGroup, string>> = {
  required: 'Required inputs',
  optional: 'Optional inputs',
  advanced: 'Advanced inputs',
  hidden: 'Hidden inputs',
};

/** The rows of the card. */
export function buildCardRows(tree: JsonTree, operation: Operation, toggles: Toggles): readonly MapRow[] {
  const inputs = listCard(tree, operation);
  const bindings = readBindingRows(tree, operation, toggles);
  const setSize = inputGroups.length + 2;
  const groups = inputGroups.flatMap((group, index) => {
    const members = inputs.filter((input) => input.group === group);
    const head = buildHead(operation, group, members, toggles, { setSize, position: index + 1 });
    if (!head.expanded) return [head];
    const rows = members.flatMap((input, at) =>
      buildInput({ operation, bindings, toggles }, input, members, at),
    );
    return [head, ...rows];
  });
  return [...groups, ...buildOutputs(tree, operation, toggles, setSize)];
}

function buildHead(
  operation: Operation,
  group: InputGroup,
  members: readonly Input[],
  toggles: Toggles,
  numbers: Pick<MapRow, 'setSize' | 'position'>,
): MapRow {
  const id = groupRowId(group);
  return {
    ...sectionRow(id, groupNames[group], String(members.length)),
    ...numbers,
    level: 1,
    slot: { kind: 'card', operation: operation.key, group },
    hint: 'drop here',
    ...(members.length > 0 ? { expanded: toggles[id] ?? group !== 'hidden' } : {}),
  };
}

interface CardView {
  readonly operation: Operation;
  readonly bindings: BindingRows;
  readonly toggles: Toggles;
}

function buildInput(
  { operation, bindings, toggles }: CardView,
  input: Input,
  members: readonly Input[],
  index: number,
): readonly MapRow[] {
  const { key } = operation;
  const place = (before: string | null): DropSlot => ({
    kind: 'card',
    operation: key,
    group: input.group,
    before,
  });
  const id = inputRowId(input.id);
  const owner = { kind: 'input', id: input.id } as const;
  const isBound = bindings.has(owner);
  const isOpen = toggles[id] ?? true;
  const isField = input.bodyPath.length > 0;
  const type = printInputType(input);
  const technical = isField ? input.bodyPath.join('.') : input.parameter.name;
  const row: MapRow = {
    ...plainRow(id, input.label, input.label === technical ? '' : technical),
    label: printRowLabel(input.label, type, input.required),
    level: 2,
    setSize: members.length,
    position: index + 1,
    type,
    glyph: chooseGlyph(input.type),
    required: input.required,
    item: { kind: 'input', operation: key, id: input.id },
    slot: { kind: 'input', operation: key, id: input.id },
    before: place(input.id),
    after: place(members[index + 1]?.id ?? null),
    target: targetOf(operation, input),
    place: input.field?.listedAt ?? input.parameter.listedAt,
    line: isField ? bodyLine(input.bodyPath) : parameterLine(input.parameter),
    ...(isBound ? { expanded: isOpen } : {}),
  };
  return isBound && isOpen ? [row, ...bindings.build(owner, 3)] : [row];
}

function targetOf(operation: Operation, input: Input): EditTarget {
  const { key } = operation;
  return input.bodyPath.length > 0
    ? { kind: 'field', operation: key, root: { in: 'body' }, fieldPath: input.bodyPath }
    : { kind: 'parameter', operation: key, listedAt: input.parameter.listedAt };
}

function printInputType(input: Input): string {
  const isChosen = input.enumValues.length > 0 || (input.dynamic && input.type !== 'object');
  return isChosen ? 'dropdown' : printMakerType(input);
}
