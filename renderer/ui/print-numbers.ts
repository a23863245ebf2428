// Numbers as the window writes them.

/** A size in short: `812 B`, `32 KB`, `1.1 MB`. */
export function printSize(sizeBytes: number): string {
  if (sizeBytes < 1024) return `${sizeBytes} B`;
  if (sizeBytes < 1024 * 1024) return `${Math.ceil(sizeBytes / 1024)} KB`;
  return `${(sizeBytes / 1024 / 1024).toFixed(1)} MB`;
}

/** A number with its word: `1 problem`, `2 problems`. */
export function printCount(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
