// One column of the map: its head, its rows as a tree, and what to do next while it has none.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { useMemo, useRef, type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject } from 'react';
import { EmptyState } from '../ui/empty-state';
import { useListener } from '../ui/use-listener';
import { VirtualTree, type TreeHandle } from '../ui/virtual-tree';
import { SearchButton, SearchField } from './column-search';
import { useMap } from './map-context';
import { clipType } from './use-explorer-transfer';
import { MapRowView } from './map-row-view';
import type { ColumnName, MapRow } from './map-row';

interface MapColumnProps {
  readonly name: ColumnName;
  readonly title: string;
  readonly icon: FluentIcon;
  readonly actions?: ReactNode;
  /** What is searched for; null while the field is closed. */
  readonly search: string | null;
  readonly onSearch: (search: string | null) => void;
  readonly rows: readonly MapRow[];
  readonly selected: ReadonlySet<string>;
  /** The lines that have both their ends in rows. */
  readonly joined: ReadonlySet<string>;
  readonly handle: RefObject<TreeHandle | null>;
  readonly onToggle: (row: MapRow, expanded: boolean) => void;
  /** Enter or a click. */
  readonly onPick: (row: MapRow) => void;
  /** Space: the row is picked up. */
  readonly onLift: (row: MapRow) => void;
  readonly onRemove: (row: MapRow) => void;
  /** F2. */
  readonly onRename?: (row: MapRow) => void;
  /** A file or a text is dropped on the column from outside of the window. */
  readonly onDropFile?: (event: DragEvent) => void;
}

export function MapColumn(props: MapColumnProps) {
  const { name, title, icon: Icon, rows, handle, onToggle, onPick, onLift, onRemove } = props;
  const styles = useStyles();
  const map = useMap();
  const element = useRef<HTMLElement>(null);
  const { search, onSearch } = props;
  const sourceIds = useMemo(() => new Set(rows.flatMap((row) => row.dependsOn ?? [])), [rows]);
  useListener(element, 'dragover', (event) => {
    if (props.onDropFile && isFromOutside(event)) event.preventDefault();
  });
  useListener(element, 'drop', (event) => {
    if (isFromOutside(event)) props.onDropFile?.(event);
  });
  const activate = (row: MapRow, event: KeyboardEvent | MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('button')) return;
    if ('key' in event && event.key === ' ') onLift(row);
    else if (row.opens && row.expanded === undefined) map.openRow(row);
    else if (row.place) onPick(row);
    else if (row.expanded !== undefined) onToggle(row, !row.expanded);
  };
  const onKey = (row: MapRow, event: KeyboardEvent) => {
    if (event.key === 'Delete') onRemove(row);
    else if (event.key === 'F2' && props.onRename) props.onRename(row);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const box = event.currentTarget.getBoundingClientRect();
      map.openMenu({ column: name, row, x: box.left + 40, y: box.bottom });
    } else return;
    event.preventDefault();
  };
  return (
    <section ref={element} className={styles.column} data-column={name} aria-label={title}>
      <div className={styles.head}>
        <Icon aria-hidden="true" className={styles.icon} />
        <h2 className={styles.title}>{title}</h2>
        <SearchButton
          title={title}
          isOpen={search !== null}
          onToggle={() => onSearch(search === null ? '' : null)}
        />
        {props.actions}
      </div>
      {search !== null && (
        <SearchField
          label={`Search in ${title}`}
          value={search}
          onChange={onSearch}
          onLeave={(isDone) => {
            if (isDone) onSearch(null);
            handle.current?.focus();
          }}
        />
      )}
      <div className={styles.body}>
        {rows.length === 0 ? (
          <EmptyState title="Nothing matches" text="Try fewer or shorter words." />
        ) : (
          <VirtualTree
            label={title}
            handle={handle}
            rows={rows}
            selected={props.selected}
            renderRow={(row) => (
              <MapRowView
                column={name}
                row={row}
                joined={row.line !== undefined && props.joined.has(row.line)}
                isSource={sourceIds.has(row.id)}
              />
            )}
            onToggle={onToggle}
            onActivate={activate}
            onKey={onKey}
            onContextMenu={(row, event) => {
              event.preventDefault();
              map.openMenu({ column: name, row, x: event.clientX, y: event.clientY });
            }}
          />
        )}
      </div>
    </section>
  );
}

/** Rows of the window carry nothing that another program could read. */
function isFromOutside({ dataTransfer }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  return !types.includes(clipType) && types.some((type) => type === 'Files' || type === 'text/plain');
}

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', minWidth: 0, minHeight: 0 },
  head: { display: 'flex', alignItems: 'center', gap: '6px', height: '32px', padding: '0 4px' },
  icon: { flexShrink: 0, fontSize: '16px', color: tokens.colorNeutralForeground2 },
  title: {
    flex: '1 1 0',
    minWidth: 0,
    margin: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  body: {
    flex: '1 1 0',
    minHeight: 0,
    overflow: 'hidden',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});
