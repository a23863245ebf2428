// From a call to the request that leaves: chooses values, builds the request, puts credentials on. Each stage leaves
// its step in the trace, also the one that fails.
import { type Problem, errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { CallInput } from '../../shared/contract/calls';
import { applyCredentials } from '../../shared/runtime/apply-credentials';
import { buildRequest } from '../../shared/runtime/build-request';
import type { TraceStep } from '../../shared/runtime/call-record';
import { type ChosenInput, chooseValues } from '../../shared/runtime/choose-values';
import { findUnrunParts } from '../../shared/runtime/find-unrun-parts';
import { readBaseUrl } from '../../shared/runtime/read-base-url';
import type { HttpRequest } from '../../shared/runtime/request';
import {
  buildConnectionStep,
  buildDefinitionStep,
  buildInputsStep,
  buildUnrunSteps,
} from '../../shared/runtime/trace-steps';
import { type PlacedCredential, placeCredentials } from '../../shared/security/place-credentials';
import type { CallTimer } from './call-timer';
import { completeHeaders } from './complete-headers';
import type { Call } from './read-call';
import type { RuntimeServices } from './runtime-services';
import type { Reroute } from './sample-api';

/** What came of the preparations; `request` is null where `problem` stopped them. */
export interface PreparedCall {
  readonly request: HttpRequest | null;
  readonly problem: Problem | null;
  readonly reroute: Reroute | null;
  readonly credentials: readonly PlacedCredential[];
  readonly steps: readonly TraceStep[];
}

/** Prepares the request of a call; starts the web API of the sample where the call is for it. */
export async function prepareRequest(
  call: Call,
  given: CallInput<'runtime.invoke'>['inputs'],
  services: RuntimeServices,
  timer: CallTimer,
): Promise<PreparedCall> {
  const steps: TraceStep[] = [];
  const stop = (problem: Problem, credentials: readonly PlacedCredential[] = []): PreparedCall => ({
    request: null,
    problem,
    reroute: null,
    credentials,
    steps,
  });

  const inputsAt = timer.now();
  const chosen = chooseValues(call.definition, call.operation, given);
  steps.push(buildInputsStep(call.inputs, given, problemOf(chosen), timer.since(inputsAt)));
  if (!chosen.ok) return stop(chosen.problem);

  const definitionAt = timer.now();
  const route = await services.sample.prepare(call.definition);
  const reroute = route.ok ? route.value : null;
  const built = route.ok ? build(call, chosen.value, reroute, services) : route;
  const time = timer.since(definitionAt);
  steps.push(buildDefinitionStep(call.operation, chosen.value, problemOf(built), time));
  if (!built.ok) return stop(built.problem);

  const connectionAt = timer.now();
  const placed = call.connection ? placeCredentials(call.needs, call.connection) : ok([]);
  const credentials = placed.ok ? placed.value : [];
  const applied = placed.ok ? applyCredentials(built.value, credentials) : placed;
  const name = call.connection?.name ?? null;
  steps.push(buildConnectionStep(name, credentials, problemOf(applied), timer.since(connectionAt)));
  if (!applied.ok) return stop(applied.problem, credentials);

  const unrun = findUnrunParts(call.properties, call.operation.operationId);
  steps.push(...buildUnrunSteps(unrun, timer.since(timer.now())));
  const request = completeHeaders(applied.value, services.userAgent);
  return { request, problem: null, reroute, credentials, steps };
}

function build(
  call: Call,
  chosen: readonly ChosenInput[],
  reroute: Reroute | null,
  services: RuntimeServices,
): Result<HttpRequest> {
  const base = readBaseUrl(call.definition);
  if (!base.ok) return base;
  const baseUrl = reroute ? base.value.replace(reroute.from, reroute.to) : base.value;
  if (!URL.canParse(baseUrl)) return fail(describeAddress(baseUrl));
  return buildRequest(call.definition, call.operation, chosen, {
    baseUrl,
    boundary: services.createBoundary(),
  });
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
