// Cleans the path templates of sources: braces in other forms, queries behind a path, and what makes two templates the
// same path to the platform.

/**
 * A path from its first slash with its braces in the plain form: `{+path}` and `{name*}` become `{path}` and `{name}`,
 * and a name that stands again becomes `{name_2}`.
 */
export function cleanPath(path: string): string {
  const counts = new Map<string, number>();
  const plain = path.replace(/\{[+#./;?&]?([^{}*]+)\*?\}/g, (_written, name: string) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? `{${name}}` : `{${name}_${count}}`;
  });
  return plain.startsWith('/') ? plain : `/${plain}`;
}

/** The path in front of a query or fragment, and that rest; the rest is empty for most. */
export function splitPath(path: string): { readonly bare: string; readonly rest: string } {
  const at = path.search(/[?#]/);
  return at < 0 ? { bare: path, rest: '' } : { bare: path.slice(0, at), rest: path.slice(at) };
}

/** The form in which two templates are equal when only the names in their braces differ. */
export function formOf(path: string): string {
  return path.replace(/\{[^{}]*\}/g, '{}');
}
