// What the maker gets where a call ends before a reply of the web API: the reply of the platform's own gateway, in
// the shapes that it has for a refusal. Source: Power Platform API, section 6.
import type { Problem } from '../base/problem';
import type { Refusal } from './call-record';

/** Where a call ended. */
export type RefusedAt = 'inputs' | 'connection' | 'policy' | 'script' | 'sending' | 'throttle';

const reasons: ReadonlyMap<number, string> = new Map([
  [400, 'Bad Request'],
  [401, 'Unauthorized'],
  [429, 'Too Many Requests'],
  [500, 'Internal Server Error'],
  [502, 'Bad Gateway'],
  [504, 'Gateway Timeout'],
]);

/** The reply of the gateway. `waitSeconds` is said where a limit of calls was reached. */
export function refuseCall(at: RefusedAt, problem: Problem, waitSeconds = 0): Refusal {
  if (at === 'throttle') {
    const message = `Rate limit is exceeded. Try again in ${waitSeconds} seconds.`;
    return build(429, { statusCode: 429, message }, [{ name: 'Retry-After', value: String(waitSeconds) }]);
  }
  const status = findStatus(at, problem.code);
  return build(status, { error: { code: status, source: 'gateway', ...describe(at, status, problem) } });
}

function findStatus(at: RefusedAt, code: string): number {
  if (at === 'inputs') return 400;
  if (at === 'connection') return 401;
  if (at === 'sending') return code === 'call-timeout' ? 504 : 502;
  return code === 'script-timeout' ? 504 : 500;
}

function describe(at: RefusedAt, status: number, problem: Problem): object {
  if (at !== 'sending') return { message: problem.message };
  const message = (reasons.get(status) ?? '').replaceAll(' ', '');
  return { message, innerError: { error: { code: 'NoResponse', message: problem.message } } };
}

function build(status: number, body: object, headers: Refusal['headers'] = []): Refusal {
  return {
    status,
    statusText: reasons.get(status) ?? '',
    headers: [...headers, { name: 'Content-Type', value: 'application/json' }],
    body: JSON.stringify(body),
  };
}
