// Renames and removes what operations share. References follow a rename; what is referred to cannot be removed.
import type { Edit, JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import type { MappedDocument, RefusedDrop } from './drop';
import { countUses } from './find-users';
import { findReferencesTo, printReference } from './find-references';
import type { SharedPart } from './list-shared';
import { inDefinition, refuse, refuseGone } from './plan';

/** A change of something shared: one edit and the sentence that announces it, or the reason why not. */
export type SharedPlan =
  | {
      readonly ok: true;
      readonly edit: Edit;
      readonly announcement: string;
      /** It belongs to no operation. */
      readonly operation: null;
    }
  | RefusedDrop;
/** Which part is meant. */
export type SharedName = Pick<SharedPart, 'section' | 'name'>;

/** Plans a rename; refused for an empty name and one that is taken in its section. */
export function planSharedRename(
  { definition: { tree } }: MappedDocument,
  part: SharedName,
  typed: string,
): SharedPlan {
  const { section, name } = part;
  const next = typed.trim();
  if (!findNode(tree, [section, name])) return refuseGone(name);
  if (next === name) return refuse('It has that name already.');
  if (next === '') return refuse('A name cannot be empty.');
  if (findNode(tree, [section, next])) return refuse(`There is a ${next} already.`);
  const references = findReferencesTo(tree, section, name);
  const value = printReference(section, next);
  const changes: readonly JsonChange[] = [
    ...references.map((path): JsonChange => ({ kind: 'set', path, value })),
    { kind: 'rename', path: [section, name], key: next },
  ];
  const count = references.length === 1 ? 'one reference' : `${references.length} references`;
  return {
    ok: true,
    operation: null,
    edit: {
      kind: 'rename-shared',
      label: `Rename ${name} to ${next}`,
      joins: 'own',
      changes: inDefinition(changes),
    },
    announcement: `Renamed ${name} to ${next}${references.length > 0 ? `, with ${count}` : ''}.`,
  };
}

/** Plans the removal of a part that nothing refers to. */
export function planSharedRemoval({ definition: { tree } }: MappedDocument, part: SharedName): SharedPlan {
  const { section, name } = part;
  const place = [section, name];
  if (!findNode(tree, place)) return refuseGone(name);
  const uses = countUses(tree, place);
  if (uses > 0) return refuse(`${name} is still used, by ${uses === 1 ? 'one place' : `${uses} places`}.`);
  return {
    ok: true,
    operation: null,
    edit: {
      kind: 'remove-shared',
      label: `Delete ${name}`,
      joins: 'own',
      changes: inDefinition([{ kind: 'remove', path: place }]),
    },
    announcement: `Deleted ${name}. Undo brings it back.`,
  };
}
