// Path templates as text: their placeholders, and how one is added, taken out or renamed. What that does to the
// operations of the path is for `move-operation`.

/** The names in braces, in order: `/products/{sku}/stock` gives `sku`. */
export function listPlaceholders(path: string): readonly string[] {
  return [...path.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? '');
}

/** The segments between the slashes, in order, without the query: `/products/{sku}` gives `products` and `{sku}`. */
export function listSegments(path: string): readonly string[] {
  const [before] = splitQuery(path);
  return before.split('/').slice(1);
}

/** The path with another text in place of the segment at that index. */
export function replaceSegment(path: string, index: number, text: string): string {
  const [before, query] = splitQuery(path);
  return (
    before
      .split('/')
      .with(index + 1, text)
      .join('/') + query
  );
}

/** The path with one more segment, `{name}`. */
export function appendPlaceholder(path: string, name: string): string {
  return `${path.replace(/\/+$/, '')}/{${name}}`;
}

/** The path without the segment `{name}`; null where the name is only a part of a segment, or not there. */
export function removePlaceholder(path: string, name: string): string | null {
  const [before, query] = splitQuery(path);
  const segments = before.split('/');
  const kept = segments.filter((segment) => segment !== `{${name}}`);
  if (kept.length === segments.length || listPlaceholders(kept.join('/')).includes(name)) return null;
  return (kept.length > 1 ? kept.join('/') : '/') + query;
}

/** The path with `{from}` written as `{to}`, wherever it stands. */
export function renamePlaceholder(path: string, from: string, to: string): string {
  return path.replaceAll(`{${from}}`, `{${to}}`);
}

/** True for a template that the platform takes: starts with a slash, has no query, no white space, no stray brace. */
export function isPathTemplate(path: string): boolean {
  return /^\/[^?#\s*]*$/.test(path) && !/[{}]/.test(path.replace(/\{[^{}]+\}/g, ''));
}

function splitQuery(path: string): readonly [string, string] {
  const at = path.indexOf('?');
  return at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at)];
}
