// The lines as one SVG path. Pure.

/** An end of a line, in pixels of the map; ends with the same text in `line` belong together. */
export interface LineEnd {
  readonly line: string;
  readonly x: number;
  readonly y: number;
}

/** The path that joins the ends of the two sides, each line a curve that leaves and arrives level. */
export function buildLinePath(left: readonly LineEnd[], right: readonly LineEnd[]): string {
  const byLine = new Map(right.map((end) => [end.line, end]));
  return left
    .flatMap((from) => {
      const to = byLine.get(from.line);
      return to ? [buildCurve(from, to)] : [];
    })
    .join(' ');
}

/** The path that joins rows of one side by brackets at their left; the further apart, the further out. */
export function buildBracketPath(from: readonly LineEnd[], to: readonly LineEnd[]): string {
  const byLine = new Map(to.map((end) => [end.line, end]));
  return from
    .flatMap((start) => {
      const end = byLine.get(start.line);
      return end ? [buildBracket(start, end)] : [];
    })
    .join(' ');
}

function buildBracket(from: LineEnd, to: LineEnd): string {
  const out = Math.min(from.x, to.x) - 6 - Math.min(8, Math.abs(from.y - to.y) / 40);
  return `M ${round(from.x)} ${round(from.y)} H ${round(out)} V ${round(to.y)} H ${round(to.x)}`;
}

function buildCurve(from: LineEnd, to: LineEnd): string {
  const middle = (from.x + to.x) / 2;
  const at = (x: number, y: number) => `${round(x)} ${round(y)}`;
  return `M ${at(from.x, from.y)} C ${at(middle, from.y)}, ${at(middle, to.y)}, ${at(to.x, to.y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
