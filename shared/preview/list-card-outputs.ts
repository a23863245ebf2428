// Lists what a card hands on to later steps, with the names that makers read. Reads only.
import { listOutputs } from '../operations/list-outputs';
import type { Field, Operation, Output } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import type { JsonTree } from '../text/tree';
import type { CardOutput } from './card';

/** No more than this many outputs of one reply are listed; the rest is said to be there. */
export const mostOutputs = 500;

/** The outputs in the order of the reply, each below what it stands in; hidden ones are left out. */
export function listCardOutputs(tree: JsonTree, operation: Operation): readonly CardOutput[] {
  const rows: CardOutput[] = [];
  for (const output of listOutputs(tree, operation)) addOutput(tree, output, rows);
  return rows;
}

function addOutput(tree: JsonTree, output: Output, rows: CardOutput[]): void {
  if (output.visibility === 'internal' || rows.length >= mostOutputs) return;
  const { label, id, type, description } = output;
  rows.push({ label, path: id, type, description, depth: 0, inList: false });
  if (output.field) addFields(tree, output.field, id, 1, false, rows);
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
    const { label, type, description } = field;
    rows.push({ label, path: fieldPath, type, description, depth, inList });
    addFields(tree, field, fieldPath, depth + 1, inList, rows);
  }
}
