// Sizes and times in the words people read. Pure.

/** `812 B`, `1.2 KB`, `3.4 MB`. */
export function printSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  return kilobytes < 1024 ? `${printShort(kilobytes)} KB` : `${printShort(kilobytes / 1024)} MB`;
}

/** `38 ms`, `1.2 s`. */
export function printTime(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${printShort(ms / 1000)} s`;
}

/** One decimal below ten, none above. */
function printShort(value: number): string {
  return value < 10 ? value.toFixed(1).replace(/\.0$/u, '') : String(Math.round(value));
}
