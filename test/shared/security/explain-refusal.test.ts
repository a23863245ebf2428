import { describe, expect, test } from 'vitest';
import { explainRefusal } from '../../../shared/security/explain-refusal';

const redirectUrl = 'http://localhost:47315/redirect';
const explain = (error: string, description = '', status = 400) =>
  explainRefusal({ error, description, status }, redirectUrl);

describe('a refusal', () => {
  test.each([
    ['access_denied', '', 'sign-in-denied'],
    ['access_denied', 'The redirect was declined', 'sign-in-denied'],
    ['invalid_client', '', 'client-refused'],
    ['unauthorized_client', '', 'client-refused'],
    ['invalid_scope', '', 'scope-refused'],
    ['invalid_grant', '', 'sign-in-expired'],
    ['invalid_grant', 'redirect_uri does not match', 'redirect-unregistered'],
    ['invalid_request', 'AADSTS50011: The reply address does not match', 'redirect-unregistered'],
    ['redirect_uri_mismatch', '', 'redirect-unregistered'],
    ['temporarily_unavailable', '', 'provider-unavailable'],
    ['something_else', '', 'sign-in-refused'],
    ['', '', 'sign-in-refused'],
  ])('%s (%s) is %s', (error, description, code) => {
    const problem = explain(error, description);
    expect(problem.code).toBe(code);
    expect(problem.action).toBeTruthy();
  });

  test('about the redirect URL says which one to register', () => {
    expect(explain('redirect_uri_mismatch').action).toContain(redirectUrl);
  });

  test('adds what the provider says, as one short line', () => {
    const problem = explain('invalid_client', `Client\u0000 secret\n expired ${'x'.repeat(400)}`);
    expect(problem.message).toContain('It says: Client secret expired x');
    expect(problem.message.length).toBeLessThan(400);
    expect(explain('invalid_client', 'No such client').message).toMatch(/No such client\.$/u);
  });

  test('says what was answered where there is no code', () => {
    expect(explain('', '', 502).message).toContain('502');
  });
});
