// JSON pointers (RFC 6901) and the paths they stand for.

/** Keys and indexes from the root of a JSON document to a value in it. */
export type Path = readonly (string | number)[];

/** Prints a path as a JSON pointer: `['paths', '/a', 'get']` gives `/paths/~1a/get`; the root is the empty text. */
export function printPointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Reads a JSON pointer, with or without the leading `#`. Every part comes back as text, array indexes too. */
export function parsePointer(pointer: string): Path {
  const body = pointer.startsWith('#') ? pointer.slice(1) : pointer;
  if (body === '') return [];
  return body
    .slice(1)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** True when both paths name the same place; an index and its text are the same step. */
export function isSamePath(left: Path, right: Path): boolean {
  return left.length === right.length && left.every((part, index) => String(part) === String(right[index]));
}

/** True when `path` is `ancestor` or lies below it. */
export function isWithin(path: Path, ancestor: Path): boolean {
  return path.length >= ancestor.length && isSamePath(path.slice(0, ancestor.length), ancestor);
}
