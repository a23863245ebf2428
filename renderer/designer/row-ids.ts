// The ids of the rows that places lead to: whoever builds a row and whoever looks for it take the id from here.
import type { BindingOwner, FieldPath } from '../../shared/mapping/drop';
import type { BindingPart } from '../../shared/mapping/binding';
import type { InputGroup, ParameterLocation } from '../../shared/operations/operation';

/** The row above the outputs, and the one above those that makers do not see. */
export const outputsId = 'outputs';
export const hiddenOutputsId = 'hidden-outputs';

/** The id of the row of a group of inputs. */
export function groupRowId(group: InputGroup): string {
  return `group:${group}`;
}

/** The id of the row of an input. */
export function inputRowId(id: string): string {
  return `input:${id}`;
}

/** The id of the row of a section of the call. */
export function locationRowId(location: ParameterLocation): string {
  return location === 'body' ? 'body' : `in:${location}`;
}

/** The id of the row of a segment of the path. */
export function segmentRowId(index: number): string {
  return `segment:${index}`;
}

/** The id of the row of a response; `notification` for what a webhook posts. */
export function responseRowId(status: string): string {
  return `response:${status}`;
}

/** The id of the row above the headers of a response. */
export function headersRowId(status: string): string {
  return `${responseRowId(status)}/headers:`;
}

/** The id of the row with that path in a tree. */
export function fieldRowId(stem: string, fieldPath: FieldPath): string {
  return [stem, ...fieldPath].join('/');
}

/** The id of the row of an output. */
export function outputRowId(fieldPath: FieldPath): string {
  return fieldRowId('output', fieldPath);
}

/** What the rows of a binding begin with. */
export function bindingStem(owner: BindingOwner): string {
  if (owner.kind === 'input') return `binding:${owner.id}`;
  const { root, fieldPath } = owner;
  const stem = root.in === 'response' ? responseRowId(root.status) : root.in;
  return `binding:${fieldRowId(stem, fieldPath)}`;
}

/** The id of the row of a part of a binding. */
export function bindingRowId(owner: BindingOwner, part: BindingPart): string {
  const name = part.name === 'argument' ? `argument=${part.parameter}` : part.name;
  return `${bindingStem(owner)}#${part.call === 'browse' ? 'browse' : ''}#${name}`;
}
