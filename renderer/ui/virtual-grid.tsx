// A table of any length whose cells are edited in place: only the rows in view exist. Arrows move, Shift marks, Enter or
// typing edits, Delete empties, Ctrl+D fills down; copy and paste speak with spreadsheets. What the cells mean, and
// whether a text can stand in one, is for whoever made the grid.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { rowHeight } from '../theme/sizes';
import { GridRowView } from './grid-row-view';
import type { Cell, GridShape } from './grid-keys';
import { fillDown, spreadTable, type PlacedText } from './spread-cells';
import { parseTabSeparated, printTabSeparated } from './tab-separated';
import { useGridState } from './use-grid-state';

export interface GridColumn {
  readonly id: string;
  readonly label: string;
  /** As CSS takes it for a column of a grid, for example `minmax(140px, 2fr)`. */
  readonly width: string;
  readonly readOnly?: boolean;
  /** The texts that a cell may have, where it may not have any. */
  readonly choices?: readonly string[];
}

export interface GridRow {
  readonly id: string;
  /** One text for each column. */
  readonly cells: readonly string[];
}

/** How cells came to change: one was typed, or several at once. */
export type GridAct = 'type' | 'paste' | 'fill' | 'clear';

export interface CellChange {
  readonly rowId: string;
  readonly columnId: string;
  readonly text: string;
}

interface VirtualGridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** Changes that would leave a cell as it is, and those of cells that are only read, do not come. */
  readonly onChange: (changes: readonly CellChange[], act: GridAct) => void;
  /** Enter on a cell that is only read. */
  readonly onOpen?: (rowId: string) => void;
}

const height = rowHeight + 4;

export function VirtualGrid({ label, columns, rows, onChange, onOpen }: VirtualGridProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  // Browsers copy from and paste into fields alone: this one has the focus while they do.
  const clipboard = useRef<HTMLTextAreaElement>(null);
  const shape = { rows: rows.length, columns: columns.length };
  const state = useGridState(shape);
  const { active, range } = state;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 10,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const wantsFocus = useRef(false);
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const cell = scroller.current?.querySelector<HTMLElement>('td[tabindex="0"]');
    if (!cell || state.editing !== null) return;
    wantsFocus.current = false;
    cell.focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const goTo = (cell: Cell, extend = false) => {
    wantsFocus.current = true;
    state.goTo(cell, extend);
    virtualizer.scrollToIndex(Math.max(0, Math.min(cell.row, rows.length - 1)));
  };
  const textAt = (row: number, column: number) => rows[row]?.cells[column] ?? '';
  const change = (placed: readonly PlacedText[], act: GridAct) => {
    const changes = placed.flatMap(({ row, column, text }): readonly CellChange[] => {
      const [at, of] = [rows[row], columns[column]];
      if (!at || !of || of.readOnly || textAt(row, column) === text) return [];
      return [{ rowId: at.id, columnId: of.id, text }];
    });
    if (changes.length > 0) onChange(changes, act);
  };
  const begin = (text: string) => {
    const row = rows[active.row];
    if (!columns[active.column]?.readOnly) state.edit(text);
    else if (row) onOpen?.(row.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isCtrl = event.ctrlKey || event.metaKey;
    const pageRows = Math.floor((scroller.current?.clientHeight ?? 0) / height) - 2;
    const next = state.find(event, pageRows);
    if (isCtrl && ['c', 'v'].includes(event.key.toLowerCase())) {
      clipboard.current?.focus({ preventScroll: true });
      clipboard.current?.select();
      return;
    }
    if (next) goTo(next, event.shiftKey);
    else if (isCtrl && event.key.toLowerCase() === 'a') state.markAll();
    else if (isCtrl && event.key.toLowerCase() === 'd') change(fillDown(range, textAt), 'fill');
    else if (isCtrl || event.altKey) return;
    else if (event.key === 'Enter' || event.key === 'F2') begin(textAt(active.row, active.column));
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      change(spreadTable([['']], range, shape), 'clear');
    } else if (event.key === 'Escape') goTo(active);
    else if (event.key.length === 1) begin(event.key);
    else return;
    event.preventDefault();
  };
  const onCopy = (event: ClipboardEvent) => {
    if (state.editing !== null) return;
    event.preventDefault();
    goTo(active, true);
    const marked = rows.slice(range.top, range.bottom + 1);
    const cells = marked.map((row) => row.cells.slice(range.left, range.right + 1));
    event.clipboardData.setData('text/plain', printTabSeparated(cells));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (state.editing !== null) return;
    event.preventDefault();
    goTo(active, true);
    const table = parseTabSeparated(event.clipboardData.getData('text/plain'));
    change(spreadTable(table, range, shape), 'paste');
  };
  const template = columns.map((column) => column.width).join(' ');
  return (
    <div ref={scroller} className={styles.scroller}>
      <table {...describeGrid(label, shape)} {...{ onKeyDown, onCopy, onPaste }} className={styles.grid}>
        <caption className={styles.clipboard}>
          <textarea ref={clipboard} aria-hidden="true" tabIndex={-1} value=" " onChange={noChange} />
        </caption>
        <thead className={styles.top}>
          <tr aria-rowindex={1} className={styles.head} style={{ gridTemplateColumns: template }}>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={styles.columnHead}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {listShown(virtualizer.getVirtualItems(), active.row, rows.length).map((index) => {
            const row = rows[index];
            return row ? (
              <GridRowView
                key={row.id}
                row={row}
                index={index}
                top={index * height}
                height={height}
                template={template}
                columns={columns}
                active={index === active.row ? active.column : null}
                range={range}
                editing={index === active.row ? state.editing : null}
                onGo={(column, extend) => goTo({ row: index, column }, extend)}
                onBegin={begin}
                onCancel={() => goTo(active)}
                onDone={(text, key, isBack) => {
                  if (state.editing === null) return;
                  state.stop();
                  change([{ ...active, text }], 'type');
                  const step = isBack ? -1 : 1;
                  if (key === 'Enter') goTo({ ...active, row: active.row + step });
                  else if (key === 'Tab') goTo({ ...active, column: active.column + step });
                }}
              />
            ) : null;
          })}
        </tbody>
      </table>
    </div>
  );
}

/** What is typed beside a cell goes nowhere. */
function noChange(): void {
  return undefined;
}

/** A table whose cells are gone through by keys is a grid (ARIA authoring practices). */
function describeGrid(label: string, { rows, columns }: GridShape) {
  return {
    role: 'grid',
    'aria-label': label,
    'aria-multiselectable': true,
    'aria-rowcount': rows + 1,
    'aria-colcount': columns,
  };
}

/** The rows in view, and the one that has the focus wherever it is: the focus would be lost with it. */
function listShown(
  items: readonly { readonly index: number }[],
  active: number,
  count: number,
): readonly number[] {
  const shown = items.map((item) => item.index);
  return shown.includes(active) || active >= count ? shown : [...shown, active];
}

const useStyles = makeStyles({
  scroller: { height: '100%', overflow: 'auto' },
  // A table by its meaning; its rows are placed like those of a list, so that only the ones in view exist.
  grid: { display: 'block', minWidth: '700px', borderSpacing: 0 },
  clipboard: {
    position: 'fixed',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  top: { display: 'block', position: 'sticky', top: 0, zIndex: 3 },
  head: {
    display: 'grid',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  columnHead: { padding: '6px 8px', fontWeight: tokens.fontWeightSemibold, textAlign: 'left' },
  body: { display: 'block', position: 'relative', width: '100%' },
});
