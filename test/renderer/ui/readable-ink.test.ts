// Ink that can be read on any colour.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isHexColor, readableInk } from '../../../renderer/ui/readable-ink';

describe('readableInk', () => {
  it.each([
    ['#ffffff', '#000000'],
    ['#fff', '#000000'],
    ['#000000', '#ffffff'],
    ['#0f6cbd', '#ffffff'],
    ['#ffd400', '#000000'],
    ['no colour', '#ffffff'],
  ])('on %s is %s', (color, ink) => {
    expect(readableInk(color)).toBe(ink);
  });

  it('contrasts by at least 4.5 to 1 with any colour', () => {
    const luminance = (color: string) => {
      const [r, g, b] = [1, 3, 5].map((at) => {
        const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const color = `#${value.toString(16).padStart(6, '0')}`;
        const [dark, light] = [luminance(color), luminance(readableInk(color))].toSorted((a, b) => a - b);
        expect((light! + 0.05) / (dark! + 0.05)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

describe('isHexColor', () => {
  it('takes three or six digits', () => {
    expect(['#abc', '#A1b2C3', '#abcd', 'abc', '#ggg', ''].map(isHexColor)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
