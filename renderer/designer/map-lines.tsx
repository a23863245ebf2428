// The lines between the card and the call: only between rows that are in view. They are drawn straight into one path,
// outside of React, as often as something scrolls.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { buildBracketPath, buildLinePath, type LineEnd } from './line-path';

interface MapLinesProps {
  /** What holds the columns; the lines lie over it. */
  readonly map: RefObject<HTMLElement | null>;
  /** Anything that the rows depend on: a change draws anew. */
  readonly rows: readonly unknown[];
}

export function MapLines({ map, rows }: MapLinesProps) {
  const styles = useStyles();
  const path = useRef<SVGPathElement>(null);
  const dependencies = useRef<SVGPathElement>(null);
  const frame = useRef(0);
  const schedule = useRef(() => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      if (!map.current) return;
      path.current?.setAttribute('d', drawLines(map.current));
      dependencies.current?.setAttribute('d', drawDependencies(map.current));
    });
  });
  useLayoutEffect(() => schedule.current(), [rows]);
  useEffect(() => {
    const box = map.current;
    const draw = schedule.current;
    if (!box) return undefined;
    const observer = new ResizeObserver(draw);
    observer.observe(box);
    // Scrolling does not bubble; it is seen on its way down.
    box.addEventListener('scroll', draw, { capture: true, passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', draw, { capture: true });
      cancelAnimationFrame(frame.current);
    };
  }, [map]);
  return (
    <svg aria-hidden="true" className={styles.lines}>
      <path ref={path} className={styles.path} />
      <path ref={dependencies} className={styles.dependency} />
    </svg>
  );
}

function drawLines(map: HTMLElement): string {
  const origin = map.getBoundingClientRect();
  const card = listEnds(map, 'card', origin);
  const call = listEnds(map, 'call', origin);
  return buildLinePath(card, call);
}

/** Each argument of a binding with the input that it comes from, at the left side of the card. */
function drawDependencies(map: HTMLElement): string {
  const origin = map.getBoundingClientRect();
  const from = listEnds(map, 'card', origin, 'depends');
  const to = listEnds(map, 'card', origin, 'source');
  return buildBracketPath(from, to);
}

function listEnds(map: HTMLElement, column: string, origin: DOMRect, mark = 'line'): readonly LineEnd[] {
  const box = map.querySelector<HTMLElement>(`[data-column="${column}"]`);
  const view = box?.querySelector('[role="tree"]')?.parentElement?.getBoundingClientRect();
  if (!box || !view) return [];
  return [...box.querySelectorAll<HTMLElement>(`[data-${mark}]`)].flatMap((end) => {
    const { left, top, width, height } = end.getBoundingClientRect();
    const y = top + height / 2;
    const isInView = y > view.top && y < view.bottom;
    const x = left + width / 2 - origin.left;
    return isInView ? [{ line: end.dataset[mark] ?? '', x, y: y - origin.top }] : [];
  });
}

const useStyles = makeStyles({
  lines: { position: 'absolute', inset: 0, width: '100%', height: '100%', pointerEvents: 'none', zIndex: 1 },
  path: {
    fill: 'none',
    stroke: tokens.colorCompoundBrandStroke,
    strokeWidth: '1.5px',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  dependency: {
    fill: 'none',
    stroke: tokens.colorNeutralStrokeAccessible,
    strokeWidth: '1.5px',
    strokeDasharray: '3 3',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
});
