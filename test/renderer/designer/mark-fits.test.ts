// Rows are tried a few at a time while they are in view, for as long as the drag goes on.
import { expect, it } from 'vitest';
import { createDragStore, endDrag, startDrag } from '../../../renderer/designer/drag-session';
import { watchFits } from '../../../renderer/designer/mark-fits';
import type { MapRow } from '../../../renderer/designer/map-row';
import { plainRow } from '../../../renderer/designer/row-branch';
import type { DropPlan, DropSlot } from '../../../shared/mapping/drop';

const row = (id: string, slot?: DropSlot): MapRow => ({
  ...plainRow(id, id),
  level: 1,
  setSize: 1,
  position: 1,
  ...(slot ? { slot } : {}),
});
const references: DropSlot = { kind: 'references' };
const triggers: DropSlot = { kind: 'triggers' };

it('marks what is in view and would take it, until the drag ends', () => {
  const store = createDragStore();
  const rows = [row('plain'), row('no', triggers), row('yes', references)];
  let steps: (() => void)[] = [];
  let clockMs = 0;
  const planned: string[] = [];
  watchFits(store, {
    listRows: () => rows,
    plan: (_, slot): DropPlan => {
      planned.push(slot.kind);
      clockMs += 10;
      return slot.kind === 'references'
        ? {
            ok: false,
            reason: 'It needs a name.',
            needs: { kind: 'name', label: '', suggestion: '', taken: [] },
          }
        : { ok: false, reason: 'No.' };
    },
    now: () => clockMs,
    later: (step) => {
      steps.push(step);
      return () => (steps = steps.filter((one) => one !== step));
    },
  });
  const next = () => steps.shift()?.();
  startDrag(store, {
    item: { kind: 'literal', value: 1 },
    column: 'sources',
    rowId: 'x',
    name: 'x',
    stops: null,
  });
  next();
  // One row took longer than a slice: the others wait for the next frame.
  expect(planned).toEqual(['triggers']);
  next();
  expect([...store.getState().fits]).toEqual(['yes']);
  rows.push(row('later', references));
  next();
  expect([...store.getState().fits]).toEqual(['yes', 'later']);
  endDrag(store);
  expect(steps).toEqual([]);
  expect(store.getState().fits.size).toBe(0);
});
