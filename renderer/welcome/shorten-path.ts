// Paths in little room: their end says more than their beginning.

/** The last folders of a path that fit into `most` characters, at least the last one: `…/connectors/inventory`. */
export function shortenPath(path: string, most: number): string {
  if (path.length <= most) return path;
  const separator = path.includes('\\') && !path.includes('/') ? '\\' : '/';
  const parts = path.split(separator).filter(Boolean);
  let end = parts.pop() ?? path;
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const longer = `${part}${separator}${end}`;
    if (longer.length + 2 > most) break;
    end = longer;
  }
  return `…${separator}${end}`;
}
