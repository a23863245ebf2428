// The policies that set headers and query parameters, from a template or from a call of their own.
import { errorProblem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { evaluateTemplate, evaluateText, printValue } from './evaluate-template';
import { findValue, setValue, type ExistsAction } from './message';
import { parseTemplate } from './parse-template';
import {
  buildScope,
  withHeaders,
  type ApplyPolicy,
  type PolicyCall,
  type PolicyOutcome,
} from './policy-call';
import { readPolicyText, type PolicyInstance } from './read-policies';
import { routePath } from './apply-route';

/** Sets, keeps or extends a header of the request or the reply. */
export const applySetHeader: ApplyPolicy = (policy, call, context) => {
  const value = evaluateText(readPolicyText(policy, 'value'), buildScope(policy, call, context));
  if (!value.ok) return value;
  const pair = { name: readPolicyText(policy, 'name').trim(), value: value.value };
  const changed = withHeaders(policy, call, (headers) =>
    setValue(headers, pair, readAction(policy), 'header'),
  );
  return done(changed);
};

/** Sets, keeps or extends a query parameter. A name may be written encoded (`%24top`). */
export const applySetQuery: ApplyPolicy = (policy, call, context) => {
  const value = evaluateText(readPolicyText(policy, 'value'), buildScope(policy, call, context));
  if (!value.ok) return value;
  const pair = { name: decodeName(readPolicyText(policy, 'name').trim()), value: value.value };
  const query = setValue(call.request.query, pair, readAction(policy), 'query');
  return done({ ...call, request: { ...call.request, query } });
};

/** Asks the same host for a value first, then sets it as a header or a query parameter. */
export const applySetValueFromUrl: ApplyPolicy = (policy, call, context) => {
  const target = readTarget(policy);
  if (!target) return fail(badTarget(policy));
  const address = routePath(readPolicyText(policy, 'parameterValueUrl'), policy, call, context);
  if (!address.ok) return address;
  const method = readPolicyText(policy, 'httpMethod', 'GET').toUpperCase();
  const { path, query } = address.value;
  const request = { ...call.request, method, path, query, body: undefined };
  return ok({
    kind: 'fetch',
    request,
    finish: (reply) => {
      const scope = { ...buildScope(policy, call, context), body: reply.body };
      const value = evaluateTemplate(readPolicyText(policy, 'parameterValuePathTemplate'), scope);
      if (!value.ok) return value;
      return ok(setTarget(policy, call, target, printValue(value.value)));
    },
    listSecrets: (finished) => (secretNames.test(target.name) ? readTargetValues(finished, target) : []),
  });
};

/** A token that one call of the web API gives for the next is as secret as a password. */
const secretNames = /auth|token|key|secret|password|cookie|session/i;

function readTargetValues({ request, reply }: PolicyCall, { kind, name }: ValueTarget): readonly string[] {
  const lists = kind === 'query' ? [request.query] : [request.headers, reply?.headers ?? []];
  const value = lists.map((list) => findValue(list, name, kind));
  return value.flatMap((one) => (one === undefined || one === '' ? [] : [one]));
}

interface ValueTarget {
  readonly kind: 'header' | 'query';
  readonly name: string;
}

function setTarget(policy: PolicyInstance, call: PolicyCall, target: ValueTarget, value: string): PolicyCall {
  const pair = { name: target.name, value };
  if (target.kind === 'header') {
    return withHeaders(policy, call, (headers) => setValue(headers, pair, 'override', 'header'));
  }
  const query = setValue(call.request.query, pair, 'override', 'query');
  return { ...call, request: { ...call.request, query } };
}

function readTarget(policy: PolicyInstance): ValueTarget | null {
  const [part] = parseTemplate(readPolicyText(policy, 'parameterTemplate').trim());
  const name = part?.kind === 'expression' ? part.args[0] : undefined;
  if (part?.kind !== 'expression' || name === undefined || name === '') return null;
  const reader = part.name.toLowerCase();
  if (reader === 'headers' || reader === 'header') return { kind: 'header', name };
  return reader === 'queryparameters' ? { kind: 'query', name } : null;
}

function badTarget(policy: PolicyInstance) {
  return errorProblem(
    'policy-target-invalid',
    `The policy "${policy.title}" does not say which header or parameter to set.`,
    {
      action: "Write @headers('name') or @queryParameters('name').",
    },
  );
}

function readAction(policy: PolicyInstance): ExistsAction {
  const written = readPolicyText(policy, 'existsAction').toLowerCase();
  return written === 'skip' || written === 'append' ? written : 'override';
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A lone percent sign: the name is meant as it stands.
    return name;
  }
}

/** The outcome of a policy that is through. */
export function done(call: PolicyCall): Result<PolicyOutcome> {
  return ok({ kind: 'done', call });
}
