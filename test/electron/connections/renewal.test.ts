import { describe, expect, test } from 'vitest';
import { openSignIn } from '../../support/open-sign-in';

describe('a renewal', () => {
  test('is not made while the token still counts', async () => {
    const { signIn, ready, server } = await openSignIn();
    await signIn();
    const [first, second] = [await ready.open('id-1'), await ready.open('id-1')];
    expect(second?.values).toEqual(first?.values);
    expect(server.tokenRequests).toHaveLength(1);
  });

  test('happens once for many calls at the same moment, before the token ends', async () => {
    const { signIn, ready, server, vault, pass, askApi } = await openSignIn();
    await signIn();
    const before = await vault.openSignIn('id-1');
    pass(3550);
    const opened = await Promise.all(Array.from({ length: 20 }, () => ready.open('id-1')));
    const tokens = new Set(opened.map((one) => one?.values['token']));
    expect(tokens.size).toBe(1);
    expect(tokens.has(before?.accessToken)).toBe(false);
    expect(server.tokenRequests).toHaveLength(2);
    expect(await askApi([...tokens][0])).toBe(200);
    // The server takes each refresh token once: the new one was kept.
    const after = await vault.openSignIn('id-1');
    expect(after?.refreshToken).not.toBe(before?.refreshToken);
    pass(3550);
    expect((await ready.open('id-1'))?.problem).toBeUndefined();
    expect(await vault.find('id-1')).toMatchObject({ value: { isRenewed: true, reason: '' } });
  });

  test('that is refused marks the connection, and signing in again repairs it', async () => {
    const { signIn, ready, vault, server, pass } = await openSignIn();
    await signIn();
    const before = await vault.openSignIn('id-1');
    if (!before) throw new Error('There is no sign-in.');
    await vault.keepSignIn('id-1', { ...before, refreshToken: 'canary-spent' }, {});
    pass(3700);
    const refused = await ready.open('id-1');
    expect(refused?.problem).toMatchObject({ code: 'connection-needs-sign-in' });
    expect(refused?.values).toEqual({});
    expect(JSON.stringify(refused)).not.toContain('canary-spent');
    expect(await vault.find('id-1')).toMatchObject({
      value: {
        status: 'needs-sign-in',
        isRenewed: false,
        reason: expect.stringMatching(/expired/) as string,
      },
    });
    // It is not asked again and again.
    const asked = server.tokenRequests.length;
    expect(await signIn()).toMatchObject({ ok: true, value: { status: 'untried', reason: '' } });
    expect((await ready.open('id-1'))?.problem).toBeUndefined();
    expect(server.tokenRequests).toHaveLength(asked + 1);
  });

  test('uses a token that still counts when the provider is away, and says so when none does', async () => {
    const { signIn, ready, server, vault, pass } = await openSignIn();
    await signIn();
    await server.close();
    pass(3550);
    expect((await ready.open('id-1'))?.problem).toBeUndefined();
    pass(100);
    expect((await ready.open('id-1'))?.problem).toMatchObject({ code: 'provider-unreachable' });
    // Being away takes nothing from the sign-in.
    expect((await vault.openSignIn('id-1'))?.refreshToken).toBeTruthy();
  });

  test('cannot be made without a refresh token: the sign-in ends with its token', async () => {
    const { signIn, ready, vault, pass } = await openSignIn();
    await signIn();
    const before = await vault.openSignIn('id-1');
    if (!before) throw new Error('There is no sign-in.');
    await vault.keepSignIn('id-1', { ...before, refreshToken: null }, { isRenewed: false });
    pass(3550);
    expect((await ready.open('id-1'))?.problem).toBeUndefined();
    pass(100);
    expect((await ready.open('id-1'))?.problem).toMatchObject({ code: 'connection-needs-sign-in' });
    expect(await vault.list('shop')).toMatchObject({
      value: [{ status: 'needs-sign-in', reason: 'The sign-in has expired.' }],
    });
  });
});
