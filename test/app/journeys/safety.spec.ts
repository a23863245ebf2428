// What the window cannot do, tried from inside the page as an attacker would.
import { calls } from '../../../shared/contract/calls';
import { expect, test } from '../journey';

test.describe('safety', () => {
  test.use({ isTidy: false });

  test('the page has no Node, no way out and a strict policy', async ({ studio }) => {
    const { page } = studio;
    const globals = await page.evaluate(() =>
      ['require', 'process', 'module', 'global', 'Buffer', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(globals).toEqual([]);
    expect(
      await page.evaluate(() => Object.keys((globalThis as never as { studio: object }).studio)),
    ).toEqual(['call', 'on', 'cancel', 'pathOf']);
    const headers = await page.evaluate(async () => Object.fromEntries((await fetch(location.href)).headers));
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy.replace("style-src 'self' 'unsafe-inline'", '')).not.toContain('unsafe');
    expect(headers['x-content-type-options']).toBe('nosniff');
    // What the test itself sends may be evaluated; a timer's text is run by the page.
    const blocked = await page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('securitypolicyviolation', (event) => resolve(event.blockedURI), { once: true });
          Reflect.apply(setTimeout, globalThis, ['document.title = "evaluated"']);
        }),
    );
    expect(blocked).toBe('eval');
    await expect(page.evaluate(() => fetch('https://example.com/'))).rejects.toThrow(/Failed to fetch/u);
    const inline = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "inline"';
      document.body.append(script);
      return document.title;
    });
    expect(inline).not.toBe('inline');
  });

  test('the windows of the app are sandboxed and isolated', async ({ studio }) => {
    const preferences = await studio.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => {
        // What the running page was really given; the type declarations leave the method out.
        const given = contents as typeof contents & { getLastWebPreferences(): Electron.WebPreferences };
        const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } =
          given.getLastWebPreferences();
        return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
      }),
    );
    expect(preferences).toEqual([
      { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true },
    ]);
  });

  test('files outside the page are not served', async ({ studio }) => {
    const statuses = await studio.page.evaluate(async () => {
      const places = [
        '../main.cjs',
        '%2e%2e/main.cjs',
        '..%2f..%2fpackage.json',
        '//other/index.html',
        'assets/none.js',
      ];
      return Promise.all(
        places.map((place) =>
          fetch(`app://studio/${place}`).then(
            (response) => response.status,
            () => 'refused',
          ),
        ),
      );
    });
    for (const status of statuses) expect([404, 'refused']).toContain(status);
  });

  test('it stays where it is: no other page, no new window, no download', async ({ studio }) => {
    const { app, page } = studio;
    const address = page.url();
    await page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    await page.evaluate(() => {
      location.href = 'file:///etc/passwd';
    });
    const opened = await page.evaluate(() => window.open('https://example.com/') === null);
    expect(opened).toBe(true);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
    });
    // Playwright itself waits for pages that were refused, so that main is asked here.
    const windows = await app.evaluate(({ webContents }) =>
      Promise.all(
        webContents.getAllWebContents().map(async (contents) => ({
          address: contents.getURL(),
          text: (await contents.executeJavaScript('document.body.innerText')) as string,
        })),
      ),
    );
    expect(windows.map((one) => one.address)).toEqual([address]);
    expect(windows[0]?.text).toContain('New connector');
  });

  test('permissions are denied without a question', async ({ studio }) => {
    const answers = await studio.page.evaluate(async () => {
      const states = await Promise.all(
        (['notifications', 'geolocation', 'camera', 'microphone'] as const).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      );
      const asked = await Notification.requestPermission();
      const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'granted',
        (error: Error) => error.name,
      );
      return { states, asked, media };
    });
    expect(answers.states).toEqual(['denied', 'denied', 'denied', 'denied']);
    expect(answers.asked).toBe('denied');
    expect(answers.media).toMatch(/NotAllowedError|NotFoundError/u);
  });

  test('every call refuses what does not fit, and the window goes on', async ({ studio }) => {
    const names = Object.keys(calls);
    const answers = await studio.page.evaluate(async (rows) => {
      const door = (globalThis as never as { studio: { call(...given: unknown[]): Promise<unknown> } })
        .studio;
      const wrong = [undefined, 7, 'text', [], { surprise: true, folder: 7 }, { __proto__: { folder: 'x' } }];
      const list = rows.flatMap((name) => wrong.map((input) => ({ name, input })));
      return Promise.all(
        list.map(async ({ name, input }) => {
          const answer = (await door.call(name, input, null)) as { ok: boolean; problem?: { code: string } };
          return `${name} ${JSON.stringify(input)}: ${answer.ok ? 'taken' : answer.problem?.code}`;
        }),
      );
    }, names);
    // A row of which every part may be left out takes an object with other parts: they are left behind.
    const taken = answers.filter((answer) => !answer.endsWith('call-malformed'));
    expect(taken.filter((answer) => !answer.startsWith('app.change-settings {'))).toEqual([]);
    const unknown = await studio.page.evaluate(async () => {
      const door = (globalThis as never as { studio: { call(...given: unknown[]): Promise<unknown> } })
        .studio;
      return Promise.all(
        ['workspace.delete-everything', 'toString', '__proto__'].map((name) =>
          Promise.resolve()
            .then(() => door.call(name, null, null))
            .then(
              () => 'taken',
              (error: Error) => error.message,
            ),
        ),
      );
    });
    for (const answer of unknown) expect(answer).toContain('There is no call');
    await expect(studio.start('New connector')).toBeEnabled();
  });
});
