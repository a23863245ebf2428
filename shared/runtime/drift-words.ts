// Says in plain words where a reply differs from its declaration, and how.
import { parsePointer } from '../base/pointer';
import { assertNever } from '../base/assert-never';
import type { Drift } from './find-drift';

/** The place as people read it: `value[].sku` for the property of every item; the body itself is `the body`. */
export function printDriftPlace({ pointer }: Pick<Drift, 'pointer'>): string {
  const parts = parsePointer(pointer).map(String);
  if (parts.length === 0) return 'the body';
  return parts.reduce(
    (path, part) => (part === '*' ? `${path}[]` : path === '' ? part : `${path}.${part}`),
    '',
  );
}

/** One sentence without the place: `is integer in the definition and string in the reply`. */
export function printDrift(drift: Drift): string {
  const { kind, declared, found, count } = drift;
  const often = count > 1 ? ` (${count} times)` : '';
  switch (kind) {
    case 'undeclared':
      return `is in the reply as ${printType(found)}, and not in the definition${often}`;
    case 'missing':
      return `is required by the definition, and not in the reply${often}`;
    case 'type':
      return `is ${printType(declared)} in the definition, and ${printType(found)} in the reply${often}`;
    case 'null':
      return `is null in the reply, where the definition has ${printType(declared)}${often}`;
    case 'enum':
      return `is ${found} in the reply, where the definition has ${declared}${often}`;
    default:
      return assertNever(kind);
  }
}

const types: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['integer', 'a whole number'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'an object'],
  ['', 'anything'],
]);

function printType(type: string): string {
  return types.get(type) ?? type;
}
