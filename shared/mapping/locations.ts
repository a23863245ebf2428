// The places of the HTTP call that a value can stand in: what they are called, and what each of them refuses.
import type { Method, Operation, ParameterLocation } from '../operations/operation';
import { appendPlaceholder, listPlaceholders } from './path-template';

/** The words for the locations, as they stand in a sentence: `Move sku to the headers`. */
export const locationWords: Readonly<Record<ParameterLocation, string>> = {
  path: 'the path',
  query: 'the query',
  header: 'the headers',
  formData: 'the form',
  body: 'the body',
};

/** What is known of a value that is to stand in a location. */
export interface Candidate {
  readonly name: string;
  /** The OpenAPI type; empty where unknown. */
  readonly type: string;
}

/** Why that value cannot stand in that location of the operation; empty where it can. */
export function findObstacle(
  operation: Operation,
  candidate: Candidate,
  location: ParameterLocation,
): string {
  const { name, type } = candidate;
  if (location === 'body') return findBodyObstacle(operation);
  if (operation.parameters.some((one) => one.in === location && isSameName(one.name, name, location))) {
    return `There is a ${name} in ${locationWords[location]} already.`;
  }
  if (type === 'object')
    return `${name} is an object, and ${locationWords[location]} can only hold plain values.`;
  if (type === 'file' && location !== 'formData') return 'A file can only be sent in the form.';
  if (location === 'formData') return findFormObstacle(operation);
  if (location === 'header' && !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) {
    return `${name} has characters that the name of a header cannot have.`;
  }
  return location === 'path' ? findPathObstacle(candidate) : '';
}

/** Why the operation cannot have a body; empty where it can. */
export function findBodyObstacle(operation: Operation): string {
  if (isBodiless(operation.method)) return `A ${operation.method.toUpperCase()} request has no body.`;
  return operation.parameters.some((one) => one.in === 'formData')
    ? 'This request sends a form, and a request has either a form or a body.'
    : '';
}

/** The path template once a value of that name stands in it. */
export function pathWith(operation: Operation, name: string): string {
  return listPlaceholders(operation.path).includes(name)
    ? operation.path
    : appendPlaceholder(operation.path, name);
}

function findFormObstacle(operation: Operation): string {
  if (isBodiless(operation.method)) return `A ${operation.method.toUpperCase()} request has no form.`;
  return operation.parameters.some((one) => one.in === 'body')
    ? 'This request sends a body, and a request has either a form or a body.'
    : '';
}

function findPathObstacle({ name, type }: Candidate): string {
  if (type === 'array') return `${name} is a list, and a segment of the path holds one value.`;
  return /[{}/?#\s]/.test(name) ? `${name} has characters that a path cannot have in braces.` : '';
}

/** True for the methods whose requests carry neither a body nor a form. */
export function isBodiless(method: Method): boolean {
  return method === 'get' || method === 'head';
}

/** The names of headers are the same in any case. */
function isSameName(left: string, right: string, location: ParameterLocation): boolean {
  return location === 'header' ? left.toLowerCase() === right.toLowerCase() : left === right;
}
