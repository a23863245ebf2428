// Writes places of a reply as policies name them: `@body().items`, `@item()['@odata.id']`.

/** A place below `@body()` or `@item()`; names that are no plain words stand in brackets. */
export function printPlace(start: 'body' | 'item' | 'triggerBody', steps: readonly string[]): string {
  return `@${start}()${steps.map((step) => (isPlainName(step) ? `.${step}` : bracket(step))).join('')}`;
}

/** A place without its start, as the property of a policy: `info.name`, `['@odata.id']`. */
export function printSubPath(steps: readonly string[]): string {
  return steps
    .map((step, index) => (isPlainName(step) ? `${index === 0 ? '' : '.'}${step}` : bracket(step)))
    .join('');
}

/** The value of a parameter of the connection. */
export function printConnectionParameter(name: string): string {
  return `@connectionParameters('${name.replaceAll("'", "''")}')`;
}

function isPlainName(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name);
}

function bracket(name: string): string {
  return `['${name.replaceAll("'", "''")}']`;
}
