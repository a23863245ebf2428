// Builds the card of an operation from the definition. Reads only. Layout: required fields, then optional ones, then
// the advanced ones behind a switch; hidden ones are not shown at all.
import { findNode } from '../text/locate';
import { readString } from '../text/read';
import type { JsonTree } from '../text/tree';
import { listInputs } from '../operations/list-inputs';
import { listOutputs } from '../operations/list-outputs';
import type { Field, Input, Operation, Output } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import type { Approximation, CardField, CardOutput, Control, MakerCard } from './card';

/** The designer of flows lists no more than this many outputs of one reply here; the rest is counted. */
const mostOutputs = 500;

/** Builds the card that a maker sees. */
export function buildCard(tree: JsonTree, operation: Operation): MakerCard {
  const inputs = listInputs(tree, operation).filter(
    (input) => input.group !== 'hidden' && !isCallback(tree, input),
  );
  const outputs = listCardOutputs(tree, operation);
  const node = findNode(tree, operation.place);
  return {
    kind: operation.kind,
    title: operation.title,
    description: operation.description,
    fields: inputs.filter((input) => input.group !== 'advanced').map((input) => buildField(input)),
    advanced: inputs.filter((input) => input.group === 'advanced').map((input) => buildField(input)),
    outputs,
    triggerHint: node ? readString(node, 'x-ms-trigger-hint') : '',
    deprecated: operation.deprecated,
    approximations: listApproximations(operation, inputs, outputs),
  };
}

/** The field that takes the address of the flow: the platform fills it in, the maker never sees it. */
function isCallback(tree: JsonTree, input: Input): boolean {
  const node = input.field && findNode(tree, input.field.place);
  return node?.kind === 'object' && node.members.some((member) => member.key === 'x-ms-notification-url');
}

function buildField(input: Input): CardField {
  return {
    id: input.id,
    label: input.label,
    required: input.required,
    control: chooseControl(input),
    hint: input.description,
    defaultValue: input.defaultValue,
    choices: input.enumValues,
  };
}

/** How the platform asks for a value of that type and format. */
export function chooseControl(input: Pick<Input, 'type' | 'format' | 'dynamic' | 'enumValues'>): Control {
  const { type, format } = input;
  if (input.dynamic) return type === 'object' ? 'live-fields' : 'live-choice';
  if (input.enumValues.length > 0) return 'choice';
  if (type === 'boolean') return 'toggle';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'array') return 'list';
  if (type === 'object') return 'object';
  if (type === 'file' || format === 'binary' || format === 'byte') return 'file';
  if (format === 'date-time' || format === 'date' || format === 'date-no-tz') return 'date';
  return format === 'html' ? 'rich-text' : 'text';
}

function listCardOutputs(tree: JsonTree, operation: Operation): readonly CardOutput[] {
  const rows: CardOutput[] = [];
  for (const output of listOutputs(tree, operation)) addOutput(tree, output, rows);
  return rows;
}

function addOutput(tree: JsonTree, output: Output, rows: CardOutput[]): void {
  if (output.visibility === 'internal' || rows.length >= mostOutputs) return;
  rows.push({ label: output.label, path: output.id, type: output.type, depth: 0, inList: false });
  if (output.field) addFields(tree, output.field, output.id, 1, false, rows);
}

function addFields(
  tree: JsonTree,
  parent: Field,
  path: string,
  depth: number,
  inList: boolean,
  rows: CardOutput[],
): void {
  for (const field of readFields(tree, parent)) {
    if (rows.length >= mostOutputs) return;
    if (field.visibility === 'internal' || field.name === '*') continue;
    if (field.name === '[]') {
      // The item itself has no row of its own: its properties stand below the list.
      addFields(tree, field, path, depth, true, rows);
      continue;
    }
    const fieldPath = `${path}/${field.name}`;
    rows.push({ label: field.label, path: fieldPath, type: field.type, depth, inList });
    addFields(tree, field, fieldPath, depth + 1, inList, rows);
  }
}

function listApproximations(
  operation: Operation,
  inputs: readonly Input[],
  outputs: readonly CardOutput[],
): readonly Approximation[] {
  const notes: Approximation[] = [];
  for (const input of inputs.filter((one) => one.dynamic)) {
    notes.push({
      about: input.id,
      sentence: 'Its choices come from the web API and are only real over a connection.',
    });
  }
  if (operation.responses.filter((one) => /^2\d\d$/.test(one.status) && one.schema).length > 1) {
    notes.push({
      about: '',
      sentence: 'Several replies have a schema; the outputs are those of the one that counts.',
    });
  }
  if (outputs.length >= mostOutputs) {
    notes.push({ about: '', sentence: `Only the first ${mostOutputs} outputs are listed.` });
  }
  return notes;
}
