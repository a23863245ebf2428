// Where the window opens: where it was, as long as that is still on a screen.
import type { WindowState } from './window-state';

/** A rectangle on the screens, in points. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Size, and place where there is one; the system centres a window without a place. */
export interface WindowPlace {
  readonly width: number;
  readonly height: number;
  readonly x?: number;
  readonly y?: number;
}

/** The least size in which everything can be used. */
export const smallestWindow = { width: 1024, height: 680 } as const;
const usual = { width: 1440, height: 900 } as const;
// So much of the title bar must be on a screen that a hand can reach it.
const reachable = { width: 120, height: 30 } as const;

/** Fits the kept state (null for none) into the screens' work areas, of which the first is the main one. */
export function placeWindow(
  state: Pick<WindowState, 'bounds'> | null,
  screens: readonly Rectangle[],
): WindowPlace {
  const screen = state && screens.find((one) => canReach(state.bounds, one));
  if (!state || !screen) return limit(usual, screens[0]);
  const { x, y } = state.bounds;
  return { ...limit(state.bounds, screen), x, y: Math.max(y, screen.y) };
}

function limit(size: { readonly width: number; readonly height: number }, screen: Rectangle | undefined) {
  return {
    width: Math.max(smallestWindow.width, Math.min(size.width, screen?.width ?? size.width)),
    height: Math.max(smallestWindow.height, Math.min(size.height, screen?.height ?? size.height)),
  };
}

function canReach(bounds: Rectangle, screen: Rectangle): boolean {
  const left = Math.max(bounds.x, screen.x);
  const right = Math.min(bounds.x + bounds.width, screen.x + screen.width);
  const isLevel =
    bounds.y > screen.y - reachable.height && bounds.y < screen.y + screen.height - reachable.height;
  return right - left >= reachable.width && isLevel;
}
