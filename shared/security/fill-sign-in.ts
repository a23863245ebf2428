// Fills the templates of the generic provider for one request: the address that the browser opens, the request that
// turns a code into a token, and the one that renews it.
import { errorProblem } from '../base/problem';
import { type Result, fail, ok } from '../base/result';
import { fillTemplate } from './fill-template';
import type { SignInPlan } from './plan-sign-in';

/** What is known at one request; what is not is left out. */
export interface RequestValues {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUrl: string;
  readonly scope: string;
  readonly state?: string;
  readonly code?: string;
  readonly refreshToken?: string;
}

/** A filled token request, ready to be posted. */
export interface TokenRequest {
  readonly url: string;
  readonly body: string;
  readonly contentType: string;
}

/** What is needed of a plan to renew, kept with the connection. */
export type Templated = Pick<SignInPlan, 'lookups'>;

/** The address for the browser. Problem: `oauth-template-unknown`. */
export function fillAuthorizationUrl(
  { authorizationUrl, lookups }: Templated & Pick<SignInPlan, 'authorizationUrl'>,
  template: string,
  values: RequestValues,
): Result<string> {
  const query = fill(template, lookups, values, encodeURIComponent);
  return query.ok ? ok(joinQuery(authorizationUrl, query.value)) : query;
}

/** A token request from its query string and its body. Problem: `oauth-template-unknown`. */
export function fillTokenRequest(
  { url, lookups }: Templated & { readonly url: string },
  templates: { readonly query: string; readonly body: string },
  values: RequestValues,
): Result<TokenRequest> {
  const query = fill(templates.query, lookups, values, encodeURIComponent);
  if (!query.ok) return query;
  const isJson = templates.body.trimStart().startsWith('{"');
  const body = fill(templates.body, lookups, values, isJson ? escapeJson : encodeURIComponent);
  if (!body.ok) return body;
  const contentType = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
  return ok({ url: joinQuery(url, query.value), body: body.value, contentType });
}

function fill(
  template: string,
  lookups: Readonly<Record<string, string>>,
  values: RequestValues,
  encode: (value: string) => string,
): Result<string> {
  const { clientId, clientSecret, redirectUrl, scope, state, code, refreshToken } = values;
  const known = {
    ...lookups,
    clientid: clientId,
    clientsecret: clientSecret,
    redirecturl: redirectUrl,
    scopes: scope,
    // Some connectors write it so.
    scope,
    code: code ?? '',
    refreshtoken: refreshToken ?? '',
    ...(state === undefined ? {} : { state }),
  };
  const { text, unknown } = fillTemplate(template, known, encode);
  if (unknown.length === 0) return ok(text);
  const names = unknown.map((name) => `{${name}}`).join(', ');
  return fail(
    errorProblem('oauth-template-unknown', `A template of the sign-in needs ${names}, which has no value.`, {
      place: { file: 'properties', pointer: '/properties/connectionParameters' },
      action: 'Fill it in on the connection, or correct the template on the Security card.',
    }),
  );
}

/** Templates begin with `?` by the format; an address that has a query already goes on with `&`. */
function joinQuery(url: string, query: string): string {
  const rest = query.trim().replace(/^[?&]/, '');
  if (rest === '') return url;
  return `${url}${url.includes('?') ? '&' : '?'}${rest}`;
}

function escapeJson(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
