// What one row of a column shows: a grip, what kind of value it is, its names, its type, and the end of its line.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { ReOrderDotsVerticalRegular } from '@fluentui/react-icons/svg/re-order-dots-vertical';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { memo, useRef } from 'react';
import { IconButton } from '../ui/icon-button';
import { useDrag, useMap } from './map-context';
import type { ColumnName, Glyph, MapRow } from './map-row';
import { useRowDrag } from './use-row-drag';

interface MapRowViewProps {
  readonly column: ColumnName;
  readonly row: MapRow;
  /** True where a line ends at the row. */
  readonly joined: boolean;
  /** True where another row of the column takes its value from this one. */
  readonly isSource: boolean;
}

const glyphs: Readonly<Record<Glyph, string>> = {
  text: 'T',
  number: '12',
  flag: '0/1',
  object: '{}',
  list: '[]',
  file: '▤',
  any: '?',
  none: '',
};

export const MapRowView = memo(function MapRowView({ column, row, joined, isSource }: MapRowViewProps) {
  const styles = useStyles();
  const element = useRef<HTMLDivElement>(null);
  useRowDrag(element, column, row);
  const over = useDrag(({ drag }) =>
    drag?.over?.rowId === row.id && drag.over.column === column
      ? `${drag.over.edge} ${drag.over.plan.ok || drag.over.plan.needs ? 'fits' : 'refused'}`
      : '',
  );
  const isDragged = useDrag(({ drag }) => drag?.rowId === row.id && drag.column === column);
  const fits = useDrag((state) => state.drag !== null && state.fits.has(row.id));
  const isSection = row.kind === 'section';
  return (
    <div
      ref={element}
      className={mergeClasses(
        styles.row,
        isSection && styles.ruled,
        row.item && styles.draggable,
        joined && column === 'card' && styles.joined,
        fits && styles.fits,
        isDragged && styles.dragged,
        over.startsWith('on') && styles.over,
        over.startsWith('before') && styles.before,
        over.startsWith('after') && styles.after,
        over.endsWith('refused') && styles.refused,
      )}
    >
      {row.item && row.expanded === undefined && !isSection && (
        <ReOrderDotsVerticalRegular className={styles.grip} aria-hidden="true" />
      )}
      {row.glyph !== 'none' && (
        <span aria-hidden="true" className={styles.glyph}>
          {glyphs[row.glyph]}
        </span>
      )}
      <span className={mergeClasses(styles.name, isSection && styles.section)} title={row.name}>
        {row.name}
      </span>
      <span className={styles.detail} title={row.detail}>
        {row.expanded === undefined && isSection && row.hint ? row.hint : row.detail}
      </span>
      {row.warning !== undefined && (
        <WarningRegular className={styles.warning} aria-hidden="true" title={row.warning} />
      )}
      <span className={styles.type}>{row.type}</span>
      {row.required && (
        <span aria-hidden="true" className={styles.required}>
          *
        </span>
      )}
      <RowButtons column={column} row={row} />
      {row.dependsOn !== undefined && (
        <span
          aria-hidden="true"
          data-depends={row.dependsOn}
          className={mergeClasses(styles.end, styles.depends)}
        />
      )}
      {isSource && (
        <span aria-hidden="true" data-source={row.id} className={mergeClasses(styles.end, styles.depends)} />
      )}
      {joined && (
        <span aria-hidden="true" data-line={row.line} className={mergeClasses(styles.end, styles[column])} />
      )}
    </div>
  );
});

function RowButtons({ column, row }: { readonly column: ColumnName; readonly row: MapRow }) {
  const styles = useStyles();
  const map = useMap();
  const menu = useRef<HTMLSpanElement>(null);
  return (
    <span ref={menu} className={mergeClasses(styles.buttons, 'row-buttons')}>
      {(row.adds ?? row.opens) && (
        <IconButton
          icon={AddRegular}
          label={`Add to ${row.name}`}
          tabIndex={-1}
          onClick={() => (row.opens ? map.openRow(row) : map.askName(row, column))}
        />
      )}
      {(row.item ?? row.target ?? row.sample ?? (row.slot?.kind === 'binding' || undefined)) && (
        <IconButton
          icon={MoreHorizontalRegular}
          label={`More for ${row.name}`}
          tabIndex={-1}
          onClick={() => {
            const box = menu.current?.getBoundingClientRect();
            map.openMenu({ column, row, x: box?.left ?? 0, y: box?.bottom ?? 0 });
          }}
        />
      )}
    </span>
  );
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    flex: '1 1 0',
    alignSelf: 'stretch',
    gap: '6px',
    minWidth: 0,
    '& .row-buttons': { display: 'none' },
    ':hover .row-buttons': { display: 'inline-flex' },
    '[role="treeitem"]:focus-visible > & .row-buttons': { display: 'inline-flex' },
  },
  // A rule above each section, over the whole width of the row around this one.
  ruled: {
    '::before': {
      content: '""',
      position: 'absolute',
      inset: '0 0 auto 0',
      borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  draggable: { cursor: 'grab' },
  fits: {
    outline: `1px dotted ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-2px',
    borderRadius: tokens.borderRadiusSmall,
  },
  dragged: { opacity: 0.5 },
  over: {
    outline: `1px dashed ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '-1px',
    backgroundColor: tokens.colorBrandBackground2,
    borderRadius: tokens.borderRadiusSmall,
  },
  before: { boxShadow: `0 -2px 0 ${tokens.colorCompoundBrandStroke}` },
  after: { boxShadow: `0 2px 0 ${tokens.colorCompoundBrandStroke}` },
  refused: {
    outlineColor: tokens.colorStatusDangerBorder2,
    backgroundColor: tokens.colorStatusDangerBackground1,
    boxShadow: 'none',
    cursor: 'not-allowed',
  },
  joined: { paddingRight: '4px' },
  // It stands where the arrow of a row with inner rows would be.
  grip: {
    flexShrink: 0,
    fontSize: '12px',
    marginLeft: '-20px',
    marginRight: '2px',
    color: tokens.colorNeutralForeground3,
  },
  glyph: {
    flexShrink: 0,
    minWidth: '16px',
    textAlign: 'center',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '10px',
    color: tokens.colorNeutralForeground3,
  },
  name: {
    flex: '0 1 auto',
    minWidth: '24px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  section: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold },
  detail: {
    flex: '1 1 0',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  type: {
    flexShrink: 0,
    maxWidth: '40%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  warning: { flexShrink: 0, fontSize: '16px', color: tokens.colorStatusWarningForeground1 },
  required: { flexShrink: 0, color: tokens.colorStatusDangerForeground1 },
  buttons: { flexShrink: 0, alignItems: 'center' },
  end: {
    position: 'absolute',
    top: 'calc(50% - 3px)',
    width: '6px',
    height: '6px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandBackground,
    forcedColorAdjust: 'none',
  },
  sources: {},
  depends: { left: '1px', backgroundColor: tokens.colorNeutralStrokeAccessible },
  card: { right: '1px' },
  call: { left: '1px' },
});
