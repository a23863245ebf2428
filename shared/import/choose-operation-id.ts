// Chooses the id of an operation: the written one where connectors can take it, else one made from it, or from the
// verb and the path.

const longest = 76;
const verbs: Readonly<Record<string, string>> = {
  get: 'Get',
  post: 'Create',
  put: 'Replace',
  patch: 'Update',
  delete: 'Delete',
  head: 'Check',
  options: 'Options',
};

/** The ids given so far, without regard to case: the platform does not tell ids apart by it. */
export class OperationIds {
  private readonly taken = new Set<string>();

  /** The id of an operation: letters, digits, `_` and `-`, never the same twice. */
  choose(written: string, method: string, path: string): string {
    const wanted = isFit(written)
      ? written
      : (printWords(written) || printFromPath(method, path)).slice(0, longest);
    let id = wanted;
    for (let count = 2; this.taken.has(id.toLowerCase()); count += 1) id = `${wanted}${count}`;
    this.taken.add(id.toLowerCase());
    return id;
  }
}

function isFit(id: string): boolean {
  return id.length <= longest && /^[A-Za-z0-9_-]+$/.test(id);
}

/** `get`, `/products/{sku}/stock` gives `GetProductsBySkuStock`. */
function printFromPath(method: string, path: string): string {
  const parts = path.split('/').map((part) => {
    const names = [...part.matchAll(/\{([^{}]+)\}/g)].map((match) => printWords(match[1] ?? ''));
    const fixed = printWords(part.replace(/\{[^{}]*\}/g, ' '));
    return fixed + names.map((name) => `By${name}`).join('');
  });
  return (verbs[method] ?? printWords(method)) + (parts.join('') || 'Root');
}

/** `repos/list-for-org` gives `ReposListForOrg`; letters outside ASCII are left out. */
function printWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
