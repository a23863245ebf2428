// Finds references that lead nowhere, among all that a definition writes.
import { findReference, readReference } from '../operations/find-reference';
import { findPathAt } from '../text/locate';
import { readMember } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';
import type { Finding, WrittenReference } from './finding';
import { type Section, sections } from './sections';

const plainOf = new WeakMap<JsonNode, ReadonlySet<string>>();

/** A finding for each reference without a target, or that leads back to itself. References are relative to the root. */
export function findDangling(tree: JsonTree, references: readonly WrittenReference[]): readonly Finding[] {
  const known = sections.flatMap((section) => {
    const holder = readMember(tree.root, section);
    return holder ? [listPlain(section, holder)] : [];
  });
  return references.flatMap(({ text, offset, length }) => {
    if (known.some((plain) => plain.has(text)) || findReference(tree, text)) return [];
    return [
      {
        code: 'ref-unresolved',
        message: `Nothing stands at ${text}.`,
        severity: 'error' as const,
        action: 'Add it, or refer to something that is there.',
        path: findPathAt(tree, tree.start + offset),
        offset,
        length,
        onKey: false,
      },
    ];
  });
}

/** The references to what is plainly there in a section; what is itself a reference has to be followed. */
function listPlain(section: Section, holder: JsonNode): ReadonlySet<string> {
  const known = plainOf.get(holder);
  if (known) return known;
  const members = holder.kind === 'object' ? holder.members : [];
  const plain = new Set(
    members.flatMap(({ key, value }) => (readReference(value) === null ? [`#/${section}/${key}`] : [])),
  );
  plainOf.set(holder, plain);
  return plain;
}
