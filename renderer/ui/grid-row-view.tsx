// One row of a grid: its cells, which of them is active or marked, and the editor in the one that is edited.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { GridCellEditor } from './grid-cell-editor';
import { isInRange, type CellRange } from './grid-keys';
import type { GridColumn, GridRow } from './virtual-grid';

interface GridRowViewProps {
  readonly row: GridRow;
  readonly index: number;
  /** In pixels from the top of the rows. */
  readonly top: number;
  readonly height: number;
  /** The widths of the columns, as CSS takes them. */
  readonly template: string;
  readonly columns: readonly GridColumn[];
  /** The column of the active cell, where it is in this row. */
  readonly active: number | null;
  readonly range: CellRange;
  /** The text that editing the active cell begins with; null while it is not edited. */
  readonly editing: string | null;
  readonly onGo: (column: number, extend: boolean) => void;
  readonly onBegin: (text: string) => void;
  readonly onCancel: () => void;
  readonly onDone: (text: string, key: 'Enter' | 'Tab' | '', isBack: boolean) => void;
}

export function GridRowView(props: GridRowViewProps) {
  const { row, index, columns, active, range, editing } = props;
  const styles = useStyles();
  return (
    <tr
      aria-rowindex={index + 2}
      className={styles.row}
      style={{
        transform: `translateY(${props.top}px)`,
        height: props.height,
        gridTemplateColumns: props.template,
      }}
    >
      {columns.map((column, at) => {
        const text = row.cells[at] ?? '';
        const isActive = active === at;
        const isMarked = isInRange(range, { row: index, column: at });
        return (
          <td
            key={column.id}
            aria-colindex={at + 1}
            aria-selected={isMarked}
            tabIndex={isActive ? 0 : -1}
            className={mergeClasses(
              styles.cell,
              column.readOnly && styles.read,
              isMarked && styles.marked,
              isActive && styles.active,
            )}
            onMouseDown={(event) => {
              if (event.button !== 0 || (isActive && editing !== null)) return;
              event.preventDefault();
              props.onGo(at, event.shiftKey);
            }}
            onMouseEnter={(event) => {
              if (event.buttons === 1 && editing === null) props.onGo(at, true);
            }}
            onDoubleClick={() => props.onBegin(text)}
          >
            {isActive && editing !== null ? (
              <GridCellEditor
                label={column.label}
                text={editing}
                choices={column.choices}
                onDone={props.onDone}
                onCancel={props.onCancel}
              />
            ) : (
              <span className={styles.text} title={text.length > 24 ? text : undefined}>
                {text}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    display: 'grid',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  cell: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    padding: '0 8px',
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    outlineStyle: 'none',
    userSelect: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  read: { color: tokens.colorNeutralForeground3 },
  marked: {
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '1px dashed Highlight', outlineOffset: '-1px' },
  },
  active: { boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}` },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});
