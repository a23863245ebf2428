// Prepares the call of a link that an earlier reply gave: the next page of a list, the next poll of a trigger.
import { type Problem, errorProblem } from '../../shared/base/problem';
import type { Result } from '../../shared/base/result';
import { resolveLink } from '../../shared/runtime/next-call';
import { buildConnectionStep, buildLinkStep } from '../../shared/runtime/trace-steps';
import { type CallRun, type ReadyRequest, type Staged, ended, through } from './call-run';
import { type CallBase, connect } from './prepare-request';

/**
 * The request of a link. One that leads through the gateway has the credentials of the connection; one that leads
 * past it goes out without them, as the platform sends it, and never to be seen by another host.
 */
export function followLink(run: CallRun, link: string, base: Result<CallBase>): Staged<ReadyRequest> {
  const { call, timer, steps } = run;
  const startMs = timer.now();
  if (!base.ok) {
    steps.push(buildLinkStep(link, '', base.problem, timer.since(startMs)));
    return ended('inputs', base.problem);
  }
  const { url, isThroughGateway } = resolveLink(link, base.value.baseUrl);
  const note = isThroughGateway
    ? ''
    : 'It leads past the connector: no policy Update next link leads it back.';
  steps.push(buildLinkStep(link, note, null, timer.since(startMs)));
  const accept = call.operation.produces.length > 0 ? call.operation.produces.join(', ') : '*/*';
  const request = { method: 'GET', url, headers: [{ name: 'Accept', value: accept }], body: null };
  const ready = { request, ...base.value, pathParameters: {}, isPastGateway: !isThroughGateway };
  if (isThroughGateway) return connect(run, ready);
  steps.push(buildConnectionStep(null, [], null, timer.since(timer.now())));
  return through(ready);
}

/** The problem of a link that is not kept any more. */
export const linkForgotten: Problem = errorProblem(
  'link-forgotten',
  'The link to the next page is not held any more.',
  {
    action: 'Send the call again from its inputs.',
  },
);
