// How large a pane may be, and what a key makes of it. Pure: the split pane asks.

/** The limits of the pane whose size is kept, in pixels. */
export interface SplitLimits {
  readonly min: number;
  readonly max: number;
  /** What must be left for the other pane. */
  readonly minOther: number;
  /** The room that both share; 0 while it is not measured. */
  readonly available: number;
}

const step = 16;

/** The nearest size that the limits allow. The other pane's least comes before the pane's most, its own least first. */
export function clampSize(size: number, limits: SplitLimits): number {
  const room = limits.available > 0 ? limits.available - limits.minOther : Number.POSITIVE_INFINITY;
  return Math.max(limits.min, Math.min(size, limits.max, room));
}

/**
 * The size after a key on the separator; null for a key that means nothing there. `grows` is the arrow key that
 * makes the pane larger.
 */
export function sizeAfterKey(
  key: string,
  size: number,
  limits: SplitLimits,
  grows: 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown',
): number | null {
  const opposite = {
    ArrowLeft: 'ArrowRight',
    ArrowRight: 'ArrowLeft',
    ArrowUp: 'ArrowDown',
    ArrowDown: 'ArrowUp',
  };
  if (key === grows) return clampSize(size + step, limits);
  if (key === opposite[grows]) return clampSize(size - step, limits);
  if (key === 'Home') return clampSize(limits.min, limits);
  if (key === 'End') return clampSize(limits.max, limits);
  return null;
}
