// Lists what operations share: definitions, parameters and responses, each with how often it is referred to.
import type { Path } from '../base/pointer';
import { readMember, readString } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';
import { countAllUses } from './find-users';

/** The sections of a definition whose members others refer to, in the order in which they are listed. */
export const sharedSections = ['definitions', 'parameters', 'responses'] as const;
/** One of {@link sharedSections}. */
export type SharedSection = (typeof sharedSections)[number];

/** One thing that is shared. */
export interface SharedPart {
  readonly section: SharedSection;
  readonly name: string;
  /** `['definitions', 'Product']`. */
  readonly place: Path;
  /** The type of a schema or parameter as written, else empty. */
  readonly type: string;
  /** How many references lead straight to it. */
  readonly uses: number;
}

const lists = new WeakMap<JsonNode, readonly SharedPart[]>();

/** The shared parts, section by section in the order of the text. The same list comes back for the same text. */
export function listShared(tree: JsonTree): readonly SharedPart[] {
  const known = lists.get(tree.root);
  if (known) return known;
  const uses = countAllUses(tree);
  const list = sharedSections.flatMap((section) => {
    const holder = readMember(tree.root, section);
    if (holder?.kind !== 'object') return [];
    return holder.members.map(({ key, value }): SharedPart => ({
      section,
      name: key,
      place: [section, key],
      type: readString(value, 'type') || (readMember(value, 'properties') ? 'object' : ''),
      uses: uses.get(`${section}/${key}`) ?? 0,
    }));
  });
  lists.set(tree.root, list);
  return list;
}
