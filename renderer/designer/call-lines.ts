// The names of the places that lines lead to. A row of the card and a row of the call that have the same one are joined.
import { printPointer } from '../../shared/base/pointer';
import type { FieldPath } from '../../shared/mapping/drop';
import type { Parameter } from '../../shared/operations/operation';

/** The line of a parameter. */
export function parameterLine(parameter: Parameter): string {
  return parameter.in === 'body' ? 'body' : `parameter:${printPointer(parameter.listedAt)}`;
}

/** The line of a field of the body. */
export function bodyLine(fieldPath: FieldPath): string {
  return ['body', ...fieldPath].join('/');
}

/** The line of a field or header of a response. */
export function responseLine(status: string, path: FieldPath): string {
  return [`response:${status}`, ...path].join('/');
}
