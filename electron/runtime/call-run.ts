// A call that is under way: what every stage of it reads, and the trace that each adds to. Types, and the few things
// that all stages do.
import type { Problem } from '../../shared/base/problem';
import type { TaskContext } from '../../shared/contract/tasks';
import type { TraceStep } from '../../shared/runtime/call-record';
import type { GivenValues } from '../../shared/runtime/choose-values';
import type { RefusedAt } from '../../shared/runtime/refuse-call';
import type { HttpRequest, NamedValue } from '../../shared/runtime/request';
import type { RuntimeSettings } from '../../shared/runtime/runtime-settings';
import type { PlacedCredential } from '../../shared/security/place-credentials';
import type { CallTimer } from './call-timer';
import type { Call } from './read-call';
import type { ReceivedBody } from './reply-store';
import type { RuntimeServices } from './runtime-services';
import type { Reroute } from './sample-api';

/** One call of an operation on its way. */
export interface CallRun {
  readonly call: Call;
  readonly given: GivenValues;
  readonly settings: RuntimeSettings;
  readonly services: RuntimeServices;
  readonly timer: CallTimer;
  readonly task: TaskContext;
  readonly timeoutMs: number;
  /** The trace so far; every stage adds its steps. */
  readonly steps: TraceStep[];
  /** What the connection put onto the request; filled by the preparations. */
  readonly credentials: PlacedCredential[];
  /** Secrets that turned up on the way, such as a token that a policy asked for. */
  readonly secrets: string[];
}

/** A reply with its body, from the web API or from custom code, before and after the policies of the reply. */
export interface Answer {
  readonly status: number;
  readonly statusText: string;
  /** In the order and spelling of the server; a name may stand more than once. */
  readonly headers: readonly NamedValue[];
  readonly body: ReceivedBody;
}

/** What a stage came to: its value, or the problem that ends the call and where the platform would refuse it. */
export type Staged<T> = { readonly ok: true; readonly value: T } | Stopped;

/** What ended a call. */
export interface Stopped {
  readonly ok: false;
  readonly problem: Problem;
  readonly at: RefusedAt;
  /** Where a limit was reached: when there is room again. */
  readonly waitSeconds?: number;
}

/** A stage that is through. */
export function through<T>(value: T): Staged<T> {
  return { ok: true, value };
}

/** A stage that ends the call. */
export function ended(at: RefusedAt, problem: Problem): Stopped {
  return { ok: false, problem, at };
}

/** A request that has everything but what only the wire needs, and what policies have to know about it. */
export interface ReadyRequest {
  readonly request: HttpRequest;
  /** How its address begins: scheme, host, base path. */
  readonly baseUrl: string;
  /** Where that is not what the definition says: the sample's web API on another port. */
  readonly reroute: Reroute | null;
  /** The path parameters by name, encoded. */
  readonly pathParameters: Readonly<Record<string, string>>;
  /** True for a link that leads past the connector: neither policies nor custom code touch it. */
  readonly isPastGateway: boolean;
}
