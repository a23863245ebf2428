// Builds the request of a call from the chosen values: address, headers, body. Credentials are put on afterwards by
// `apply-credentials`; nothing is sent here.
import { errorProblem } from '../base/problem';
import { type Result, fail, ok } from '../base/result';
import type { Operation } from '../operations/operation';
import type { JsonTree } from '../text/tree';
import { buildBody } from './build-body';
import { buildUrl } from './build-url';
import { type ChosenInput, placeOf } from './choose-values';
import { listTexts } from './join-list';
import type { HttpRequest, NamedValue } from './request';

/** What a request needs beside the operation and its values. */
export interface RequestOptions {
  /** From `readBaseUrl`, or another place that answers for it. */
  readonly baseUrl: string;
  /** Random letters that keep the parts of a form apart. */
  readonly boundary: string;
}

// Sending sets these by what is really sent.
const ownHeaders: ReadonlySet<string> = new Set(['content-length', 'transfer-encoding', 'connection']);
const headerName = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
// A header holds Latin-1 without control characters (RFC 9110, 5.5).
const headerValue = /^[\t\x20-\x7E\x80-\xFF]*$/;

/**
 * The request without credentials. A header parameter stands for the header that would be sent anyway, Content-Type
 * and Accept included. Problems: `header-name-unfit`, `header-value-unfit`, and those of `buildUrl` and `buildBody`.
 */
export function buildRequest(
  tree: JsonTree,
  operation: Operation,
  chosen: readonly ChosenInput[],
  options: RequestOptions,
): Result<HttpRequest> {
  const url = buildUrl(tree, operation, chosen, options.baseUrl);
  if (!url.ok) return url;
  const body = buildBody(tree, operation, chosen, options.boundary);
  if (!body.ok) return body;
  const given = listHeaders(tree, chosen);
  if (!given.ok) return given;
  const accept = operation.produces.length > 0 ? operation.produces.join(', ') : '*/*';
  const usual = [
    { name: 'Accept', value: accept },
    ...(body.value ? [{ name: 'Content-Type', value: body.value.mediaType }] : []),
  ];
  return ok({
    method: operation.method.toUpperCase(),
    url: url.value,
    headers: given.value.reduce(setHeader, usual),
    body: body.value,
  });
}

/** The headers with one more; a header of that name (whatever its case) is replaced. */
export function setHeader(headers: readonly NamedValue[], header: NamedValue): readonly NamedValue[] {
  const name = header.name.toLowerCase();
  return [...headers.filter((one) => one.name.toLowerCase() !== name), header];
}

/** True for what a header can carry as it is. */
export function isHeaderValue(text: string): boolean {
  return headerValue.test(text);
}

function listHeaders(tree: JsonTree, chosen: readonly ChosenInput[]): Result<readonly NamedValue[]> {
  const headers: NamedValue[] = [];
  for (const one of chosen) {
    const { parameter } = one.input;
    if (parameter.in !== 'header' || ownHeaders.has(parameter.name.toLowerCase())) continue;
    const value = listTexts(tree, parameter, one.value, (text) => text)
      .join(',')
      .trim();
    if (!headerName.test(parameter.name)) return fail(describeName(one));
    if (!isHeaderValue(value)) return fail(describeValue(one));
    headers.push({ name: parameter.name, value });
  }
  return ok(headers);
}

function describeName({ input }: ChosenInput) {
  return errorProblem(
    'header-name-unfit',
    `No header can be called ${JSON.stringify(input.parameter.name)}.`,
    {
      place: placeOf(input),
      action: 'Rename the parameter.',
    },
  );
}

function describeValue({ input }: ChosenInput) {
  return errorProblem('header-value-unfit', `${input.label} has a character that a header cannot carry.`, {
    place: placeOf(input),
    action: 'Take line breaks and characters outside Latin-1 out of the value.',
  });
}
