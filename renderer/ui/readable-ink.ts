// Which ink can be read on a colour.

/** Black or white, whichever contrasts more with the colour (`#rrggbb` or `#rgb`); white for what is no colour. */
export function readableInk(color: string): '#000000' | '#ffffff' {
  const light = luminance(color);
  if (light === null) return '#ffffff';
  // Contrast ratios of WCAG 2: (lighter + 0.05) / (darker + 0.05).
  return (light + 0.05) / 0.05 > 1.05 / (light + 0.05) ? '#000000' : '#ffffff';
}

/** True for a colour as the connector format writes it: `#rrggbb` or `#rgb`. */
export function isHexColor(text: string): boolean {
  return /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(text);
}

/** Relative luminance of WCAG 2, 0 to 1; null for what is no colour. */
function luminance(color: string): number | null {
  if (!isHexColor(color)) return null;
  const digits = color.length === 4 ? color.replace(/[0-9a-f]/gi, '$&$&') : color;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(digits.slice(at, at + 2)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(hex: string): number {
  const part = Number.parseInt(hex, 16) / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
