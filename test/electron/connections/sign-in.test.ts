import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { connectionCalls } from '../../../shared/contract/connection-calls';
import { clientSecret, openSignIn } from '../../support/open-sign-in';
import { signInByBrowser } from '../../support/person-in-browser';
import { buildTask } from '../../support/task';

describe('a sign-in', () => {
  test('goes through the browser and keeps what it brought', async () => {
    const { signIn, vault, ready, opened, pages, server, askApi, redirectUrl, file } = await openSignIn();
    const { task, stages } = buildTask();
    const signed = await signIn(task);
    expect(signed).toMatchObject({ ok: true, value: { status: 'untried', isRenewed: true, reason: '' } });
    expect(connectionCalls['connections.sign-in'].output.parse(signed.ok && signed.value)).toEqual(
      signed.ok && signed.value,
    );
    expect(stages).toEqual(['prepare', 'browser', 'exchange']);
    const asked = new URL(opened[0] ?? '').searchParams;
    expect(asked.get('redirect_uri')).toBe(redirectUrl);
    expect(asked.get('code_challenge_method')).toBe('S256');
    expect(asked.get('scope')).toBe('openid stock.read');
    expect((asked.get('state') ?? '').length).toBeGreaterThan(20);
    expect((await pages[0])?.text).toContain('You are signed in');
    expect(server.tokenRequests).toHaveLength(1);
    expect(server.tokenRequests[0]).toContain('code_verifier=');
    const connection = await ready.open('id-1');
    expect(await askApi(connection?.values['token'])).toBe(200);
    expect(Object.keys(connection?.values ?? {})).toEqual(['token']);
    const kept = await vault.openSignIn('id-1');
    expect(kept?.refreshToken).toBeTruthy();
    expect(kept?.revocationUrl).toContain('/token/revocation');
    const bytes = await readFile(file, 'utf8');
    for (const secret of [clientSecret, kept?.accessToken, kept?.refreshToken])
      expect(bytes).not.toContain(secret);
  });

  test('needs no secret for an app that has none', async () => {
    const { signIn } = await openSignIn({ server: { clientSecret: '' }, secret: '' });
    expect(await signIn()).toMatchObject({ ok: true });
  });

  test('says that it was declined', async () => {
    const { signIn, pages, vault } = await openSignIn({
      browse: (url) => signInByBrowser(url, { declines: true }),
    });
    expect(await signIn()).toMatchObject({ ok: false, problem: { code: 'sign-in-denied' } });
    expect((await pages[0])?.text).toContain('did not work');
    expect(await vault.find('id-1')).toMatchObject({ value: { status: 'needs-sign-in' } });
  });

  test('says that the secret is wrong, without it', async () => {
    const secret = 'wrong-secret-9f3';
    const { signIn } = await openSignIn({ secret });
    const signed = await signIn();
    expect(signed).toMatchObject({ ok: false, problem: { code: 'client-refused' } });
    expect(JSON.stringify(signed)).not.toContain(secret);
  });

  test('can be cancelled when the browser never comes back', async () => {
    const { signIn, pages, port } = await openSignIn({
      server: { redirectUrls: ['http://localhost:1/other'] },
    });
    const { task, cancel } = buildTask((stage) => {
      if (stage === 'browser') setImmediate(() => void pages[0]?.then(() => cancel()));
    });
    expect(await signIn(task)).toMatchObject({ ok: false, problem: { code: 'task-cancelled' } });
    expect((await pages[0])?.text).toContain('redirect_uri');
    // The port is free again.
    const again = createServer();
    await new Promise<void>((resolve) => again.listen(port, '127.0.0.1', resolve));
    await new Promise((resolve) => again.close(resolve));
    expect(again.listening).toBe(false);
  });

  test('takes no answer with another state', async () => {
    const { signIn, redirectUrl } = await openSignIn({
      browse: async (url) => {
        const forged = await signInByBrowser(`${redirectUrl}?code=stolen&state=guessed`);
        expect(forged.status).toBe(400);
        return signInByBrowser(url);
      },
    });
    expect(await signIn()).toMatchObject({ ok: true });
  });

  test('says that its port is taken', async () => {
    const { signIn, port } = await openSignIn();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    expect(await signIn()).toMatchObject({ ok: false, problem: { code: 'redirect-port-taken' } });
    await new Promise((resolve) => other.close(resolve));
  });

  test('says that there is no browser', async () => {
    const { signIn } = await openSignIn({ isWithoutBrowser: true });
    expect(await signIn()).toMatchObject({ problem: { code: 'browser-unavailable' } });
  });

  test.each([
    [{ clientId: '' }, 'client-id-missing'],
    [{ identityProvider: 'aadcertificate' }, 'oauth-not-used'],
    [
      { customParameters: { authorizationUrl: { value: 'x' }, tokenUrl: { value: 'y' } } },
      'oauth-address-missing',
    ],
  ])('is refused where the connector does not say enough: %#', async (settings, code) => {
    const { signIn, opened } = await openSignIn({ settings: () => settings });
    expect(await signIn()).toMatchObject({ ok: false, problem: { code } });
    expect(opened).toEqual([]);
  });

  test('by templates fills them as the generic provider does, and renews by them', async () => {
    const { signIn, ready, askApi, pass, server, opened } = await openSignIn({ settings: byTemplates });
    expect(await signIn()).toMatchObject({ ok: true, value: { isRenewed: true } });
    expect(opened[0]).toContain('&from=template');
    expect(await askApi((await ready.open('id-1'))?.values['token'])).toBe(200);
    pass(3590);
    const renewed = await ready.open('id-1');
    expect(renewed?.problem).toBeUndefined();
    expect(await askApi(renewed?.values['token'])).toBe(200);
    expect(server.tokenRequests).toHaveLength(2);
    expect(server.tokenRequests[1]).toContain('grant_type=refresh_token&refresh_token=');
  });
});

/** The settings of the generic provider for a server at that address. */
function byTemplates(url: string) {
  const proof = 'client_id={ClientId}&client_secret={ClientSecret}';
  return {
    identityProvider: 'oauth2generic',
    customParameters: {
      authorizationUrlTemplate: { value: `${url}/auth` },
      authorizationUrlQueryStringTemplate: {
        value:
          '?client_id={ClientId}&response_type=code&redirect_uri={RedirectUrl}&scope={Scopes}&state={State}&from=template',
      },
      tokenUrlTemplate: { value: `${url}/token` },
      tokenBodyTemplate: {
        value: `grant_type=authorization_code&code={Code}&redirect_uri={RedirectUrl}&${proof}`,
      },
      refreshUrlTemplate: { value: `${url}/token` },
      refreshBodyTemplate: { value: `grant_type=refresh_token&refresh_token={RefreshToken}&${proof}` },
    },
  };
}
