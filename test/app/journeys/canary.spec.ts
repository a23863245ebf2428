// Plants secrets in every kind of value, makes calls that work, that fail and that break off, ends the window and the
// app in the middle, and then looks for the secrets in everything that was written or crossed to the window.
import { readdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { answerSaveDialog } from '../dialogs';
import { expect, test } from '../journey';
import { overhear, readMemory, readOverheard } from '../overheard';
import type { Studio } from '../pages/studio';
import { catchBrowser, waitForAddress } from '../system-browser';
import { type Canaries, searchBytes, searchFolder } from '../../support/find-canaries';
import { writeFiles } from '../../support/connector-folder';
import { findDeadPort } from '../../support/loopback-server';
import { type OAuthServer, startOAuthServer } from '../../support/oauth-server';
import { signInByBrowser } from '../../support/person-in-browser';

// With signs that look different in an address, a form and JSON.
const canaries: Canaries = {
  key: 'canary-key/41+aa=&zz',
  password: 'canary "password" 52+bb',
  'pasted token': 'canary.token-63/cc~dd',
  'client secret': 'canary-client-secret-74/ee+ff',
  passphrase: 'canary passphrase 85+gg hh',
};

test.use({ isTidy: false });

test('no secret is left anywhere: files, log, history, zip, answers, memory', async ({ folder, start }) => {
  test.slow();
  const port = await findDeadPort();
  const redirectUrls = [`http://localhost:${port}/redirect`];
  const server = await startOAuthServer({
    clientId: 'client-1',
    clientSecret: canaries['client secret'] ?? '',
    redirectUrls,
    accessTokenSeconds: 30,
    answer: echo,
  });
  await writeFiles(path.join(folder, 'shop'), describeShop(server));
  const studio = await start({ args: [path.join(folder, 'shop')] });
  const { app, connections, page } = studio;
  await catchBrowser(app);
  await overhear(app);
  await studio.explorer.row('Echo').click();

  await test.step('keep everything on the disk, by a passphrase', async () => {
    await studio.goTo('Connections');
    await page.getByRole('button', { name: 'Keep them with a passphrase…' }).click();
    await studio.dialog.getByLabel('Passphrase').fill(canaries['passphrase'] ?? '');
    await studio.dialog.getByLabel('The same again').fill(canaries['passphrase'] ?? '');
    await studio.dialog.getByRole('button', { name: 'Set passphrase' }).click();
    await expect(studio.dialog).toBeHidden();
  });

  await test.step('call with a key, a password and a pasted token: all is echoed, refused, broken off', async () => {
    await addConnection(studio, { Name: 'By key', Key: canaries['key'] ?? '' }, 'apiKey');
    await callAll(studio);
    const typed = { Name: 'By name', 'User name': 'carla', Password: canaries['password'] ?? '' };
    await addConnection(studio, typed, 'basic');
    await callAll(studio);
    await addConnection(
      studio,
      { Name: 'By token', 'Access token': canaries['pasted token'] ?? '' },
      'bearer',
    );
    await callAll(studio);
  });

  await test.step('sign in by OAuth, be renewed, and be refused by a wrong secret', async () => {
    const app1 = { 'Client secret': canaries['client secret'] ?? '', Port: String(port) };
    await addConnection(studio, { Name: 'Anna', ...app1 }, 'oauth2');
    await signInByBrowser(await waitForAddress(app));
    await expect(connections.signIn).toBeHidden();
    await callAll(studio);
  });

  await test.step('save and export', async () => {
    await answerSaveDialog(app, path.join(folder, 'shop.zip'));
    await studio.bar.getByRole('button', { name: 'Export' }).click();
    await studio.dialog.getByRole('button', { name: /^Choose where to save/u }).click();
    await studio.dialog.getByRole('button', { name: 'Done' }).click();
  });

  const tokens = Object.fromEntries(server.issuedTokens.map((token, index) => [`token ${index}`, token]));
  expect(server.issuedTokens.length).toBeGreaterThanOrEqual(4);
  const all = { ...canaries, ...tokens };
  await test.step('nothing crossed to the window, and it holds no token', async () => {
    const said = await readOverheard(app);
    expect(said.join('\n')).toContain('By token');
    expect(searchBytes('answers', Buffer.from(said.join('\n')), all)).toEqual([]);
    const memory = await readMemory(page);
    expect(memory.includes('By token')).toBe(true);
    expect(searchBytes('memory', memory, tokens)).toEqual([]);
  });

  await test.step('the window crashes, the app is killed', async () => {
    const crashed = page.waitForEvent('crash');
    await app.evaluate(({ BrowserWindow, dialog }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await crashed;
    const again = await start({ args: [path.join(folder, 'shop')] });
    await again.explorer.row('Echo').click();
    await expect(again.connections.picker).toHaveAccessibleName(/Locked/u);
  });

  await test.step('nothing that was written holds one', async () => {
    const names = await readdir(folder, { recursive: true });
    expect(names).toEqual(expect.arrayContaining(['shop.zip', path.join('user-data', 'connections.json')]));
    // What is no secret is found: the search does look into what was written.
    const control = await searchFolder(folder, { name: 'By token', operation: 'get /echo' });
    expect(control.some((place) => place.startsWith('user-data/connections.json'))).toBe(true);
    expect(control.some((place) => /user-data.history/u.test(place))).toBe(true);
    expect(await searchFolder(folder, all)).toEqual([]);
  });
  await server.close();
});

/** Adds a connection of a type, by the labels of its fields. */
async function addConnection(
  { connections }: Studio,
  values: Readonly<Record<string, string>>,
  type: string,
): Promise<void> {
  await connections.add();
  await connections.form.getByLabel('Sign-in').selectOption(type);
  await connections.save(values);
}

/** A call that is answered with all it sent, one that is refused, one that breaks off. */
async function callAll(studio: Studio): Promise<void> {
  const outcomes = { Echo: /200/u, Refuse: /401/u, 'Break off': /closed|reset|ended|broke/iu };
  for (const [operation, outcome] of Object.entries(outcomes)) {
    await studio.goTo('Design');
    await studio.explorer.row(operation).click();
    await studio.page.keyboard.press('F5');
    await studio.test.sendButton.click();
    await expect(studio.test.reply).toContainText(outcome);
  }
}

/** Says everything back that a request brought, in several dresses; refuses; or breaks off. */
function echo(request: IncomingMessage, response: ServerResponse): boolean {
  if (!request.url?.startsWith('/shop/')) return false;
  if (request.url.startsWith('/shop/break')) {
    request.socket.destroy();
    return true;
  }
  const sent = JSON.stringify({ url: request.url, headers: request.headers });
  const key = String(request.headers['x-shop-key'] ?? request.headers.authorization ?? '');
  response.writeHead(request.url.startsWith('/shop/refuse') ? 401 : 200, {
    'content-type': 'application/json',
    'x-echo': encodeURIComponent(key),
    'set-cookie': `session=${encodeURIComponent(key)}`,
  });
  const dresses = [sent, encodeURIComponent(sent), Buffer.from(key).toString('base64'), key];
  response.end(JSON.stringify({ dresses, where: `https://shop.example/?key=${encodeURIComponent(key)}` }));
  return true;
}

function describeShop(server: OAuthServer): Record<string, unknown> {
  const operation = (operationId: string, summary: string) => ({
    get: { operationId, summary, responses: { 200: { description: 'OK' } } },
  });
  return {
    'apiDefinition.swagger.json': {
      swagger: '2.0',
      info: { title: 'Shop', description: 'A shop.', version: '1.0' },
      host: server.host,
      basePath: '/shop',
      schemes: ['http'],
      securityDefinitions: { key: { type: 'apiKey', in: 'header', name: 'x-shop-key' } },
      paths: {
        '/echo': operation('Echo', 'Echo'),
        '/refuse': operation('Refuse', 'Refuse'),
        '/break': operation('BreakOff', 'Break off'),
      },
    },
    'apiProperties.json': {
      properties: {
        iconBrandColor: '#0f6cbd',
        connectionParameters: { token: { type: 'oauthSetting', oAuthSettings: server.settings } },
      },
    },
  };
}
