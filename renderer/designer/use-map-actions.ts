// Everything that can be done in the map, by pointer, menu or keyboard: each way ends in the same plan.
import { useCallback, useMemo, useState } from 'react';
import type { DragItem, DropPlan, DropSlot, MappedDocument, PlannedDrop } from '../../shared/mapping/drop';
import { planDrop } from '../../shared/mapping/plan-drop';
import type { OperationKey } from '../../shared/operations/operation';
import type { Studio } from '../store/studio';
import { answerSlot, type Answer } from './answer-slot';
import { carryOut } from './use-carry-out';
import { endDrag, type DragStore } from './drag-session';
import { currentSlot, lift, step } from './keyboard-drag';
import type { MapActions, MenuAt } from './map-context';
import type { ColumnName, MapRow } from './map-row';
import { planRowRemoval } from './row-removal';
import { findSlotRow } from './slot-row';
import { sourceOperationId } from './sources-rows';
import type { ToggleState } from './use-toggles';
import type { FocusWish, RowFocus } from './use-row-focus';

/** The dialog of the map that is open. */
export type MapDialog =
  | { readonly kind: 'menu'; readonly at: MenuAt }
  /** Something has to be asked before the drop. */
  | {
      readonly kind: 'need';
      readonly item: DragItem;
      readonly slot: DropSlot;
      readonly column: ColumnName;
      readonly name: string;
    }
  | { readonly kind: 'rename-sample'; readonly row: MapRow }
  | { readonly kind: 'literal' }
  | { readonly kind: 'name'; readonly row: MapRow; readonly column: ColumnName }
  | { readonly kind: 'response' }
  | { readonly kind: 'sample' };

/** What the map view needs of its actions. */
export interface MapWork {
  readonly map: MapActions;
  readonly dialog: MapDialog | null;
  readonly openDialog: (dialog: MapDialog | null) => void;
  /** Closes the dialog and puts the focus back on the row that it was about. */
  readonly closeDialog: (kind: MapDialog['kind']) => void;
  readonly lift: (column: ColumnName, row: MapRow) => void;
  readonly remove: (column: ColumnName, row: MapRow) => void;
  /** Goes on with the drop that asked. */
  readonly answer: (answer: Answer) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Places whose own row shows what was dropped on it: the focus goes there. Elsewhere it goes to what was dropped. */
const keepingSlots: ReadonlySet<DropSlot['kind']> = new Set(['binding', 'input', 'next-page', 'host']);

interface MapParts {
  readonly studio: Studio;
  readonly operationKey: OperationKey;
  readonly drags: DragStore;
  /** The rows that are on the screen. */
  readonly shown: MapActions['shown'];
  readonly focus: RowFocus;
  readonly toggleState: ToggleState;
}

export function useMapActions(parts: MapParts): MapWork {
  const { studio, operationKey, drags, shown, focus, toggleState } = parts;
  const [dialog, openDialog] = useState<MapDialog | null>(null);
  const { toggle, share } = toggleState;

  const showDone = useCallback(
    (plan: PlannedDrop, column: ColumnName, slot?: DropSlot) => {
      const row = slot && findSlotRow(slot);
      if (plan.operation !== operationKey) share(plan.operation);
      if (row) toggle([...row.around, row.rowId], true);
      showText(studio, plan);
      const onRow = row && { column: row.column, rowId: row.rowId };
      if (onRow && slot && keepingSlots.has(slot.kind)) focus.ask(onRow);
      else {
        focus.ask({
          column: column === 'sources' ? 'call' : column,
          place: plan.place,
          ...(onRow ? { otherwise: onRow } : {}),
        });
      }
    },
    [focus, operationKey, share, studio, toggle],
  );
  const drop = useCallback(
    (item: DragItem, slot: DropSlot, plan: DropPlan, column: ColumnName, name = '') => {
      if (!plan.ok && plan.needs) {
        openDialog({ kind: 'need', item, slot, column, name });
        return;
      }
      const done = carryOut(studio, () => plan, { select: true });
      if (!done?.ok) return;
      // What it answers is dragged next: to the value, to the label.
      if (item.kind === 'operation') toggle(['sources:operations', sourceOperationId(item.operation)], true);
      showDone(done, column, slot);
    },
    [showDone, studio, toggle],
  );
  const map = useMemo<MapActions>(
    () => ({
      drags,
      shown,
      plan: (item, slot) => withDocument(studio, (document) => planDrop(document, item, slot)),
      drop,
      showDone,
      openMenu: (at) => openDialog({ kind: 'menu', at }),
      askName: (row, column) => openDialog({ kind: 'name', row, column }),
      openRow: ({ opens }) => opens && openDialog({ kind: opens }),
      askSampleName: (row) => openDialog({ kind: 'rename-sample', row }),
    }),
    [drags, shown, drop, showDone, studio],
  );
  const keys = useKeys(parts, drop);
  return {
    map,
    dialog,
    openDialog,
    ...keys,
    closeDialog: (kind) => {
      // By the time a menu closes, what was chosen in it may have opened the next dialog.
      openDialog((now) => (now?.kind === kind ? null : now));
      const wish = dialog && findOrigin(dialog);
      if (wish) focus.ask(wish);
    },
    remove: (column, row) => {
      const document = studio.store.getState().connector?.document;
      const removal = document && planRowRemoval(document, operationKey, row);
      if (!removal) return;
      const done = carryOut(studio, () => removal.plan, { select: true });
      if (done?.ok) showDone(done, column);
    },
    answer: (given) => {
      openDialog(null);
      if (dialog?.kind !== 'need') return;
      const slot = answerSlot(dialog.slot, given);
      drop(dialog.item, slot, map.plan(dialog.item, slot), dialog.column, dialog.name);
    },
  };
}

/** The way by keyboard: a row is lifted, the keys go through its places, and the focus goes with them. */
function useKeys(
  { studio, operationKey, drags, focus, toggleState: { toggle } }: MapParts,
  drop: MapActions['drop'],
): Pick<MapWork, 'lift' | 'onKeyDown'> {
  const follow = () => {
    const slot = currentSlot(drags.getState().drag);
    if (!slot) return;
    const { column, rowId, around } = findSlotRow(slot);
    toggle(around, true);
    focus.ask({ column, rowId });
  };
  const say = (text: string) => {
    if (text === '') return;
    studio.store.getState().announce(text);
    follow();
  };
  return {
    lift: (column, row) => {
      const document = studio.store.getState().connector?.document;
      if (document) say(lift(drags, document, operationKey, column, row));
    },
    onKeyDown: (event) => {
      const { drag } = drags.getState();
      const document = studio.store.getState().connector?.document;
      if (!drag?.stops || !document) return;
      event.preventDefault();
      event.stopPropagation();
      const slot = currentSlot(drag);
      if (event.key === 'Escape' || event.key === 'Tab') {
        endDrag(drags);
        focus.ask({ column: drag.column, rowId: drag.rowId });
        studio.store.getState().announce(`${drag.name} stays where it is.`);
      } else if ((event.key === 'Enter' || event.key === ' ') && slot) {
        endDrag(drags);
        drop(drag.item, slot, planDrop(document, drag.item, slot), drag.column, drag.name);
      } else say(step(drags, document, operationKey, event.key));
    },
  };
}

/** Shows what was changed beside the designer: in the definition, or in the properties where it is all there. */
function showText({ store }: Studio, { edit, place }: PlannedDrop): void {
  if (edit.kind.startsWith('remove-')) return;
  const paths = edit.changes.flatMap((one) => ('change' in one ? [[one.file, one.change] as const] : []));
  const isInDefinition = paths.some(([file]) => file === 'definition');
  const other = isInDefinition ? undefined : paths.find(([file]) => file === 'properties')?.[1];
  if (!other) store.getState().pick('definition', place);
  else if (other.kind === 'insert') store.getState().pick('properties', other.parent);
  else if (other.kind !== 'text') store.getState().pick('properties', other.path);
}

/** The row that a dialog is about; null for what belongs to no row. */
function findOrigin(dialog: MapDialog): FocusWish | null {
  switch (dialog.kind) {
    case 'menu':
      return { column: dialog.at.column, rowId: dialog.at.row.id };
    case 'name':
      return { column: dialog.column, rowId: dialog.row.id };
    case 'need':
      return { column: dialog.column, item: dialog.item };
    case 'rename-sample':
      return { column: 'sources', rowId: dialog.row.id };
    case 'literal':
      return { column: 'sources', rowId: 'sources:literals' };
    case 'sample':
      return { column: 'sources', rowId: 'sources:samples' };
    case 'response':
      return null;
  }
}

function withDocument(studio: Studio, planner: (document: MappedDocument) => DropPlan): DropPlan {
  const document = studio.store.getState().connector?.document;
  return document ? planner(document) : { ok: false, reason: 'No connector is open.' };
}
