// The rows of the three columns, built anew only when what they show changes, and which of them are picked or joined.
import { useMemo, useState } from 'react';
import type { JsonValue } from '../../shared/base/json-value';
import { isSamePath, isWithin, type Path } from '../../shared/base/pointer';
import { listBindings } from '../../shared/mapping/binding-owner';
import type { JsonTree } from '../../shared/text/tree';
import { useStudioState } from '../store/studio';
import { buildCallRows } from './call-rows';
import { buildCardRows } from './card-rows';
import { filterRows, openEverything, splitWords } from './filter-rows';
import type { ColumnName, MapRow, Toggles } from './map-row';
import type { OperationView } from './operation-view';
import { reuseRows } from './reuse-rows';
import { buildSourceRows } from './sources-rows';
import { useSources } from './use-sources';

/** The rows by column. */
export type MapRows = Readonly<Record<ColumnName, readonly MapRow[]>>;

/** What is shown of the rows. */
export interface MapState {
  readonly toggles: Toggles;
  /** Values that were typed in to be dragged. */
  readonly literals: readonly JsonValue[];
  /** What is searched for in each column. */
  readonly searches: Searches;
}
/** What is searched for; null where nothing is. */
export type Searches = Readonly<Record<ColumnName, string | null>>;

export const noSearches: Searches = { sources: null, card: null, call: null };

export function useMapRows(view: OperationView, { toggles, literals, searches }: MapState): MapRows {
  const words = useMemo(
    () => ({
      sources: splitWords(searches.sources ?? ''),
      card: splitWords(searches.card ?? ''),
      call: splitWords(searches.call ?? ''),
    }),
    [searches],
  );
  const found = useSources(view.operation, literals);
  const sources = useMemo(
    () => (found ? narrow(words.sources, toggles, (open) => buildSourceRows(found, open)) : []),
    [found, toggles, words],
  );
  const { operation } = view;
  const tree = useBoundTree(view);
  const card = useReused(
    useMemo(
      () => narrow(words.card, toggles, (open) => buildCardRows(tree, operation, open)),
      [tree, operation, toggles, words],
    ),
  );
  const call = useReused(
    useMemo(
      () => narrow(words.call, toggles, (open) => buildCallRows(tree, operation, open)),
      [tree, operation, toggles, words],
    ),
  );
  return useMemo(() => ({ sources, card, call }), [sources, card, call]);
}

/** What a binding shows of other operations is read from the present tree; everything else does not need it. */
function useBoundTree({ tree, operation }: OperationView): JsonTree {
  const isBound = useMemo(() => listBindings(tree, operation).length > 0, [tree, operation]);
  return useStudioState(({ connector }) =>
    isBound && connector ? connector.document.definition.tree : tree,
  );
}

function narrow(
  words: readonly string[],
  toggles: Toggles,
  build: (toggles: Toggles) => readonly MapRow[],
): readonly MapRow[] {
  return words.length === 0 ? build(toggles) : filterRows(build(openEverything()), words);
}

/** The lines that have an end on both sides. */
export function useJoined({ card, call }: MapRows): ReadonlySet<string> {
  return useMemo(() => {
    const ends = new Set(call.map((row) => row.line));
    return new Set(card.flatMap(({ line }) => (line !== undefined && ends.has(line) ? [line] : [])));
  }, [card, call]);
}

/** The rows at the place that is picked, by column; the nearest around it where it has no row of its own. */
export function usePicked(rows: MapRows): Readonly<Record<ColumnName, ReadonlySet<string>>> {
  const place = useStudioState((state) => state.pickedPlace);
  return useMemo(
    () => ({
      sources: new Set<string>(),
      card: findPicked(rows.card, place),
      call: findPicked(rows.call, place),
    }),
    [rows, place],
  );
}

function findPicked(rows: readonly MapRow[], place: Path | null): ReadonlySet<string> {
  if (!place) return new Set();
  let best: MapRow | null = null;
  for (const row of rows) {
    if (!row.place || !isWithin(place, row.place)) continue;
    if (!best?.place || row.place.length > best.place.length) best = row;
  }
  if (!best?.place) return new Set();
  const found = best.place;
  return new Set(rows.flatMap((row) => (row.place && isSamePath(row.place, found) ? [row.id] : [])));
}

function useReused(rows: readonly MapRow[]): readonly MapRow[] {
  const [state, setState] = useState({ rows, kept: rows });
  if (state.rows === rows) return state.kept;
  const kept = reuseRows(state.kept, rows);
  setState({ rows, kept });
  return kept;
}
