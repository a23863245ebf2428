// Picking several operations with Ctrl and Shift, by pointer and by keyboard.
import { useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { OperationKey } from '../../shared/operations/operation';
import { copyOperations } from '../commands/copy-operations';
import { deleteOperation } from '../commands/delete-operation';
import { duplicateOperation } from '../commands/duplicate-operation';
import { pasteOperations } from '../commands/paste-operations';
import { useRunCommand } from '../commands/use-run-command';
import { useStudio } from '../store/studio';
import { pickAll, pickRange, pickToggled } from './explorer-picks';
import type { ExplorerRow } from './explorer-rows';

export interface ExplorerPicking {
  /** A click, Enter or Space; true when it was about picks. */
  onActivate(row: ExplorerRow, event: KeyboardEvent | MouseEvent): boolean;
  readonly onMove: (from: ExplorerRow, to: ExplorerRow, event: KeyboardEvent) => void;
  /** A key that the tree has no meaning for; true when it was about picks. */
  onKey(row: ExplorerRow, event: KeyboardEvent): boolean;
  /** The next command is about this row: about all picks where it is one, else about it alone. */
  meanFor(row: ExplorerRow): void;
  forgetMeant(): void;
}

export function useExplorerPicks(rows: readonly ExplorerRow[]): ExplorerPicking {
  const { store } = useStudio();
  const run = useRunCommand();
  const anchor = useRef<string | null>(null);
  const setPicked = (keys: Iterable<OperationKey>) => store.getState().setPicked(keys);
  const meanFor = ({ operation }: ExplorerRow) => {
    const { picked } = store.getState();
    if (operation && !picked.has(operation.key)) setPicked([operation.key]);
  };
  const toggle = (row: ExplorerRow) => {
    const { picked, selection } = store.getState();
    const selected = selection.kind === 'operation' ? selection.key : null;
    setPicked(pickToggled(rows, picked, selected, row));
    anchor.current = row.id;
  };
  /** Alone: what a click without a modifier leaves. */
  const settle = (row: ExplorerRow) => {
    anchor.current = row.id;
    setPicked([]);
  };
  const keys: Readonly<Record<string, ((row: ExplorerRow) => void) | undefined>> = {
    a: () => setPicked(pickAll(rows)),
    ' ': toggle,
    c: (row) => {
      meanFor(row);
      run(copyOperations);
    },
    v: () => run(pasteOperations),
    d: (row) => {
      meanFor(row);
      run(duplicateOperation);
    },
  };
  return {
    onActivate: (row, event) => {
      const isClick = event.type === 'click';
      if (isClick && (event.ctrlKey || event.metaKey)) toggle(row);
      else if (isClick && event.shiftKey) setPicked(pickRange(rows, anchor.current ?? row.id, row.id));
      else {
        if (row.operation || row.shared) settle(row);
        return false;
      }
      return true;
    },
    onMove: (from, to, event) => {
      if (!event.shiftKey) return;
      const { picked } = store.getState();
      if (picked.size === 0 || anchor.current === null) anchor.current = from.id;
      setPicked(pickRange(rows, anchor.current, to.id));
    },
    onKey: (row, event) => {
      if (event.key === 'Escape' && store.getState().picked.size > 0) setPicked([]);
      else if (event.key === 'Delete' && row.operation) {
        meanFor(row);
        run(deleteOperation);
      } else {
        const act = event.ctrlKey || event.metaKey ? keys[event.key.toLowerCase()] : undefined;
        if (!act || event.altKey || event.shiftKey) return false;
        act(row);
      }
      return true;
    },
    meanFor,
    forgetMeant: () => {
      if (store.getState().picked.size === 1) setPicked([]);
    },
  };
}
