// The right column: the HTTP call. Host, path, query, headers, then the body or the form, then the responses with their
// headers, what a webhook posts, and where the next page is found.
import { isBodiless } from '../../shared/mapping/locations';
import { findNotification } from '../../shared/operations/list-outputs';
import type { Operation, ParameterLocation } from '../../shared/operations/operation';
import type { JsonTree } from '../../shared/text/tree';
import { buildBody } from './body-rows';
import { buildHost, buildLocation } from './location-rows';
import { numberRows, type MapRow, type Toggles } from './map-row';
import { buildNextPage, buildNotification, buildResponse } from './response-rows';
import type { Draft } from './row-branch';

/** A section: its head, and the rows in it that are shown. */
export type CallSection = readonly [Draft, readonly MapRow[]];

/** The rows of the call. */
export function buildCallRows(tree: JsonTree, operation: Operation, toggles: Toggles): readonly MapRow[] {
  const notification = findNotification(tree, operation);
  const sections: readonly CallSection[] = [
    buildHost(tree, operation),
    ...listLocations(operation).map((location) => buildLocation(operation, location, toggles)),
    ...(hasBody(operation) ? [buildBody(tree, operation, toggles)] : []),
    ...operation.responses.map((response) => buildResponse(tree, operation, response, toggles)),
    ...(operation.trigger === 'single' ? [buildNotification(tree, operation, notification, toggles)] : []),
    buildNextPage(tree, operation),
  ];
  const heads = numberRows(sections.map(([head]) => head));
  return heads.flatMap((head, index) => [head, ...(sections[index]?.[1] ?? [])]);
}

/** The sections that the request can have; a form and a body exclude each other. */
function listLocations(operation: Operation): readonly Exclude<ParameterLocation, 'body'>[] {
  const hasForm = operation.parameters.some((one) => one.in === 'formData');
  const canHaveForm = hasForm || (!isBodiless(operation.method) && !operation.parameters.some(isBody));
  return canHaveForm ? ['path', 'query', 'header', 'formData'] : ['path', 'query', 'header'];
}

function hasBody(operation: Operation): boolean {
  const hasForm = operation.parameters.some((one) => one.in === 'formData');
  return operation.parameters.some(isBody) || (!hasForm && !isBodiless(operation.method));
}

function isBody(parameter: { readonly in: ParameterLocation }): boolean {
  return parameter.in === 'body';
}
