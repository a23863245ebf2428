// From a call to the request that the gateway gets: chooses values, builds the request, puts credentials on. Each
// stage leaves its step in the trace, also the one that fails.
import { type Problem, errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import { applyCredentials } from '../../shared/runtime/apply-credentials';
import { buildRequest } from '../../shared/runtime/build-request';
import { listPathTexts } from '../../shared/runtime/build-url';
import { type ChosenInput, chooseValues } from '../../shared/runtime/choose-values';
import { readBaseUrl } from '../../shared/runtime/read-base-url';
import type { HttpRequest } from '../../shared/runtime/request';
import { buildConnectionStep, buildDefinitionStep, buildInputsStep } from '../../shared/runtime/trace-steps';
import { placeCredentials } from '../../shared/security/place-credentials';
import { type CallRun, type ReadyRequest, type Staged, ended, through } from './call-run';
import type { Reroute } from './sample-api';

/** Prepares the request of a call from its inputs. */
export function prepareRequest(run: CallRun, base: Result<CallBase>): Staged<ReadyRequest> {
  const { call, given, timer, steps } = run;
  const inputsAt = timer.now();
  const chosen = chooseValues(call.definition, call.operation, given);
  steps.push(buildInputsStep(call.inputs, given, problemOf(chosen), timer.since(inputsAt)));
  if (!chosen.ok) return ended('inputs', chosen.problem);

  const definitionAt = timer.now();
  const built = base.ok ? build(run, chosen.value, base.value) : base;
  const time = timer.since(definitionAt);
  steps.push(buildDefinitionStep(call.operation, chosen.value, problemOf(built), time));
  if (!built.ok) return ended('inputs', built.problem);
  const pathParameters = listPathTexts(call.definition, chosen.value);
  return connect(run, { ...built.value, pathParameters, isPastGateway: false });
}

/** Puts the credentials of the connection onto the request. */
export function connect(run: CallRun, ready: ReadyRequest): Staged<ReadyRequest> {
  const { call, timer, steps, credentials } = run;
  const startMs = timer.now();
  const placed = call.connection ? placeCredentials(call.needs, call.connection) : ok([]);
  if (placed.ok) credentials.push(...placed.value);
  const applied = placed.ok ? applyCredentials(ready.request, credentials) : placed;
  const name = call.connection?.name ?? null;
  steps.push(buildConnectionStep(name, credentials, problemOf(applied), timer.since(startMs)));
  return applied.ok ? through({ ...ready, request: applied.value }) : ended('connection', applied.problem);
}

/** Where the operations of a definition are called. */
export interface CallBase {
  readonly baseUrl: string;
  /** Where the sample's web API answers at another port than the definition says. */
  readonly reroute: Reroute | null;
}

/** Finds out where to call. Problems: those of `readBaseUrl`, `host-invalid`, `sample-not-started`. */
export async function findBase(run: CallRun): Promise<Result<CallBase>> {
  const route = await run.services.sample.prepare(run.call.definition);
  if (!route.ok) return route;
  const base = readBaseUrl(run.call.definition);
  if (!base.ok) return base;
  const reroute = route.value;
  const baseUrl = reroute ? base.value.replace(reroute.from, reroute.to) : base.value;
  return URL.canParse(baseUrl) ? ok({ baseUrl, reroute }) : fail(describeAddress(baseUrl));
}

function build(
  { call, services }: CallRun,
  chosen: readonly ChosenInput[],
  base: CallBase,
): Result<CallBase & { readonly request: HttpRequest }> {
  const options = { baseUrl: base.baseUrl, boundary: services.createBoundary() };
  const request = buildRequest(call.definition, call.operation, chosen, options);
  return request.ok ? ok({ request: request.value, ...base }) : request;
}

function describeAddress(baseUrl: string) {
  return errorProblem('host-invalid', `${baseUrl} is no address that can be called.`, {
    place: { file: 'definition', pointer: '/host' },
    action: 'Correct the host and its port on the General card.',
  });
}

function problemOf(result: Result<unknown>): Problem | null {
  return result.ok ? null : result.problem;
}
