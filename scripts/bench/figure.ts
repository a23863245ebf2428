// A figure of the benchmark: a value of ours next to a peer's, taken in the same run.

/** `value` and `peerValue` share a unit (milliseconds, or megabytes where the name says so). */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly peer: string;
  readonly peerValue: number;
}

/** How many times the peer's value ours is. */
export function ratioOf(figure: Figure): number {
  return figure.value / figure.peerValue;
}

/** The figures as a table of text. */
export function printTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    figure.value.toFixed(2),
    figure.peer,
    figure.peerValue.toFixed(2),
    `${ratioOf(figure).toFixed(2)} x`,
  ]);
  const all = [['figure', 'ours', 'next to', 'theirs', 'ratio'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
