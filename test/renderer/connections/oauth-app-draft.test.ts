import { describe, expect, it } from 'vitest';
import {
  buildAppDraft,
  findAppFaults,
  printRedirect,
  toSavedApp,
} from '../../../renderer/connections/oauth-app-draft';

const app = {
  clientId: 'own-app',
  isSecretKept: true,
  port: 50_000,
  redirectUrl: 'http://localhost:50000/redirect',
};

describe('the OAuth app in the form', () => {
  it('starts with what is kept, else with the connector and the usual port', () => {
    expect(buildAppDraft(app, 'connector-app')).toEqual({
      clientId: 'own-app',
      clientSecret: undefined,
      port: '50000',
    });
    expect(buildAppDraft({ ...app, clientId: '' }, 'connector-app').clientId).toBe('connector-app');
    expect(buildAppDraft(null, '')).toMatchObject({ clientId: '', port: '47315' });
  });

  it('needs a client ID and a port', () => {
    const draft = buildAppDraft(app, '');
    expect(findAppFaults(draft)).toEqual({});
    expect(findAppFaults({ ...draft, clientId: ' ' })).toHaveProperty('clientId');
    for (const port of ['', 'x', '80', '70000', '1.5']) {
      expect(findAppFaults({ ...draft, port })).toHaveProperty('port');
    }
  });

  it('says which redirect URL to register for the port that is typed', () => {
    const draft = buildAppDraft(app, '');
    expect(printRedirect(draft, app)).toBe(app.redirectUrl);
    expect(printRedirect({ ...draft, port: '50001' }, app)).toBe('http://localhost:50001/redirect');
    expect(printRedirect({ ...draft, port: 'x' }, app)).toBe('');
  });

  it('leaves the client ID of the connector to the connector, and an untouched secret alone', () => {
    const draft = buildAppDraft(null, 'connector-app');
    expect(toSavedApp(draft, 'connector-app')).toEqual({ clientId: '', clientSecret: null, port: 47_315 });
    expect(toSavedApp({ ...draft, clientId: 'mine', clientSecret: 's' }, 'connector-app')).toEqual({
      clientId: 'mine',
      clientSecret: 's',
      port: 47_315,
    });
  });
});
