// From a place in the text to what the inspector can edit there: a row may be closed, and the cursor of the text editor
// stands wherever it is put. Pure.
import { isWithin, type Path } from '../../shared/base/pointer';
import type { EditTarget, FieldRoot } from '../../shared/mapping/edit-target';
import type { FieldPath } from '../../shared/mapping/drop';
import type { Field } from '../../shared/operations/operation';
import { readFields } from '../../shared/operations/read-fields';
import type { JsonTree } from '../../shared/text/tree';
import type { OperationView } from './operation-view';

/** The innermost parameter, field or header that the place lies in; null where it lies in none. */
export function findTargetAt({ tree, operation }: OperationView, place: Path): EditTarget | null {
  const { key } = operation;
  for (const parameter of operation.parameters) {
    if (!isWithin(place, parameter.listedAt) && !isWithin(place, parameter.place)) continue;
    const { schema, listedAt } = parameter;
    const inner = schema && isWithin(place, schema.listedAt) ? descend(tree, schema, place) : null;
    return inner
      ? { kind: 'field', operation: key, root: { in: 'body' }, fieldPath: inner }
      : { kind: 'parameter', operation: key, listedAt };
  }
  for (const { status, schema, headers } of operation.responses) {
    const header = headers.find((one) => isWithin(place, one.place));
    if (header) return { kind: 'header', operation: key, status, name: header.name };
    const root: FieldRoot = { in: 'response', status };
    if (schema && isWithin(place, schema.listedAt)) {
      return { kind: 'field', operation: key, root, fieldPath: descend(tree, schema, place) };
    }
  }
  return null;
}

/** The names that lead from a field down to the one that the place lies in. */
function descend(tree: JsonTree, field: Field, place: Path): FieldPath {
  const inner = readFields(tree, field).find((child) => isWithin(place, child.listedAt));
  return inner ? [inner.name, ...descend(tree, inner, place)] : [];
}
