// One row of a virtual tree: its place, its arrow, and what it says to screen readers. What it shows comes from
// whoever made the tree.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import type { DragEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import type { TreeRow } from './tree-keys';

interface TreeRowViewProps {
  readonly row: TreeRow;
  readonly index: number;
  /** In pixels from the top of the tree. */
  readonly top: number;
  readonly height: number;
  readonly active: boolean;
  readonly selected: boolean | undefined;
  readonly children: ReactNode;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onContextMenu: (event: MouseEvent) => void;
  readonly onToggle: (expanded: boolean) => void;
  /** Left out for rows that cannot be dragged. */
  readonly onDrag?: ((event: DragEvent) => void) | undefined;
}

const indent = 16;

export function TreeRowView(props: TreeRowViewProps) {
  const { row, top, height, selected, onToggle } = props;
  const styles = useStyles();
  const Arrow = row.expanded ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <div
      role="treeitem"
      aria-label={row.label}
      aria-level={row.level}
      aria-setsize={row.setSize}
      aria-posinset={row.position}
      aria-expanded={row.expanded}
      aria-selected={row.checked === undefined ? (selected ?? false) : undefined}
      aria-checked={row.checked}
      tabIndex={props.active ? 0 : -1}
      data-index={props.index}
      className={mergeClasses(styles.row, selected && styles.selected)}
      style={{ transform: `translateY(${top}px)`, height, paddingLeft: 6 + (row.level - 1) * indent }}
      onFocus={props.onFocus}
      onKeyDown={props.onKeyDown}
      onClick={props.onClick}
      onContextMenu={props.onContextMenu}
      draggable={props.onDrag !== undefined}
      onDragStart={props.onDrag}
    >
      <span
        aria-hidden="true"
        className={styles.arrow}
        onClick={(event) => {
          if (row.expanded === undefined) return;
          event.stopPropagation();
          onToggle(!row.expanded);
        }}
      >
        {row.expanded !== undefined && <Arrow />}
      </span>
      {props.children}
    </div>
  );
}

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    paddingRight: '8px',
    cursor: 'default',
    outlineStyle: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': {
      backgroundColor: 'Highlight',
      color: 'HighlightText',
      forcedColorAdjust: 'none',
      ':hover': { backgroundColor: 'Highlight' },
    },
  },
  arrow: {
    display: 'inline-flex',
    flexShrink: 0,
    width: '16px',
    color: tokens.colorNeutralForeground3,
  },
});
