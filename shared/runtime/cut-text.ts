// Cuts long texts for showing. The mark tells `mask-record` that a secret may have been cut in two.

/** What stands at the end of a text that was cut. */
export const cutMark = '…';

/** The text, or its first `most` characters with the mark behind them. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  // Half of a character beyond the basic plane is none.
  const end = /[\uD800-\uDBFF]/.test(text.charAt(most - 1)) ? most - 1 : most;
  return `${text.slice(0, end)}${cutMark}`;
}
