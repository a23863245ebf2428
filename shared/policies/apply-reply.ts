// The policies that answer for the reply as a whole: next page, polling, broken connection.
import { isJsonArray, isJsonObject, type JsonValue } from '../base/json-value';
import { errorProblem } from '../base/problem';
import { fail, ok } from '../base/result';
import { evaluateTemplate, evaluateText, followSteps } from './evaluate-template';
import { putAt } from './json-place';
import { setValue, type NameValue } from './message';
import { parseSubPath, parseTemplate } from './parse-template';
import { buildScope, withBody, type ApplyPolicy, type PolicyCall, type PolicyContext } from './policy-call';
import { readPolicyText } from './read-policies';

/** How long the flow engine waits between two polls where the reply does not say, in seconds. */
const pollEverySeconds = 60;
const nextLinkKey = 'x-ms-triggerConfig-nextLink';

/** Leads the link to the next page through the connector's own address, so that it is called with the connection. */
export const applyUpdateNextLink: ApplyPolicy = (policy, call, context) => {
  const [parent] = parseTemplate(readPolicyText(policy, 'nextLinkParentPropertyPath', '@body()').trim());
  const steps = [
    ...(parent?.kind === 'expression' ? parent.steps : []),
    ...parseSubPath(nameOf(readPolicyText(policy, 'nextLinkPropertyName'))),
  ];
  const link = followSteps(call.reply?.body, steps);
  if (call.reply?.body === undefined || typeof link !== 'string' || link === '')
    return ok({ kind: 'done', call });
  const led = leadThroughGateway(link, call, context);
  return ok({ kind: 'done', call: withBody(policy, call, putAt(call.reply.body, steps, led)) });
};

/** `@odata.nextLink` is a name, not a path. */
function nameOf(name: string): string {
  return /^[\w$-]+$/.test(name) ? name : `['${name.replaceAll("'", "''")}']`;
}

/**
 * Turns a plain list into what the flow engine polls: 202 without a body when the list is empty, 200 when it is not;
 * `Location` has the state for the next poll, `Retry-After` the wait. Replies that are no success, and those of web
 * APIs that speak this themselves (202), pass as they are.
 */
export const applyPollingTrigger: ApplyPolicy = (policy, call, context) => {
  const { reply } = call;
  if (reply?.status !== 200) return ok({ kind: 'done', call });
  const scope = buildScope(
    policy,
    call,
    context,
    reply.body === undefined ? {} : { triggerBody: reply.body },
  );
  const data = evaluateTemplate(readPolicyText(policy, 'triggerDataPath', '@triggerBody()'), scope);
  if (!data.ok) return data;
  if (!isJsonArray(data.value)) {
    return fail(
      errorProblem(
        'policy-trigger-data-missing',
        `The policy "${policy.title}" finds no list in the reply.`,
        {
          action: 'Correct its path to the list.',
        },
      ),
    );
  }
  const state: NameValue[] = [];
  if (data.value.length > 0) {
    for (const [name, template] of Object.entries(readConfig(policy.parameters['triggerConfig']))) {
      if (name === nextLinkKey) continue;
      const value = evaluateText(template, scope);
      if (!value.ok) return value;
      state.push({ name, value: value.value });
    }
  }
  return ok({ kind: 'done', call: answerPoll(call, context, state, data.value.length > 0) });
};

function answerPoll(
  call: PolicyCall,
  context: PolicyContext,
  state: readonly NameValue[],
  hasNews: boolean,
): PolicyCall {
  const { reply } = call;
  if (!reply) return call;
  let query = context.incoming.query;
  for (const pair of state) query = setValue(query, pair, 'override', 'query');
  const location = `${context.gatewayUrl}${context.incoming.path}${printQuery(query)}`;
  let headers = setValue(reply.headers, { name: 'Location', value: location }, 'override', 'header');
  headers = setValue(headers, { name: 'Retry-After', value: String(pollEverySeconds) }, 'skip', 'header');
  return { ...call, reply: { status: hasNews ? 200 : 202, headers, body: hasNews ? reply.body : undefined } };
}

/** Marks the connection as broken when the web API answers with the status. */
export const applyUnauthenticated: ApplyPolicy = (policy, call) => {
  const isMeant =
    call.reply !== null && String(call.reply.status) === readPolicyText(policy, 'statusCode').trim();
  return ok({ kind: isMeant ? 'unauthenticated' : 'done', call });
};

function readConfig(config: JsonValue | undefined): Readonly<Record<string, string>> {
  if (!isJsonObject(config)) return {};
  return Object.fromEntries(
    Object.entries(config).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

/** A link of the web API as one of the connector: below the base path the rest stays, elsewhere path and query do. */
function leadThroughGateway(link: string, { request }: PolicyCall, { gatewayUrl }: PolicyContext): string {
  const rest = /^https?:\/\/[^/?#]*(.*)$/i.exec(link)?.[1];
  if (rest === undefined) return link.startsWith('/') ? gatewayUrl + link : link;
  const basePath = /^https?:\/\/[^/?#]*(.*)$/i.exec(request.baseUrl)?.[1] ?? '';
  const isBelow = rest.startsWith(basePath) && /^(?:[/?#]|$)/.test(rest.slice(basePath.length));
  const below = isBelow ? rest.slice(basePath.length) : rest;
  return gatewayUrl + (below.startsWith('/') || below === '' ? below : `/${below}`);
}

function printQuery(query: readonly NameValue[]): string {
  if (query.length === 0) return '';
  return `?${query.map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&')}`;
}
