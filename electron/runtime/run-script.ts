// Lets custom code answer a call in the place of the web API, and leaves what it did in the trace.
import { randomUUID } from 'node:crypto';
import { type Problem, errorProblem } from '../../shared/base/problem';
import { gatewayUrl } from '../../shared/runtime/next-call';
import type { HttpRequest } from '../../shared/runtime/request';
import {
  type ScriptLog,
  buildBrokenScriptStep,
  buildScriptStep,
  buildSkippedScriptStep,
} from '../../shared/runtime/script-step';
import { type Answer, type CallRun, type ReadyRequest, type Staged, ended, through } from './call-run';
import type { Compiled } from './script/compile-script';
import { installAdvice } from './script/find-toolchain';
import { readScriptReply, printScriptRequest, sendScriptRequest } from './script/script-traffic';
import type { ScriptMessage } from './script/script-messages';
import { describeFailedRun } from './script/script-problems';
import { type ScriptEnd, runScriptProcess } from './script/script-process';

type Program = Extract<Compiled, { readonly kind: 'ready' }>;

/** The answer of the code; null where it cannot run here, and the web API is to be called without it. */
export async function runScript(
  run: CallRun,
  request: HttpRequest,
  ready: ReadyRequest,
): Promise<Staged<Answer> | null> {
  const { call, services, timer, steps } = run;
  const startMs = timer.now();
  const skip = (reason: string) => {
    steps.push(buildSkippedScriptStep(reason, timer.since(startMs)));
    return null;
  };
  if (call.script === null)
    return skip('The properties name this operation, and the connector has no custom code');
  const toolchain = services.scripts ? await services.scripts.toolchain() : null;
  if (!services.scripts || !toolchain) return skip(`Not run: nothing here compiles C#. ${installAdvice}`);
  run.task.report('prepare', null, `Compiling the custom code with ${toolchain.name}`);
  const compiled = await services.scripts.compile(toolchain, call.script);
  if (compiled.kind === 'ready') return answer(run, toolchain.name, compiled, request, ready);
  steps.push(buildBrokenScriptStep(compiled.problems, timer.since(startMs)));
  return ended('script', compiled.problems[0] ?? describeEnd({ kind: 'late' }, call.script, run));
}

async function answer(
  run: CallRun,
  toolchain: string,
  program: Program,
  request: HttpRequest,
  ready: ReadyRequest,
): Promise<Staged<Answer>> {
  const { timer, steps, settings, task, call } = run;
  const startMs = timer.now();
  const place = steps.length;
  const logs: ScriptLog[] = [];
  let sent = 0;
  const callbacks = {
    log: (level: string, text: string) => void logs.push({ level, text }),
    send: (asked: Extract<ScriptMessage, { kind: 'send' }>['request']) => {
      sent += 1;
      return sendScriptRequest(run, asked, { suffix: ' of the code', reroute: ready.reroute });
    },
  };
  task.report('send', null, 'Running the custom code');
  const input = {
    operationId: call.operation.operationId,
    correlationId: randomUUID(),
    originalUri: gatewayUrl + ready.request.url.slice(ready.baseUrl.length),
    notificationBase: gatewayUrl,
    request: printScriptRequest(request),
  };
  const end = await runScriptProcess(program, input, settings.scriptLimitMs, callbacks, task.signal);
  const problem = end.kind === 'done' ? null : describeEnd(end, call.script ?? '', run);
  const status = end.kind === 'done' ? end.response.status : null;
  steps.splice(place, 0, buildScriptStep({ toolchain, status, sent, logs }, problem, timer.since(startMs)));
  if (end.kind === 'done') return through(await readScriptReply(run, end.response));
  return ended('script', problem ?? describeEnd(end, '', run));
}

function describeEnd(
  end: Exclude<ScriptEnd, { readonly kind: 'done' }>,
  script: string,
  { settings }: CallRun,
): Problem {
  if (end.kind === 'failed') return describeFailedRun(end.type, end.message, end.stack, script);
  if (end.kind === 'late') {
    const seconds = settings.scriptLimitMs / 1000;
    return errorProblem(
      'script-timeout',
      `The custom code did not answer within ${seconds} s, and was ended.`,
      {
        place: { file: 'script' },
        action: 'Look for a loop without end, or for a request that takes long.',
      },
    );
  }
  return errorProblem(
    'script-failed',
    `The custom code ended without an answer: ${end.detail || 'it said nothing'}`,
    {
      place: { file: 'script' },
      action: 'Let ExecuteAsync answer in every case.',
    },
  );
}
