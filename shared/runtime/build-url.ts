// Builds the address of a call: the base address, the path template filled in, and the query.
import { errorProblem } from '../base/problem';
import { type Result, fail, ok } from '../base/result';
import type { Operation } from '../operations/operation';
import type { JsonTree } from '../text/tree';
import { type ChosenInput, placeOf } from './choose-values';
import { encodeLiteralPath, encodePathValue, encodeQueryName, encodeText } from './encode-url';
import { listTexts } from './join-list';

/** The absolute address. Problems: `path-parameter-undefined`, `path-parameter-dots`. */
export function buildUrl(
  tree: JsonTree,
  operation: Operation,
  chosen: readonly ChosenInput[],
  baseUrl: string,
): Result<string> {
  const path = fillPath(tree, operation, chosen);
  if (!path.ok) return path;
  const query = operation.parameters.flatMap((parameter) => {
    const found = chosen.find((one) => one.input.parameter === parameter);
    if (parameter.in !== 'query' || !found) return [];
    const name = encodeQueryName(parameter.name);
    return listTexts(tree, parameter, found.value, encodeText).map((text) => `${name}=${text}`);
  });
  return ok(appendQuery(`${baseUrl}${path.value}`, query));
}

/** Puts encoded `name=value` pairs behind an address, whether it has a query already or not. */
export function appendQuery(url: string, pairs: readonly string[]): string {
  if (pairs.length === 0) return url;
  const joint = !url.includes('?') ? '?' : /[?&]$/.test(url) ? '' : '&';
  return `${url}${joint}${pairs.join('&')}`;
}

/** The path parameters of a call by name, as they stand in its path. */
export function listPathTexts(
  tree: JsonTree,
  chosen: readonly ChosenInput[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    chosen.flatMap((one) => {
      const { parameter } = one.input;
      return parameter.in === 'path' ? [[parameter.name, printPathValue(tree, one)]] : [];
    }),
  );
}

function fillPath(tree: JsonTree, operation: Operation, chosen: readonly ChosenInput[]): Result<string> {
  const parts = operation.path.replace(/^\/*/, '/').split(/(\{[^{}]*\})/);
  let path = '';
  for (const part of parts) {
    const name = /^\{(.*)\}$/.exec(part)?.[1];
    const found = chosen.find(({ input }) => input.parameter.in === 'path' && input.parameter.name === name);
    if (name === undefined) path += encodeLiteralPath(part);
    else if (!found) return fail(describeUndefined(operation, name));
    else {
      const text = printPathValue(tree, found);
      if (text === '.' || text === '..') return fail(describeDots(found));
      path += text;
    }
  }
  return ok(path);
}

function printPathValue(tree: JsonTree, { input: { parameter }, value }: ChosenInput): string {
  const encode = (text: string) => encodePathValue(text, parameter.urlEncoding);
  return listTexts(tree, parameter, value, encode).join(',');
}

function describeUndefined(operation: Operation, name: string) {
  return errorProblem(
    'path-parameter-undefined',
    `The path names {${name}}, and no path parameter is called so.`,
    {
      place: {
        file: 'definition',
        pointer: `/paths/${operation.path.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      },
      action: `Add a path parameter called ${name}, or take it out of the path.`,
    },
  );
}

/** Every web client takes `.` and `..` for steps in the path, encoded or not: the call would go elsewhere. */
function describeDots(found: ChosenInput) {
  return errorProblem(
    'path-parameter-dots',
    `${found.input.label} cannot be one or two dots: they change the path.`,
    {
      place: placeOf(found.input),
      action: 'Choose another value.',
    },
  );
}
