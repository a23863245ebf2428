// Makes sure that a field may be taken out of a body without taking it from anybody else: every reference on the way
// to it that is written more than once is replaced by a copy of what it leads to.
import { isWithin, type Path } from '../base/pointer';
import type { Field } from '../operations/operation';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import type { JsonTree } from '../text/tree';
import { toValue } from '../text/value';
import { countUses, isShared } from './find-users';

/** A field with the places at which it stands once `changes` are made. */
export interface OwnedField {
  readonly field: Field;
  readonly listedAt: Path;
  readonly place: Path;
}

/** A chain of fields, the root first, that is the operation's own. */
export interface OwnedChain {
  readonly changes: readonly JsonChange[];
  readonly fields: readonly OwnedField[];
  /** What there is to say about it; empty where nothing was shared. */
  readonly notice: string;
}

/** Owns a chain of fields. Null where a shared schema takes part in it through `allOf`, which cannot be copied away. */
export function ownChain(tree: JsonTree, chain: readonly Field[]): OwnedChain | null {
  const changes: JsonChange[] = [];
  const fields: OwnedField[] = [];
  const copied: string[] = [];
  for (const field of chain) {
    const listedAt = findListed(fields.at(-1), field);
    if (!listedAt) return null;
    const node =
      field.refName !== '' && countUses(tree, field.place) > 1 ? findNode(tree, field.place) : null;
    if (node) {
      changes.push({ kind: 'set', path: listedAt, value: toValue(node) });
      copied.push(field.refName);
    }
    fields.push({ field, listedAt, place: node || field.refName === '' ? listedAt : field.place });
  }
  const notice =
    copied.length === 0 ? '' : `${copied.join(', ')} is shared, so this body now has its own copy.`;
  return { changes, fields, notice };
}

/** Where the field is listed once what holds it was copied. */
function findListed(holder: OwnedField | undefined, field: Field): Path | null {
  if (!holder) return field.listedAt;
  if (isWithin(field.listedAt, holder.field.place)) {
    return [...holder.place, ...field.listedAt.slice(holder.field.place.length)];
  }
  return isShared(field.listedAt) ? null : field.listedAt;
}
