// A call on its way through the policies: what each is given and what it may answer. Types, and the scope of
// expressions that follows from them.
import type { JsonValue } from '../base/json-value';
import type { Result } from '../base/result';
import type { PolicyScope } from './evaluate-template';
import type { NameValue, PolicyReply, PolicyRequest } from './message';
import type { PolicySettings } from './policy-settings';
import type { PolicyInstance } from './read-policies';

/** What stays the same while one call goes through its policies. */
export interface PolicyContext {
  readonly connectionParameters: Readonly<Record<string, JsonValue>>;
  /** As they stand in the path, encoded. */
  readonly pathParameters: Readonly<Record<string, string>>;
  /** The request as the maker's call made it, before any policy. */
  readonly incoming: PolicyRequest;
  /** The address under which this connector answers; links to next pages are led there. No slash at its end. */
  readonly gatewayUrl: string;
  readonly environmentVariables?: Readonly<Record<string, string>>;
  readonly settings: PolicySettings;
}

/** A call at one point: the request, and the reply once there is one. */
export interface PolicyCall {
  readonly request: PolicyRequest;
  readonly reply: PolicyReply | null;
}

/** What a policy did. */
export type PolicyOutcome =
  | { readonly kind: 'done'; readonly call: PolicyCall }
  /** It wants an answer of the web API first: send this, then finish with the reply. */
  | {
      readonly kind: 'fetch';
      readonly request: PolicyRequest;
      readonly finish: (reply: PolicyReply) => Result<PolicyCall>;
      /** What the reply gave that nobody is to see, in the finished call. */
      readonly listSecrets: (call: PolicyCall) => readonly string[];
    }
  /** The connection is to be marked as broken. */
  | { readonly kind: 'unauthenticated'; readonly call: PolicyCall };

/** Applies one kind of policy. Problems: `policy-…`. */
export type ApplyPolicy = (
  policy: PolicyInstance,
  call: PolicyCall,
  context: PolicyContext,
) => Result<PolicyOutcome>;

/** True where the policy works on the reply. */
export function isForReply(policy: PolicyInstance): boolean {
  return policy.section !== 'Request';
}

/** What the expressions of a policy can read. Headers and query by the settings; the body is the present one. */
export function buildScope(
  policy: PolicyInstance,
  call: PolicyCall,
  context: PolicyContext,
  more: { readonly item?: JsonValue; readonly triggerBody?: JsonValue } = {},
): PolicyScope {
  const read = context.settings.valuesFrom === 'present' ? call.request : context.incoming;
  return {
    connectionParameters: context.connectionParameters,
    headers: read.headers,
    query: read.query,
    body: readBody(policy, call),
    originalMethod: context.incoming.method,
    environmentVariables: context.environmentVariables,
    missingValue: context.settings.missingValue,
    ...more,
  };
}

/** The body that the policy's section works on. */
export function readBody(policy: PolicyInstance, call: PolicyCall): JsonValue | undefined {
  return isForReply(policy) ? call.reply?.body : call.request.body;
}

/** The call with another body in the policy's section. */
export function withBody(policy: PolicyInstance, call: PolicyCall, body: JsonValue): PolicyCall {
  if (!isForReply(policy)) return { ...call, request: { ...call.request, body } };
  return call.reply ? { ...call, reply: { ...call.reply, body } } : call;
}

/** The call with other headers in the policy's section. */
export function withHeaders(
  policy: PolicyInstance,
  call: PolicyCall,
  change: (headers: readonly NameValue[]) => readonly NameValue[],
): PolicyCall {
  if (!isForReply(policy))
    return { ...call, request: { ...call.request, headers: change(call.request.headers) } };
  return call.reply ? { ...call, reply: { ...call.reply, headers: change(call.reply.headers) } } : call;
}
