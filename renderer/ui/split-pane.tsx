// Two panes with a separator that moves by pointer and by keyboard. One pane keeps its size, the other takes the
// rest; the size is remembered. The separator is gone while the sized pane is.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  useCallback,
  useRef,
  useState,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { useRememberedNumber } from './remembered';
import { clampSize, sizeAfterKey, type SplitLimits } from './split-size';
import { useElementSize } from './use-element-size';

export interface SplitPaneProps {
  /** Under which name the size is remembered. */
  readonly name: string;
  /** Says what the separator changes, for example `Width of the list`. */
  readonly label: string;
  readonly direction: 'row' | 'column';
  /** Which of the two keeps its size. */
  readonly sized: 'first' | 'second';
  readonly initialSize: number;
  readonly minSize: number;
  readonly maxSize?: number;
  readonly minOther: number;
  /** The sized pane may be null: then the other has all the room. */
  readonly first: ReactNode;
  readonly second: ReactNode;
}

export function SplitPane(props: SplitPaneProps) {
  const { direction, sized, first, second } = props;
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const boxSize = useElementSize(box);
  const [kept, setKept] = useRememberedNumber(`split.${props.name}`, props.initialSize);
  const limits: SplitLimits = {
    min: props.minSize,
    max: props.maxSize ?? Number.POSITIVE_INFINITY,
    minOther: props.minOther,
    available: direction === 'row' ? boxSize.width : boxSize.height,
  };
  const size = clampSize(kept, limits);
  const isShown = (sized === 'first' ? first : second) !== null;
  const basis = (which: 'first' | 'second') =>
    which === sized ? { flex: `0 0 ${size}px` } : { flex: '1 1 0' };
  return (
    <div ref={box} className={mergeClasses(styles.box, direction === 'column' && styles.column)}>
      {first !== null && (
        <div key="first" className={styles.pane} style={basis('first')}>
          {first}
        </div>
      )}
      {isShown && (
        <Separator
          key="separator"
          label={props.label}
          direction={direction}
          sized={sized}
          size={size}
          limits={limits}
          box={box}
          onSize={setKept}
        />
      )}
      {second !== null && (
        <div key="second" className={styles.pane} style={basis('second')}>
          {second}
        </div>
      )}
    </div>
  );
}

interface SeparatorProps {
  readonly label: string;
  readonly direction: 'row' | 'column';
  readonly sized: 'first' | 'second';
  readonly size: number;
  readonly limits: SplitLimits;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly onSize: (size: number) => void;
}

function Separator({ label, direction, sized, size, limits, box, onSize }: SeparatorProps) {
  const styles = useStyles();
  const [isDragged, setDragged] = useState(false);
  const isRow = direction === 'row';
  const growKeys = { first: ['ArrowRight', 'ArrowDown'], second: ['ArrowLeft', 'ArrowUp'] } as const;
  const onKeyDown = (event: KeyboardEvent) => {
    const next = sizeAfterKey(event.key, size, limits, growKeys[sized][isRow ? 0 : 1]);
    if (next === null) return;
    event.preventDefault();
    onSize(next);
  };
  const onPointerMove = useCallback(
    (event: PointerEvent) => {
      const edges = box.current?.getBoundingClientRect();
      if (!isDragged || !edges) return;
      const [at, start, end] = isRow
        ? [event.clientX, edges.left, edges.right]
        : [event.clientY, edges.top, edges.bottom];
      onSize(clampSize(sized === 'first' ? at - start : end - at, limits));
    },
    [box, isDragged, isRow, limits, onSize, sized],
  );
  const max = clampSize(limits.max, limits);
  return (
    // A separator that takes focus is a window splitter (ARIA authoring practices), which no HTML element is.
    <div
      role="separator"
      aria-label={label}
      aria-orientation={isRow ? 'vertical' : 'horizontal'}
      aria-valuenow={Math.round(size)}
      aria-valuemin={Math.round(limits.min)}
      aria-valuemax={Math.round(Number.isFinite(max) ? max : size)}
      tabIndex={0}
      className={mergeClasses(styles.separator, isRow ? styles.upright : styles.level)}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged(true);
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => setDragged(false)}
      onPointerCancel={() => setDragged(false)}
    />
  );
}

const useStyles = makeStyles({
  box: { display: 'flex', width: '100%', height: '100%', minWidth: 0, minHeight: 0 },
  column: { flexDirection: 'column' },
  pane: { minWidth: 0, minHeight: 0, overflow: 'hidden', position: 'relative' },
  separator: {
    position: 'relative',
    flex: '0 0 1px',
    backgroundColor: tokens.colorNeutralStroke2,
    touchAction: 'none',
    zIndex: 1,
    outlineStyle: 'none',
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
    // The line is thin; what can be grabbed is not.
    '::after': { content: '""', position: 'absolute' },
    ':hover::after': { backgroundColor: tokens.colorBrandStroke1, opacity: 0.5 },
    ':active::after': { backgroundColor: tokens.colorBrandStroke1 },
    ':focus-visible::after': { backgroundColor: tokens.colorStrokeFocus2, forcedColorAdjust: 'none' },
  },
  upright: { cursor: 'col-resize', '::after': { inset: '0 -2px', width: '5px' } },
  level: { cursor: 'row-resize', '::after': { inset: '-2px 0', height: '5px' } },
});
