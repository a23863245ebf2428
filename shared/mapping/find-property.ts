// Finds a property of a field by its name.
import type { Field } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import type { JsonTree } from '../text/tree';

/** The property of that name right below the field; undefined where there is none. */
export function findProperty(tree: JsonTree, field: Field, name: string): Field | undefined {
  return readFields(tree, field).find((child) => child.name === name);
}
