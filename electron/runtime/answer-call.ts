// From a request that is ready to what answers it, as the gateway of the platform has it: the policies of the request,
// then custom code or the web API, then the policies of the reply. What ends the call on the way is said as the place
// where the platform would refuse it.
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import { listPoliciesFor } from '../../shared/policies/apply-policy';
import type { PolicyReply } from '../../shared/policies/message';
import type { PolicyContext } from '../../shared/policies/policy-call';
import { type PolicyInstance, readPolicies } from '../../shared/policies/read-policies';
import type { PolicySection } from '../../shared/policies/template-catalogue';
import { listConnectionValues } from '../../shared/runtime/list-connection-values';
import { isScripted } from '../../shared/runtime/is-scripted';
import { gatewayUrl } from '../../shared/runtime/next-call';
import { type OpenedRequest, openRequest } from '../../shared/runtime/open-request';
import type { HttpRequest } from '../../shared/runtime/request';
import { type Answer, type CallRun, type ReadyRequest, type Staged, ended, through } from './call-run';
import { closeReply, openReply } from './open-reply';
import { readJsonBody } from './read-json-body';
import { type Ask, runPolicies } from './run-policies';
import { runScript } from './run-script';
import type { Reroute } from './sample-api';
import { sendRequest } from './send-request';
import { sendUntilAnswered } from './send-until-answered';

/** What answered a call, and the request that left for it last. */
export interface CallAnswer {
  readonly request: HttpRequest;
  readonly answer: Staged<Answer>;
  readonly isUnauthenticated: boolean;
}

/** Answers a call. Rejects with `CallCancelled`. */
export async function answerCall(run: CallRun, ready: ReadyRequest): Promise<CallAnswer> {
  if (ready.isPastGateway) {
    const sent = await sendUntilAnswered(run, ready.request, null);
    const answer = sent.ok ? through(sent.value) : ended('sending', sent.problem);
    return { request: ready.request, answer, isUnauthenticated: false };
  }
  const opened = openRequest(ready.request, ready.baseUrl);
  const context = buildContext(run, ready, opened.message);
  const ask: Ask = (request, policy) => askFirst(run, opened.close(request), policy, ready.reroute);
  const list = (section: PolicySection) => listPolicies(run, section);

  const before = await runPolicies(
    run,
    list('Request'),
    { request: opened.message, reply: null },
    context,
    ask,
  );
  const request = opened.close(before.call.request);
  if (before.problem) {
    return { request, answer: ended('policy', before.problem), isUnauthenticated: false };
  }
  const answer = await exchange(run, request, ready);
  if (!answer.ok) return { request, answer, isUnauthenticated: false };
  const policies = isFailure(run, answer.value)
    ? [...list('Response'), ...list('Failure')]
    : list('Response');
  if (policies.length === 0) return { request, answer, isUnauthenticated: false };
  const reply = await openReply(answer.value);
  const after = await runPolicies(run, policies, { request: before.call.request, reply }, context, ask);
  const { isUnauthenticated } = after;
  if (after.problem) return { request, answer: ended('policy', after.problem), isUnauthenticated };
  const closed = await closeReply(run, answer.value, reply, after.call.reply ?? reply);
  return { request, answer: through(closed), isUnauthenticated };
}

/** The policies of the call's operation in a section, in order. */
export function listPolicies({ call, settings }: CallRun, section: PolicySection): readonly PolicyInstance[] {
  const all = call.properties ? readPolicies(call.properties) : [];
  return listPoliciesFor(all, call.operation.operationId, section, settings.policies);
}

/** What the policies of a call can read beside the call itself. */
export function buildContext(
  { call, settings }: CallRun,
  { pathParameters }: Pick<ReadyRequest, 'pathParameters'>,
  incoming: OpenedRequest['message'],
): PolicyContext {
  return {
    connectionParameters: listConnectionValues(call.connectionParameters, call.connection?.values ?? {}),
    pathParameters,
    incoming,
    gatewayUrl,
    settings: settings.policies,
  };
}

/** Custom code answers in the place of the web API, where the operation has some and it can run here. */
async function exchange(run: CallRun, request: HttpRequest, ready: ReadyRequest): Promise<Staged<Answer>> {
  const { properties, script, operation } = run.call;
  const coded = isScripted(properties, script, operation.operationId)
    ? await runScript(run, request, ready)
    : null;
  if (coded) return coded;
  const sent = await sendUntilAnswered(run, request, ready.reroute);
  return sent.ok ? through(sent.value) : ended('sending', sent.problem);
}

function isFailure({ settings }: CallRun, { status }: Answer): boolean {
  return settings.policies.failureOn === 'error-status' && status >= 400;
}

/** The call of a policy that takes a value from elsewhere. Problem: `policy-value-call-failed`. */
async function askFirst(
  run: CallRun,
  request: HttpRequest,
  policy: PolicyInstance,
  reroute: Reroute | null,
): Promise<Result<PolicyReply>> {
  const sent = await sendRequest(run, request, { suffix: ` for "${policy.title}"`, reroute });
  if (!sent.ok) return sent;
  const { status, headers } = sent.value;
  const body = await readJsonBody(sent.value);
  await run.services.replies.forget(sent.value.body);
  if (status >= 200 && status < 300) return ok({ status, headers, body });
  return fail(
    errorProblem(
      'policy-value-call-failed',
      `The policy "${policy.title}" asked for its value and got ${status}.`,
      {
        place: { file: 'properties', pointer: policy.place.map((part) => `/${part}`).join('') },
        action:
          'Look at the reply in the trace, and correct the address or the inputs that it is built from.',
      },
    ),
  );
}
