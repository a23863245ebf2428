// Where the window opens.
import { describe, expect, it } from 'vitest';
import { placeWindow } from '../../../electron/shell/window-place';

const main = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1280, height: 1000 };
const stored = (x: number, y: number, width = 1200, height = 800) => ({
  bounds: { x, y, width, height },
});

describe('placeWindow', () => {
  it('has the usual size at first, in the middle, as far as the screen has room', () => {
    expect(placeWindow(null, [main])).toEqual({ width: 1440, height: 900 });
    expect(placeWindow(null, [right])).toEqual({ width: 1280, height: 900 });
    expect(placeWindow(null, [])).toEqual({ width: 1440, height: 900 });
  });

  it('is where it was, on whichever screen that was', () => {
    expect(placeWindow(stored(100, 50), [main, right])).toEqual({ x: 100, y: 50, width: 1200, height: 800 });
    expect(placeWindow(stored(2000, 50), [main, right])).toEqual({
      x: 2000,
      y: 50,
      width: 1200,
      height: 800,
    });
  });

  it('comes back when that screen has gone, or its title bar cannot be reached', () => {
    expect(placeWindow(stored(2000, 50), [main])).toEqual({ width: 1440, height: 900 });
    expect(placeWindow(stored(1900, 50), [main])).toEqual({ width: 1440, height: 900 });
    expect(placeWindow(stored(100, 1030), [main])).toEqual({ width: 1440, height: 900 });
    expect(placeWindow(stored(100, -300), [main])).toEqual({ width: 1440, height: 900 });
  });

  it('shrinks to the screen, and never below the least size', () => {
    expect(placeWindow(stored(0, -10, 3000, 2000), [main])).toEqual({
      x: 0,
      y: 0,
      width: 1920,
      height: 1040,
    });
    expect(placeWindow(stored(0, 0, 300, 200), [main])).toEqual({ x: 0, y: 0, width: 1024, height: 680 });
    expect(placeWindow(null, [{ x: 0, y: 0, width: 800, height: 600 }])).toEqual({
      width: 1024,
      height: 680,
    });
  });
});
