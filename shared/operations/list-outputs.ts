// Lists what an operation hands on to the maker: the reply of an action, the notification of a webhook trigger.
// Roots only; the tree below each opens with `read-fields`.
import { findNode } from '../text/locate';
import type { JsonTree } from '../text/tree';
import type { Field, Operation, Output, ResponseModel } from './operation';
import { readFields } from './read-fields';
import { readSchemaOf } from './read-response';

/**
 * Lists the outputs: the properties of the body (or the body itself where it is no plain object), then the headers.
 * Outputs that the maker does not see are listed too, with visibility `internal`.
 */
export function listOutputs(tree: JsonTree, operation: Operation): readonly Output[] {
  const notification = findNotification(tree, operation);
  if (notification) return listBody(tree, notification);
  const response = findOutputResponse(operation);
  if (!response) return [];
  const headers = response.headers.map((header): Output => ({
    id: `header/${header.name}`,
    label: header.label,
    type: header.type,
    format: '',
    description: '',
    visibility: 'none',
    field: null,
    place: header.place,
  }));
  return [...(response.schema ? listBody(tree, response.schema) : []), ...headers];
}

/**
 * The response whose schema makes the outputs: 200, else 201, else the first 2xx, else `default`; null without any.
 * A success that declares a schema goes before one that does not.
 */
export function findOutputResponse(operation: Operation): ResponseModel | null {
  const ranked = ['200', '201'].flatMap((status) =>
    operation.responses.filter((one) => one.status === status),
  );
  const successes = [...ranked, ...operation.responses.filter((one) => /^2\d\d$/.test(one.status))];
  const fallback = operation.responses.find((one) => one.status === 'default');
  return successes.find((one) => one.schema) ?? successes[0] ?? fallback ?? null;
}

/** What a webhook posts to the callback: the schema of `x-ms-notification-content`; null for every other operation. */
export function findNotification(tree: JsonTree, operation: Operation): Field | null {
  if (operation.trigger !== 'single') return null;
  const place = ['paths', operation.path, 'x-ms-notification-content'];
  const content = findNode(tree, place);
  return content ? readSchemaOf(tree, content, place) : null;
}

function listBody(tree: JsonTree, root: Field): readonly Output[] {
  const properties = root.type === 'object' && !root.dynamic ? readFields(tree, root) : [];
  const named = properties.filter((property) => property.name !== '*');
  return named.length > 0 ? named.map((field) => toOutput(field)) : [toOutput(root)];
}

function toOutput(field: Field): Output {
  return {
    id: field.name === '' ? 'body' : `body/${field.name}`,
    label: field.label || 'Body',
    type: field.type,
    format: field.format,
    description: field.description,
    visibility: field.visibility,
    field,
    place: field.place,
  };
}
