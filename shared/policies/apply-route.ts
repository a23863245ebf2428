// The policies that say where the request goes: host and base path, path, verb.
import { errorProblem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { evaluateText } from './evaluate-template';
import type { NameValue } from './message';
import { buildScope, type ApplyPolicy, type PolicyCall, type PolicyContext } from './policy-call';
import { readPolicyText, type PolicyInstance } from './read-policies';

/** Replaces scheme, host, port and base path by what the template gives; the operation's path follows. */
export const applyHostUrl: ApplyPolicy = (policy, call, context) => {
  const evaluated = evaluateText(
    readPolicyText(policy, 'urlTemplate').trim(),
    buildScope(policy, call, context),
  );
  if (!evaluated.ok) return evaluated;
  const baseUrl = cleanBaseUrl(evaluated.value);
  if (baseUrl === null) return fail(badHost(policy, evaluated.value));
  return ok({ kind: 'done', call: { ...call, request: { ...call.request, baseUrl } } });
};

/** Replaces the path below the base URL, and the verb. The query of the call stays; the new path may bring more. */
export const applyRoute: ApplyPolicy = (policy, call, context) => {
  const route = routePath(readPolicyText(policy, 'newPath'), policy, call, context);
  if (!route.ok) return route;
  const verb = evaluateText(
    readPolicyText(policy, 'httpMethod', '@Request.OriginalHTTPMethod'),
    buildScope(policy, call, context),
  );
  if (!verb.ok) return verb;
  const request = {
    ...call.request,
    method: verb.value.trim().toUpperCase(),
    path: route.value.path,
    query: [...call.request.query, ...route.value.query],
  };
  return ok({ kind: 'done', call: { ...call, request } });
};

/** A path template with its expressions and path parameters filled in, and the query that it brings along. */
export function routePath(
  template: string,
  policy: PolicyInstance,
  call: PolicyCall,
  context: PolicyContext,
): Result<{ readonly path: string; readonly query: readonly NameValue[] }> {
  const evaluated = evaluateText(template.trim(), buildScope(policy, call, context));
  if (!evaluated.ok) return evaluated;
  const filled = evaluated.value.replaceAll(/\{([^{}@]+)\}/g, (whole, name: string) => {
    const key = Object.keys(context.pathParameters).find(
      (one) => one.toLowerCase() === name.trim().toLowerCase(),
    );
    return key === undefined ? whole : (context.pathParameters[key] ?? whole);
  });
  const [path = '', ...queries] = filled.split('?');
  return ok({ path: path.startsWith('/') ? path : `/${path}`, query: parseQuery(queries.join('?')) });
}

/** Reads `a=b&c=d`; values are decoded. */
function parseQuery(text: string): readonly NameValue[] {
  if (text === '') return [];
  return text.split('&').flatMap((pair) => {
    if (pair === '') return [];
    const equals = pair.indexOf('=');
    const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    return [{ name: decode(name), value: decode(value) }];
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    // Not encoded at all: meant as it stands.
    return text;
  }
}

/** An absolute http or https URL without doubled slashes and without one at its end; null for what is none. */
function cleanBaseUrl(text: string): string | null {
  const match = /^(https?):\/\/+(.*)$/i.exec(text.trim());
  const [, scheme, rest] = match ?? [];
  if (scheme === undefined || rest === undefined) return null;
  const [host = '', ...segments] = rest.split('/');
  if (!/^[^\s/?#@{}]+$/.test(host)) return null;
  const path = segments.filter((segment) => segment !== '');
  return [`${scheme.toLowerCase()}://${host}`, ...path].join('/');
}

function badHost(policy: PolicyInstance, url: string) {
  return errorProblem(
    'policy-host-invalid',
    `The policy "${policy.title}" gives ${JSON.stringify(url)}, which is no web address.`,
    {
      action:
        'Check the value of the connection parameter and the URL template; it must begin with https:// and name a host.',
    },
  );
}
