// How far the lines of a text are indented. Asked where brackets do not match: then the indent says what belongs
// together. Answers fast for places in reading order, however long a line is.
import { lineAt, listLineStarts } from './lines';

const tabWidth = 4;

/** The indents of one text. Widths count a space as 1 and a tab as 4; lines count from 1. */
export class LineIndents {
  private line = 0;
  private textStart = 0;
  private width = 0;

  constructor(private readonly text: string) {}

  /** The line on which `offset` stands, its indent, and whether nothing but the indent stands before `offset`. */
  at(offset: number): { readonly line: number; readonly width: number; readonly isFirst: boolean } {
    const line = lineAt(this.text, offset);
    if (line !== this.line) this.measure(line);
    return { line, width: this.width, isFirst: offset <= this.textStart };
  }

  private measure(line: number): void {
    let at = listLineStarts(this.text)[line - 1] ?? 0;
    this.line = line;
    this.width = 0;
    for (let code = this.text.charCodeAt(at); code === 32 || code === 9; code = this.text.charCodeAt(++at)) {
      this.width += code === 9 ? tabWidth : 1;
    }
    this.textStart = at;
  }
}
