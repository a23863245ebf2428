// The rows of the three columns, built anew only when what they show changes, and which of them are picked or joined.
import { useMemo, useState } from 'react';
import { isSamePath, isWithin, type Path } from '../../shared/base/pointer';
import type { Sample } from '../store/samples-slice';
import { useStudioState } from '../store/studio';
import { buildCallRows } from './call-rows';
import { buildCardRows } from './card-rows';
import type { ColumnName, MapRow, Toggles } from './map-row';
import type { OperationView } from './operation-view';
import { reuseRows } from './reuse-rows';
import { buildSourceRows } from './sources-rows';

/** The rows by column. */
export type MapRows = Readonly<Record<ColumnName, readonly MapRow[]>>;

const noSamples: readonly Sample[] = Object.freeze([]);

export function useMapRows(view: OperationView, toggles: Toggles): MapRows {
  const samples = useStudioState((state) => state.samples[view.operation.key]) ?? noSamples;
  const sources = useMemo(() => buildSourceRows(samples, toggles), [samples, toggles]);
  const card = useReused(useMemo(() => buildCardRows(view.tree, view.operation, toggles), [view, toggles]));
  const call = useReused(useMemo(() => buildCallRows(view.tree, view.operation, toggles), [view, toggles]));
  return useMemo(() => ({ sources, card, call }), [sources, card, call]);
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
