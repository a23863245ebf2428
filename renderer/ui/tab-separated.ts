// Text as spreadsheets put it on the clipboard: tabs between cells, line ends between rows, quotes around a cell that
// holds either. Parse and print are a pair. Pure.

/** The cells of a text, row by row. A line end at the very end makes no row. */
export function parseTabSeparated(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let at = 0;
  const endCell = () => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (sign === '"' && cell === '') {
      const [quoted, end] = readQuoted(text, at + 1);
      cell = quoted;
      at = end;
    } else if (sign === '\t') {
      endCell();
      at += 1;
    } else if (sign === '\n' || sign === '\r') {
      endCell();
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at < text.length) rows.push([]);
    } else {
      cell += sign;
      at += 1;
    }
  }
  if (!/[\r\n]$/u.test(text) || cell !== '') endCell();
  return rows;
}

/** The text of cells. */
export function printTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(printCell).join('\t')).join('\n');
}

function printCell(text: string): string {
  return /["\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text up to the closing quote, and where the text goes on; without a closing quote, all that is left. */
function readQuoted(text: string, from: number): readonly [string, number] {
  let cell = '';
  let at = from;
  while (at < text.length) {
    if (text[at] !== '"') {
      cell += text[at] ?? '';
      at += 1;
    } else if (text[at + 1] === '"') {
      cell += '"';
      at += 2;
    } else return [cell, at + 1];
  }
  return [cell, at];
}
