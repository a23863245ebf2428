// The outputs of the card: what the maker gets, in order, as a tree; below them those that makers do not see.
import { notificationStatus, type DropSlot } from '../../shared/mapping/drop';
import { rootOf } from '../../shared/mapping/binding-owner';
import { findNotification, findOutputResponse, listOutputs } from '../../shared/operations/list-outputs';
import type { Operation, OperationKey, Output } from '../../shared/operations/operation';
import type { JsonTree } from '../../shared/text/tree';
import { responseLine } from './call-lines';
import { buildFieldRows, type FieldTree } from './field-rows';
import { printMakerType } from './maker-type';
import { chooseGlyph, printRowLabel, type MapRow, type Toggles } from './map-row';
import { plainRow, sectionRow } from './row-branch';
import { hiddenOutputsId, outputRowId, outputsId } from './row-ids';

/** What the rows of the outputs share. */
interface OutputView {
  readonly tree: JsonTree;
  readonly key: OperationKey;
  readonly status: string;
  readonly toggles: Toggles;
}

/** The rows of the outputs, as the last two of `setSize` sections. */
export function buildOutputs(
  tree: JsonTree,
  operation: Operation,
  toggles: Toggles,
  setSize: number,
): readonly MapRow[] {
  const { key } = operation;
  const isNotified = findNotification(tree, operation) !== null;
  const status = isNotified ? notificationStatus : (findOutputResponse(operation)?.status ?? '200');
  const outputs = listOutputs(tree, operation);
  const hidden = outputs.filter(({ visibility }) => visibility === 'internal');
  const shown = outputs.filter(({ visibility }) => visibility !== 'internal');
  const view: OutputView = { tree, key, status, toggles };
  const body: DropSlot = { kind: 'response', operation: key, status, fieldPath: [] };
  return [
    ...buildSection(view, outputsId, 'Outputs', shown, { slot: body, position: setSize - 1, setSize }),
    ...buildSection(view, hiddenOutputsId, 'Hidden outputs', hidden, {
      slot: { kind: 'outputs', operation: key, status, visibility: 'internal' },
      position: setSize,
      setSize,
    }),
  ];
}

function buildSection(
  view: OutputView,
  id: string,
  name: string,
  outputs: readonly Output[],
  head: Pick<MapRow, 'slot' | 'setSize' | 'position'>,
): readonly MapRow[] {
  const isOpen = view.toggles[id] ?? id === outputsId;
  const row: MapRow = {
    ...sectionRow(id, name, String(outputs.length)),
    ...head,
    level: 1,
    hint: id === outputsId ? 'drop a sample here' : 'drop here',
    ...(outputs.length > 0 ? { expanded: isOpen } : {}),
  };
  if (outputs.length === 0 || !isOpen) return [row];
  return [row, ...outputs.flatMap((_, index) => buildOutput(view, outputs, index))];
}

function buildOutput(view: OutputView, outputs: readonly Output[], index: number): readonly MapRow[] {
  const output = outputs[index];
  if (!output) return [];
  const { field } = output;
  const numbers = { setSize: outputs.length, position: index + 1 };
  if (!field) return [buildHeader(view, output, numbers)];
  const { key, status, toggles } = view;
  const fieldPath = field.name === '' ? [] : [field.name];
  const id = fieldPath.length === 0 ? 'output-body' : outputRowId(fieldPath);
  const type = printMakerType(output);
  const next = outputs[index + 1]?.field;
  const row: MapRow = {
    ...plainRow(id, output.label, output.visibility === 'advanced' ? 'advanced' : ''),
    ...numbers,
    label: printRowLabel(output.label, type, false),
    level: 2,
    type,
    glyph: chooseGlyph(output.type),
    refName: field.refName,
    place: field.listedAt,
    item: { kind: 'output', operation: key, status, fieldPath },
    slot: { kind: 'response', operation: key, status, fieldPath },
    target: { kind: 'field', operation: key, root: rootOf(status), fieldPath },
    line: responseLine(status, fieldPath),
    ...(fieldPath.length > 0 ? placesOf(view, fieldPath, next ? [next.name] : null) : {}),
    ...(field.hasChildren ? { expanded: toggles[id] ?? false } : {}),
  };
  return row.expanded ? [row, ...buildFieldRows(shapeOutputs(view), field, fieldPath)] : [row];
}

function buildHeader(
  { key, status }: OutputView,
  output: Output,
  numbers: Pick<MapRow, 'setSize' | 'position'>,
): MapRow {
  const header = output.id.slice('header/'.length);
  const type = printMakerType(output);
  return {
    ...plainRow(`output-${output.id}`, output.label),
    ...numbers,
    label: printRowLabel(output.label, type, false),
    level: 2,
    type,
    glyph: chooseGlyph(output.type),
    place: output.place,
    item: { kind: 'output', operation: key, status, fieldPath: [], header },
    target: { kind: 'header', operation: key, status, name: header },
    line: responseLine(status, [output.id]),
  };
}

function shapeOutputs(view: OutputView): FieldTree {
  const { tree, key, status, toggles } = view;
  return {
    tree,
    stem: 'output',
    level: 3,
    toggles,
    openLevels: 0,
    print: (field) => ({
      name: field.name === '[]' ? 'items' : field.label,
      detail: '',
      type: printMakerType(field),
    }),
    buildItem: (fieldPath) => ({ kind: 'output', operation: key, status, fieldPath }),
    buildSlot: (fieldPath) => ({ kind: 'response', operation: key, status, fieldPath }),
    buildTarget: (fieldPath) => ({ kind: 'field', operation: key, root: rootOf(status), fieldPath }),
    buildPlaces: (fieldPath, next) => placesOf(view, fieldPath, next),
    buildLine: (fieldPath) => responseLine(status, fieldPath),
    isLeftOut: (field) => field.visibility === 'internal',
  };
}

/** The places before a field and behind it. */
function placesOf(
  { key, status }: OutputView,
  fieldPath: readonly string[],
  next: readonly string[] | null,
): Pick<MapRow, 'before' | 'after'> {
  const place = (before: readonly string[] | null): DropSlot => ({
    kind: 'outputs',
    operation: key,
    status,
    before,
  });
  return { before: place(fieldPath), after: place(next) };
}
