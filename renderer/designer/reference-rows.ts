// The fields of a shared schema as rows of a tree; of a shared response those of its schema. Pure.
import { readParameter } from '../../shared/operations/read-parameter';
import { readField, readFields } from '../../shared/operations/read-fields';
import type { Field } from '../../shared/operations/operation';
import type { SharedPart } from '../../shared/mapping/list-shared';
import { findNode } from '../../shared/text/locate';
import { readMember } from '../../shared/text/read';
import type { JsonTree } from '../../shared/text/tree';
import type { TreeRow } from '../ui/tree-keys';

export interface ReferenceRow extends TreeRow {
  readonly field: Field;
}

/** The schema at the root of a shared part; null for a part without one. */
export function findRootField(tree: JsonTree, part: Pick<SharedPart, 'section' | 'name'>): Field | null {
  const place = [part.section, part.name];
  const node = findNode(tree, place);
  if (!node) return null;
  if (part.section === 'parameters') return readParameter(tree, node, place)?.schema ?? null;
  const schema = part.section === 'responses' ? readMember(node, 'schema') : node;
  const listedAt = part.section === 'responses' ? [...place, 'schema'] : place;
  const ancestors = part.section === 'definitions' ? [part.name] : [];
  return schema ? readField(tree, schema, { name: '', required: false, listedAt, ancestors }) : null;
}

/** The rows of what is open; `toggled` has the ids of rows that are not as they come: the first level open. */
export function buildReferenceFieldRows(
  tree: JsonTree,
  root: Field,
  toggled: ReadonlySet<string>,
): readonly ReferenceRow[] {
  const rows: ReferenceRow[] = [];
  const add = (holder: Field, stem: string, level: number) => {
    const fields = readFields(tree, holder);
    fields.forEach((field, index) => {
      const id = `${stem}/${field.name}`;
      // Lists open as they come, as they have one row alone below them.
      const opensItself = field.type === 'array' && level === 1;
      const expanded = field.hasChildren ? opensItself !== toggled.has(id) : undefined;
      rows.push({
        id,
        level,
        label: printLabel(field),
        setSize: fields.length,
        position: index + 1,
        field,
        ...(expanded === undefined ? {} : { expanded }),
      });
      if (expanded) add(field, id, level + 1);
    });
  };
  add(root, '', 1);
  return rows;
}

/** What a field is called in the tree. */
export function printReferenceField({ name }: Field): string {
  if (name === '[]') return 'items';
  return name === '*' ? 'any other name' : name;
}

function printLabel(field: Field): string {
  const words = [
    printReferenceField(field),
    field.refName,
    field.format || field.type || 'any',
    field.required ? 'required' : '',
    field.recursive ? 'refers to itself' : '',
  ];
  return words.filter((word) => word !== '').join(', ');
}
