// The tree of the explorer: what is open, what is selected, what is picked with Ctrl and Shift, and what leaves or comes
// by the clipboard and by a drag between windows.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState, type KeyboardEvent, type RefObject } from 'react';
import type { SharedPart } from '../../shared/mapping/list-shared';
import type { OperationSummary } from '../../shared/operations/operation';
import { useStudio, useStudioState } from '../store/studio';
import type { Selection } from '../store/selection';
import { EmptyState } from '../ui/empty-state';
import { VirtualTree, type TreeHandle } from '../ui/virtual-tree';
import { ExplorerMenu, type MenuPlace } from './explorer-menu';
import { referenceRowId, referencesId } from './explorer-reference-rows';
import { ExplorerRowView } from './explorer-row';
import { buildExplorerRows, operationRowId, type ExplorerRow, type Grouping } from './explorer-rows';
import { useExplorerPicks } from './use-explorer-picks';
import { useExplorerTransfer } from './use-explorer-transfer';

interface ExplorerTreeProps {
  readonly tree: RefObject<TreeHandle | null>;
  readonly operations: readonly OperationSummary[];
  readonly shared: readonly SharedPart[];
  readonly filter: string;
  readonly grouping: Grouping;
}

export function ExplorerTree({ tree, operations, shared, filter, grouping }: ExplorerTreeProps) {
  const styles = useStyles();
  const { store } = useStudio();
  const selection = useStudioState((state) => state.selection);
  const picked = useStudioState((state) => state.picked);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set([referencesId]));
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const words = useDeferredValue(filter);
  const rows = useMemo(
    () => buildExplorerRows({ operations, shared, filter: words, grouping, closed }),
    [operations, shared, words, grouping, closed],
  );
  const picks = useExplorerPicks(rows);
  const transfer = useExplorerTransfer();
  const selected = useMemo(
    () => new Set([rowOf(selection), ...[...picked].map((key) => operationRowId(key))]),
    [selection, picked],
  );
  const toggle = (row: ExplorerRow, expanded: boolean) =>
    setClosed((before) => {
      const next = new Set(before);
      if (expanded) next.delete(row.id);
      else next.add(row.id);
      return next;
    });
  const openMenu = (row: ExplorerRow, x: number, y: number) => {
    if (!row.operation) return;
    picks.meanFor(row);
    setMenu({ operation: row.operation, x, y, rowId: row.id });
  };
  const onKey = (row: ExplorerRow, event: KeyboardEvent) => {
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const box = event.currentTarget.getBoundingClientRect();
      openMenu(row, box.left + 40, box.bottom);
    } else if (!picks.onKey(row, event)) return;
    event.preventDefault();
  };
  if (rows.length === 0) {
    return <EmptyState title="Nothing matches" text="Try fewer or shorter words, or part of a path." />;
  }
  return (
    <div className={styles.tree} {...transfer.props}>
      <VirtualTree
        label="Connector"
        handle={tree}
        rows={rows}
        multiselect
        selected={selected}
        renderRow={(row) => <ExplorerRowView row={row} />}
        onToggle={toggle}
        onKey={onKey}
        onMove={picks.onMove}
        onDragRow={transfer.onDragRow}
        onActivate={(row, event) => {
          if (picks.onActivate(row, event)) return;
          const next = selectionOf(row);
          if (next) store.getState().select(next);
          else toggle(row, !row.expanded);
        }}
        onContextMenu={(row, event) => {
          if (!row.operation) return;
          event.preventDefault();
          openMenu(row, event.clientX, event.clientY);
        }}
      />
      {menu && (
        <ExplorerMenu
          place={menu}
          onClose={() => {
            setMenu(null);
            picks.forgetMeant();
            tree.current?.focus(menu.rowId);
          }}
        />
      )}
    </div>
  );
}

function rowOf(selection: Selection): string {
  if (selection.kind === 'operation') return operationRowId(selection.key);
  return selection.kind === 'reference' ? referenceRowId(selection) : selection.kind;
}

/** What a row shows in the centre; null for what only opens and closes. */
function selectionOf({ kind, operation, shared }: ExplorerRow): Selection | null {
  if (operation) return { kind: 'operation', key: operation.key };
  if (shared) return { kind: 'reference', section: shared.section, name: shared.name };
  return kind === 'general' ? { kind: 'general' } : null;
}

const useStyles = makeStyles({
  tree: {
    flex: '1 1 0',
    minHeight: 0,
    // While operations from another window are over it.
    '&[data-receiving]': { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-4px' },
  },
});
