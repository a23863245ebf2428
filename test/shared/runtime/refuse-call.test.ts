import { expect, test } from 'vitest';
import { errorProblem } from '../../../shared/base/problem';
import { refuseCall } from '../../../shared/runtime/refuse-call';

test.each([
  ['connection', 'credential-missing', 401, { error: { code: 401, message: 'm' } }],
  ['policy', 'policy-path-missing', 500, { error: { code: 500, message: 'm', source: 'gateway' } }],
  ['script', 'script-failed', 500, { error: { code: 500 } }],
  ['script', 'script-timeout', 504, { error: { code: 504 } }],
  [
    'sending',
    'host-unknown',
    502,
    {
      error: {
        code: 502,
        message: 'BadGateway',
        innerError: { error: { code: 'NoResponse', message: 'm' } },
      },
    },
  ],
  ['sending', 'call-timeout', 504, { error: { code: 504, message: 'GatewayTimeout' } }],
  ['inputs', 'input-missing', 400, { error: { code: 400 } }],
] as const)('%s %s is a %i', (at, code, status, body) => {
  const refusal = refuseCall(at, errorProblem(code, 'm'));
  expect(refusal.status).toBe(status);
  expect(refusal.statusText).not.toBe('');
  expect(JSON.parse(refusal.body)).toMatchObject(body);
});

test('a limit of calls says when there is room again', () => {
  const refusal = refuseCall('throttle', errorProblem('calls-throttled', 'm'), 17);
  expect(refusal).toMatchObject({ status: 429, headers: [{ name: 'Retry-After', value: '17' }, {}] });
  expect(JSON.parse(refusal.body)).toEqual({
    statusCode: 429,
    message: 'Rate limit is exceeded. Try again in 17 seconds.',
  });
});
