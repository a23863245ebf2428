// Prints a number of bytes the way people read it.

const units = ['bytes', 'KB', 'MB', 'GB'] as const;

/** `1 byte`, `512 bytes`, `1.2 KB`, `50 MB`; a KB has 1,024 bytes. */
export function printSize(sizeBytes: number): string {
  let size = sizeBytes;
  let unit = 0;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  if (unit === 0) return sizeBytes === 1 ? '1 byte' : `${sizeBytes} bytes`;
  return `${size < 10 ? Number(size.toFixed(1)) : Math.round(size)} ${units[unit] ?? ''}`;
}
