// What is kept of the window between sessions. Read before the contract and its schemas are loaded, so that the
// window need not wait for them: hence a reader of its own.
import type { Settings } from '../../shared/contract/app-calls';
import type { Rectangle } from './window-place';

/** `bounds` are those of the window when it is not maximised; `theme` is the one that its first frame had. */
export interface WindowState {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
  readonly theme: Settings['theme'];
}

/** Reads what was kept; throws for anything else. */
export function parseWindowState(value: unknown): WindowState {
  const { bounds, maximized, theme } = toRecord(value);
  const { x, y, width, height } = toRecord(bounds);
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height) || width <= 0 || height <= 0) {
    throw new TypeError('The place of the window does not fit');
  }
  if (typeof maximized !== 'boolean' || !isTheme(theme))
    throw new TypeError('The state of the window does not fit');
  return { bounds: { x, y, width, height }, maximized, theme };
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value);
}

function isTheme(value: unknown): value is Settings['theme'] {
  return value === 'system' || value === 'light' || value === 'dark';
}
