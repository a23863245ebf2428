// Sends a request as often as the settings say: again after a wait where the web API asks for one, and on where a
// redirect leads.
import { type Result, ok } from '../../shared/base/result';
import { planRetry } from '../../shared/runtime/plan-retry';
import type { HttpRequest } from '../../shared/runtime/request';
import { buildWaitStep } from '../../shared/runtime/trace-steps';
import type { Answer, CallRun } from './call-run';
import { followRedirect } from './follow-redirect';
import type { Reroute } from './sample-api';
import { sendRequest } from './send-request';
import { wait } from './wait';

const mostRedirects = 10;

/** The last answer. Problems: those of `sendRequest`. Rejects with `CallCancelled`. */
export async function sendUntilAnswered(
  run: CallRun,
  request: HttpRequest,
  reroute: Reroute | null,
): Promise<Result<Answer>> {
  let current = request;
  let sent = 0;
  let hops = 0;
  for (;;) {
    sent += 1;
    const suffix = sent === 1 ? '' : `, try ${sent}`;
    const answer = await sendRequest(run, current, { suffix: hops > 0 ? ', redirected' : suffix, reroute });
    if (!answer.ok) return answer;
    const next = run.settings.redirects === 'follow' ? followRedirect(current, answer.value) : null;
    if (next && hops < mostRedirects) {
      hops += 1;
      sent = 0;
      current = next;
      await run.services.replies.forget(answer.value.body);
      continue;
    }
    if (!(await waitForNext(run, answer.value, sent))) return ok(answer.value);
    await run.services.replies.forget(answer.value.body);
  }
}

/** True when the call is to be sent again, after the wait. */
async function waitForNext(run: CallRun, answer: Answer, sent: number): Promise<boolean> {
  const { timer, task, settings } = run;
  const plan = planRetry(answer, sent, settings);
  if (!plan) return false;
  const startMs = timer.now();
  const seconds = `${Math.ceil(plan.waitMs / 100) / 10} s`;
  task.report('send', null, `The web API answered ${answer.status}: waiting ${seconds} before the next try`);
  await wait(plan.waitMs, task.signal);
  const reason = plan.isAsked ? 'as the web API asks' : 'as the engine of flows waits';
  run.steps.push(buildWaitStep(`${seconds}, ${reason}`, timer.since(startMs)));
  return true;
}
