import { describe, expect, test } from 'vitest';
import { openSignIn } from '../../support/open-sign-in';
import { buildTask } from '../../support/task';

describe('a sign-out', () => {
  test('takes the tokens back at the server and forgets them here', async () => {
    const { signIn, handlers, ready, vault, askApi } = await openSignIn();
    await signIn();
    const token = (await ready.open('id-1'))?.values['token'];
    expect(await askApi(token)).toBe(200);
    const done = await handlers['connections.sign-out']({ id: 'id-1' }, buildTask().task);
    expect(done).toMatchObject({
      ok: true,
      value: { isRevoked: true, connection: { status: 'needs-sign-in', expiresAt: null, isRenewed: false } },
    });
    expect(await askApi(token)).toBe(401);
    expect(await vault.openSignIn('id-1')).toBeNull();
    expect((await ready.open('id-1'))?.problem).toMatchObject({ code: 'connection-needs-sign-in' });
  });

  test('forgets them also when the server is away, and says that they were not taken back', async () => {
    const { signIn, handlers, vault, server } = await openSignIn();
    await signIn();
    await server.close();
    const done = await handlers['connections.sign-out']({ id: 'id-1' }, buildTask().task);
    expect(done).toMatchObject({ ok: true, value: { isRevoked: false } });
    expect(await vault.openSignIn('id-1')).toBeNull();
  });

  test('of a connection that is not there is refused', async () => {
    const { handlers } = await openSignIn();
    expect(await handlers['connections.sign-out']({ id: 'none' }, buildTask().task)).toMatchObject({
      problem: { code: 'connection-missing' },
    });
  });
});
