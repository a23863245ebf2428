// The template that takes a field of the newest item of a polled list, as the trigger policies of the platform read it.
import type { FieldPath } from '../../shared/mapping/drop';

/** `['value']` and `['modified']` give `@{triggerBody().value[0].modified}`. */
export function printMark(collection: FieldPath, field: FieldPath): string {
  return `@{triggerBody()${printSteps(collection)}[0]${printSteps(field)}}`;
}

function printSteps(path: FieldPath): string {
  return path.map((name) => (/^[A-Za-z_]\w*$/.test(name) ? `.${name}` : `['${name}']`)).join('');
}
