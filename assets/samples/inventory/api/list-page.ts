// Cuts a list into pages the way many web APIs do: `top` and `skip` in, `value` and a link to the next page out.
import { ApiError, type ApiReply, type ApiRequest } from './route';

const usualPageSize = 10;
const largestPageSize = 100;

/**
 * One page of the items. `nextLink` is an absolute address with the caller's own query, absent on the last page.
 * Error: 400 `query-not-number` for a `top` or `skip` that is no whole number in range.
 */
export function listPage(request: ApiRequest, path: string, items: readonly unknown[]): ApiReply {
  const top = readCount(request, 'top', usualPageSize, 1, largestPageSize);
  const skip = readCount(request, 'skip', 0, 0, Number.MAX_SAFE_INTEGER);
  const value = items.slice(skip, skip + top);
  if (skip + top >= items.length) return { status: 200, body: { value } };
  const query = new URLSearchParams(request.query);
  query.set('top', String(top));
  query.set('skip', String(skip + top));
  return { status: 200, body: { value, nextLink: `${request.baseUrl}${path}?${query.toString()}` } };
}

function readCount(request: ApiRequest, name: string, usual: number, least: number, most: number): number {
  const text = request.query.get(name);
  if (text === null || text === '') return usual;
  const count = Number(text);
  if (Number.isInteger(count) && count >= least && count <= most) return count;
  throw new ApiError(400, 'query-not-number', `${name} has to be a whole number from ${least} to ${most}.`);
}
