// Finds references that lead nowhere, among all that a definition writes.
import { findReference, readReference } from '../operations/find-reference';
import { findPathAt } from '../text/locate';
import { readMember } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';
import type { Finding, WrittenReference } from './finding';
import { sections } from './sections';

const namesOf = new WeakMap<JsonNode, ReadonlySet<string>>();

/** A finding for each reference without a target, or that leads back to itself. References are relative to the root. */
export function findDangling(tree: JsonTree, references: readonly WrittenReference[]): readonly Finding[] {
  const known = sections.map((section) => {
    const holder = readMember(tree.root, section);
    return { prefix: `#/${section}/`, names: holder ? listNames(holder) : new Set<string>() };
  });
  return references.flatMap(({ text, offset, length }) => {
    const isKnown = known.some(
      ({ prefix, names }) => text.startsWith(prefix) && names.has(text.slice(prefix.length)),
    );
    if (isKnown || findReference(tree, text)) return [];
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

/** The names in a section that are plainly there; what is itself a reference has to be followed. */
function listNames(holder: JsonNode): ReadonlySet<string> {
  const known = namesOf.get(holder);
  if (known) return known;
  const names = new Set(
    holder.kind === 'object'
      ? holder.members.flatMap(({ key, value }) => (readReference(value) === null ? [key] : []))
      : [],
  );
  namesOf.set(holder, names);
  return names;
}
