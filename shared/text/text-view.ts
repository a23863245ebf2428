// What a text offers to those who look at parts of it: a string is such a text, and so is one in pieces.

/** A text; offsets in UTF-16 units. */
export interface TextView {
  readonly length: number;
  /** The code unit at an offset; NaN outside. */
  charCodeAt(offset: number): number;
  /** The text between two offsets that are not negative. */
  slice(from: number, to?: number): string;
}
