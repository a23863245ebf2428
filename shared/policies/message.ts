// The request and the reply as policies see and change them. Plain values; sending them is the runtime's matter.
import type { JsonValue } from '../base/json-value';

/** A header or query value; names may repeat. Header names are compared without case. */
export interface NameValue {
  readonly name: string;
  readonly value: string;
}

/** A request on its way to the web API. `baseUrl` has scheme, host and base path, no slash at its end. */
export interface PolicyRequest {
  readonly method: string;
  readonly baseUrl: string;
  /** Below the base URL, with a slash at its start, path parameters filled in, without a query. */
  readonly path: string;
  /** Decoded. */
  readonly query: readonly NameValue[];
  readonly headers: readonly NameValue[];
  /** The body as JSON; undefined where there is none or it is not JSON. */
  readonly body: JsonValue | undefined;
}

/** A reply on its way to the maker. */
export interface PolicyReply {
  readonly status: number;
  readonly headers: readonly NameValue[];
  /** The body as JSON; undefined where there is none or it is not JSON. */
  readonly body: JsonValue | undefined;
}

/** Finds the first value of a name; header names are compared without case, query names with it. */
export function findValue(
  list: readonly NameValue[],
  name: string,
  kind: 'header' | 'query',
): string | undefined {
  return list.find((one) => isSameName(one.name, name, kind))?.value;
}

/** What to do where the name has a value already. */
export type ExistsAction = 'override' | 'skip' | 'append';

/**
 * The list with a value set: `override` puts it in the place of all of that name, `skip` keeps what is there,
 * `append` joins it behind the present value with a comma in a header, and adds another pair to a query.
 */
export function setValue(
  list: readonly NameValue[],
  pair: NameValue,
  action: ExistsAction,
  kind: 'header' | 'query',
): readonly NameValue[] {
  const index = list.findIndex((one) => isSameName(one.name, pair.name, kind));
  const present = list[index];
  if (!present) return [...list, pair];
  if (action === 'skip') return list;
  if (action === 'append' && kind === 'query') return [...list, pair];
  const value = action === 'append' ? `${present.value},${pair.value}` : pair.value;
  return list.flatMap((one, at) => {
    if (at === index) return [{ name: present.name, value }];
    return action === 'override' && isSameName(one.name, pair.name, kind) ? [] : [one];
  });
}

function isSameName(left: string, right: string, kind: 'header' | 'query'): boolean {
  return kind === 'header' ? left.toLowerCase() === right.toLowerCase() : left === right;
}
