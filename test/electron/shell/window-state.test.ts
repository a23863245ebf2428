// What is kept of the window.
import { describe, expect, it } from 'vitest';
import { parseWindowState } from '../../../electron/shell/window-state';

const state = { bounds: { x: -10, y: 20, width: 1200, height: 800 }, maximized: true, theme: 'dark' };

describe('parseWindowState', () => {
  it('reads what was kept, and nothing else of it', () => {
    expect(parseWindowState(JSON.parse(JSON.stringify({ ...state, later: 1 })))).toEqual(state);
  });

  it.each([
    null,
    7,
    [],
    {},
    { ...state, bounds: null },
    { ...state, bounds: { ...state.bounds, width: 0 } },
    { ...state, bounds: { ...state.bounds, x: 1.5 } },
    { ...state, bounds: { ...state.bounds, x: '1' } },
    { ...state, maximized: 'yes' },
    { ...state, theme: 'pink' },
  ])('throws for %j', (value) => {
    expect(() => parseWindowState(value)).toThrow('does not fit');
  });
});
