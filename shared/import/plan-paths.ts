// Plans where each picked operation stands in the connector's `paths`. Most keep their path; a path that carries a
// query, or that the platform takes for another one, gets a place of its own and a policy that routes it.
import type { JsonObject } from '../base/json-value';
import type { Conversion } from './conversion';
import type { SourceOperation } from './list-source-operations';
import { cleanPath, formOf, splitPath } from './source-path';

/** Where an operation goes. */
export interface PlannedPath {
  /** Its path in the connector. */
  readonly path: string;
  /** The path of the web API, where a policy has to route to it; else empty. */
  readonly route: string;
  /** What the path's query becomes: hidden parameters with that value. */
  readonly fixed: readonly JsonObject[];
}

/** Plans the paths of all picked operations, in order. */
export function planPaths(c: Conversion, operations: readonly SourceOperation[]): readonly PlannedPath[] {
  const byForm = new Map<string, Set<string>>();
  for (const { path } of operations) {
    const form = formOf(splitPath(cleanPath(path)).bare);
    byForm.set(form, (byForm.get(form) ?? new Set<string>()).add(path));
  }
  const planned = new Map<string, PlannedPath>();
  const taken = new Set(byForm.keys());
  return operations.map(({ path, operation }) => {
    const known = planned.get(path);
    if (known) return known;
    const sharing = byForm.get(formOf(splitPath(cleanPath(path)).bare)) ?? new Set<string>();
    const plan = planPath(c, path, sharing, taken, operation.pointer);
    planned.set(path, plan);
    return plan;
  });
}

function planPath(
  c: Conversion,
  path: string,
  sharing: ReadonlySet<string>,
  taken: Set<string>,
  pointer: string,
): PlannedPath {
  const { bare, rest } = splitPath(cleanPath(path));
  const [first] = sharing;
  if (sharing.size <= 1) return { path: bare, route: '', fixed: listFixed(rest) };
  if (rest === '' && first === path) return { path: bare, route: '', fixed: [] };
  c.losses.note(rest === '' ? 'path-repeated' : 'path-query', pointer, rest === '' ? path : rest);
  return { path: findFree(bare, rest, taken), route: bare + rest, fixed: [] };
}

/** `?action=create` as a parameter that makers do not see and that is always sent. */
function listFixed(rest: string): readonly JsonObject[] {
  if (!rest.startsWith('?')) return [];
  const pairs = (rest.slice(1).split('#')[0] ?? '').split('&').filter((pair) => pair !== '');
  return pairs.flatMap((pair) => {
    const [name = '', value = ''] = pair.split('=', 2);
    if (name === '' || value.includes('{')) return [];
    return [
      { name, in: 'query', required: true, type: 'string', default: value, 'x-ms-visibility': 'internal' },
    ];
  });
}

function findFree(bare: string, rest: string, taken: Set<string>): string {
  const words = rest.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const names = bare.split('/').flatMap((part) => /^\{(.+)\}$/.exec(part)?.[1] ?? []);
  const telling = words || `by-${names.at(-1) ?? 'name'}`;
  const base = `${bare.replace(/\/+$/, '')}/${telling}`;
  let path = base;
  for (let count = 2; taken.has(formOf(path)); count += 1) path = `${base}-${count}`;
  taken.add(formOf(path));
  return path;
}
