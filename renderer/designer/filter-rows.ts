// Narrows rows down to those that have all of the words, with the rows around them. Pure.
import type { MapRow, Toggles } from './map-row';

/** What each operation answers stays closed: with a thousand of them nobody looks for a field there. */
const closedStem = 'source-operation:';

/** Toggles by which every row is open that may be; none of them is one that somebody opened. */
export function openEverything(): Toggles {
  return new Proxy<Record<string, boolean>>(
    {},
    { get: (_, id) => (typeof id === 'string' && id.startsWith(closedStem) ? undefined : true) },
  );
}

/** The words of a search, in lower case; none for an empty one. */
export function splitWords(search: string): readonly string[] {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

/** The rows that have all of the words in their name, detail or type, and those that they stand in. */
export function filterRows(rows: readonly MapRow[], words: readonly string[]): readonly MapRow[] {
  if (words.length === 0) return rows;
  const kept: MapRow[] = [];
  // From the end: a row is kept for itself, or for the last kept one if that stands below it.
  let inner = 0;
  for (const row of [...rows].reverse()) {
    const holds = inner > row.level;
    if (!holds && !hasAll(row, words)) continue;
    kept.push(row);
    inner = row.level;
  }
  return kept.reverse();
}

function hasAll({ name, detail, type }: MapRow, words: readonly string[]): boolean {
  const text = `${name} ${detail} ${type}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
