// A tree of any size: only the rows in view exist. One of them can take focus; arrows, Home, End, Page keys and
// letters move it; Right and Left open and close. A list is a tree of one level.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type DragEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { rowHeight } from '../theme/sizes';
import { findTypeAhead, moveInTree, type TreeRow } from './tree-keys';
import { TreeRowView } from './tree-row-view';
import { useTypeAhead } from './use-type-ahead';

export interface TreeHandle {
  /** Puts the focus on a row (the active one when `id` is left out) and brings it into view. */
  readonly focus: (id?: string) => void;
}

export interface VirtualTreeProps<Row extends TreeRow> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** Rows that are selected; more than one makes the tree multi-selectable. */
  readonly selected?: ReadonlySet<string>;
  readonly multiselect?: boolean;
  /** In pixels; all rows are of one height. */
  readonly rowHeight?: number;
  readonly handle?: Ref<TreeHandle>;
  readonly className?: string;
  readonly renderRow: (row: Row, active: boolean) => ReactNode;
  /** Enter, Space or a click on the row. */
  readonly onActivate: (row: Row, event: KeyboardEvent | MouseEvent) => void;
  readonly onToggle?: (row: Row, expanded: boolean) => void;
  /** Keys that the tree has no meaning for: Delete, F2, the menu key … */
  readonly onKey?: (row: Row, event: KeyboardEvent) => void;
  readonly onContextMenu?: (row: Row, event: MouseEvent) => void;
  /** Focus has come to the row. */
  readonly onFocusRow?: (row: Row) => void;
  /** A key has moved the focus from one row to another; with Shift down, a selection may go along. */
  readonly onMove?: (from: Row, to: Row, event: KeyboardEvent) => void;
  /** Makes rows draggable out of the window: what is dragged is set on the event. */
  readonly onDragRow?: (row: Row, event: DragEvent) => void;
}

export function VirtualTree<Row extends TreeRow>(props: VirtualTreeProps<Row>) {
  const { rows, selected, rowHeight: height = rowHeight, onActivate, onToggle, onKey } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const [activeId, setActiveId] = useState<string | null>(null);
  const typeAhead = useTypeAhead();
  const active = findActive(rows, activeId, selected);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
    // The active row stays in the page when it is scrolled away, or the focus would be lost with it.
    rangeExtractor: useCallback((range: Range) => withActive(range, active), [active]),
  });
  // The focus is to be put on the active row after the next render: it was asked for, or its row went away under it.
  const focusWanted = useRef(false);
  const hasFocus = useRef(false);
  const go = useCallback(
    (index: number) => {
      const row = rows[index];
      if (!row) return;
      focusWanted.current = true;
      setActiveId(row.id);
      virtualizer.scrollToIndex(index);
      // A row that was active already is not rendered again for it.
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true });
    },
    [rows, virtualizer],
  );
  useLayoutEffect(() => {
    const isLost = hasFocus.current && document.activeElement === document.body;
    if (!focusWanted.current && !isLost) return;
    focusWanted.current = false;
    scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true });
  });
  useImperativeHandle(props.handle, () => ({
    focus: (id) => go(id === undefined ? active : rows.findIndex((row) => row.id === id)),
  }));
  useReveal(rows, selected, (index) => virtualizer.scrollToIndex(index));

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active];
    const isOnRow = event.target instanceof HTMLElement && event.target.dataset.index !== undefined;
    if (!row || !isOnRow) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (isPlain && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      onActivate(row, event);
      return;
    }
    const pageRows = Math.floor((scroller.current?.clientHeight ?? 0) / height);
    const move = isPlain ? moveInTree(rows, active, event.key, pageRows) : null;
    if (move) {
      event.preventDefault();
      if (move.kind === 'go') {
        const to = rows[move.index];
        if (to) props.onMove?.(row, to, event);
        go(move.index);
      } else onToggle?.(row, move.expanded);
    } else if (isPlain && event.key.length === 1) {
      const found = findTypeAhead(rows, active, typeAhead(event.key, event.timeStamp));
      if (found >= 0) go(found);
    } else onKey?.(row, event);
  };

  return (
    <div ref={scroller} className={mergeClasses(styles.scroller, props.className)}>
      <div
        role="tree"
        aria-label={props.label}
        aria-multiselectable={props.multiselect}
        tabIndex={-1}
        className={styles.rows}
        onFocus={() => (hasFocus.current = true)}
        onBlur={() => (hasFocus.current = false)}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row ? (
            <TreeRowView
              key={item.key}
              row={row}
              index={item.index}
              top={item.start}
              height={height}
              active={item.index === active}
              selected={selected?.has(row.id)}
              onFocus={() => {
                setActiveId(row.id);
                props.onFocusRow?.(row);
              }}
              onKeyDown={onKeyDown}
              onClick={(event) => onActivate(row, event)}
              onContextMenu={(event) => props.onContextMenu?.(row, event)}
              onToggle={(expanded) => onToggle?.(row, expanded)}
              onDrag={props.onDragRow && ((event) => props.onDragRow?.(row, event))}
            >
              {props.renderRow(row, item.index === active)}
            </TreeRowView>
          ) : null;
        })}
      </div>
    </div>
  );
}

/** The row that can take focus: where it was, else what is selected, else the first. */
function findActive(
  rows: readonly TreeRow[],
  activeId: string | null,
  selected: ReadonlySet<string> | undefined,
): number {
  const known = rows.findIndex((row) => row.id === activeId);
  if (known >= 0) return known;
  return Math.max(0, selected ? rows.findIndex((row) => selected.has(row.id)) : 0);
}

function withActive(range: Range, active: number): number[] {
  const shown = defaultRangeExtractor(range);
  if (active >= range.count || shown.includes(active)) return shown;
  return [...shown, active].sort((left, right) => left - right);
}

/** Brings a selection that was made elsewhere into view. */
function useReveal(
  rows: readonly TreeRow[],
  selected: ReadonlySet<string> | undefined,
  show: (index: number) => void,
) {
  const shown = useRef<string | undefined>(undefined);
  useLayoutEffect(() => {
    const [first] = selected ?? [];
    if (first === shown.current) return;
    const index = rows.findIndex((row) => row.id === first);
    if (index < 0) return;
    shown.current = first;
    show(index);
  });
}

const useStyles = makeStyles({
  scroller: { height: '100%', minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
  rows: { position: 'relative', width: '100%', color: tokens.colorNeutralForeground1 },
});
