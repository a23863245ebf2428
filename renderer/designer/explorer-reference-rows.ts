// The rows of what operations share, as the last section of the explorer. Pure.
import { sharedSections, type SharedPart, type SharedSection } from '../../shared/mapping/list-shared';
import type { ExplorerRow } from './explorer-rows';

/** The id of the section. */
export const referencesId = 'references';

const names: Readonly<Record<SharedSection, string>> = {
  definitions: 'Definitions',
  parameters: 'Parameters',
  responses: 'Responses',
};

/** The id of the row of a shared part. */
export function referenceRowId({ section, name }: Pick<SharedPart, 'section' | 'name'>): string {
  return `${section} ${name}`;
}

/** The section with what is open in it; none at all without shared parts. It is the last of `setSize` sections. */
export function buildReferenceRows(
  shared: readonly SharedPart[],
  setSize: number,
  isOpen: (id: string) => boolean,
): readonly ExplorerRow[] {
  if (shared.length === 0) return [];
  const expanded = isOpen(referencesId);
  const head: ExplorerRow = {
    kind: 'section',
    id: referencesId,
    label: 'References',
    level: 1,
    setSize,
    position: setSize,
    expanded,
    count: shared.length,
  };
  return expanded ? [head, ...buildGroups(shared, isOpen)] : [head];
}

/** Definitions alone need no group around them. */
function buildGroups(shared: readonly SharedPart[], isOpen: (id: string) => boolean): readonly ExplorerRow[] {
  const groups = sharedSections
    .map((section) => ({ section, parts: shared.filter((part) => part.section === section) }))
    .filter(({ parts }) => parts.length > 0);
  const [only] = groups;
  if (groups.length === 1 && only?.section === 'definitions') return buildParts(only.parts, 2);
  return groups.flatMap(({ section, parts }, index) => {
    const id = `${referencesId} ${section}`;
    const expanded = isOpen(id);
    const head: ExplorerRow = {
      kind: 'group',
      id,
      label: names[section],
      level: 2,
      setSize: groups.length,
      position: index + 1,
      expanded,
      count: parts.length,
    };
    return expanded ? [head, ...buildParts(parts, 3)] : [head];
  });
}

function buildParts(parts: readonly SharedPart[], level: number): readonly ExplorerRow[] {
  return parts.map((part, index) => ({
    kind: 'reference',
    id: referenceRowId(part),
    label: part.name,
    level,
    setSize: parts.length,
    position: index + 1,
    shared: part,
  }));
}
