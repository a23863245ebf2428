// How large a pane may be, and what keys make of it.
import { describe, expect, it } from 'vitest';
import { clampSize, sizeAfterKey } from '../../../renderer/ui/split-size';

const limits = { min: 100, max: 400, minOther: 200, available: 500 };

describe('clampSize', () => {
  it.each([
    [250, 250],
    [20, 100],
    [900, 300],
  ])('makes %i to %i: between its least and what the other pane leaves', (size, expected) => {
    expect(clampSize(size, limits)).toBe(expected);
  });

  it('keeps the least even where there is no room for it', () => {
    expect(clampSize(250, { ...limits, available: 150 })).toBe(100);
  });

  it('knows only its own limits before the room is measured', () => {
    expect(clampSize(900, { ...limits, available: 0 })).toBe(400);
  });
});

describe('sizeAfterKey', () => {
  it('grows and shrinks by a step with the arrows of its direction', () => {
    expect(sizeAfterKey('ArrowRight', 200, limits, 'ArrowRight')).toBe(216);
    expect(sizeAfterKey('ArrowLeft', 200, limits, 'ArrowRight')).toBe(184);
    expect(sizeAfterKey('ArrowUp', 200, limits, 'ArrowUp')).toBe(216);
  });

  it('goes to the ends', () => {
    expect(sizeAfterKey('Home', 200, limits, 'ArrowRight')).toBe(100);
    expect(sizeAfterKey('End', 200, limits, 'ArrowRight')).toBe(300);
  });

  it('means nothing for other keys', () => {
    expect(sizeAfterKey('ArrowUp', 200, limits, 'ArrowRight')).toBeNull();
    expect(sizeAfterKey('a', 200, limits, 'ArrowRight')).toBeNull();
  });
});
