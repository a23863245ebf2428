// Connections against real servers on loopback: OAuth with renewal, revocation and repair in place, kept by a
// passphrase over a restart; sets of parameters with a key in the header and basic; a key in the query.
import { expectNoAxeViolations } from '../accessibility';
import { expect, test } from '../journey';
import { catchBrowser, waitForAddress } from '../system-browser';
import { writeFiles } from '../../support/connector-folder';
import { findDeadPort, startLoopbackServer } from '../../support/loopback-server';
import { startOAuthServer } from '../../support/oauth-server';
import { signInByBrowser } from '../../support/person-in-browser';
import type { Studio } from '../pages/studio';

const clientSecret = 'journey-secret-5d81';
const passphrase = 'four plain words here';

test('a connection signs in by OAuth, is renewed, signed out, repaired, and kept by a passphrase', async ({
  folder,
  start,
}) => {
  test.slow();
  const port = await findDeadPort();
  const server = await startOAuthServer({
    clientId: 'client-1',
    clientSecret,
    redirectUrls: [`http://localhost:${port}/redirect`],
    // Shorter than the margin before an end: each call renews.
    accessTokenSeconds: 30,
  });
  await writeFiles(`${folder}/people`, {
    'apiDefinition.swagger.json': server.definition,
    'apiProperties.json': {
      properties: {
        iconBrandColor: '#0f6cbd',
        connectionParameters: { token: { type: 'oauthSetting', oAuthSettings: server.settings } },
      },
    },
  });
  const studio = await start({ args: [`${folder}/people`] });
  const { app, connections, page, test: panel } = studio;
  await catchBrowser(app);
  await studio.explorer.row('Get me').click();

  await test.step('the browser signs in, and the window waits for it', async () => {
    await connections.add();
    await expect(connections.form.getByLabel('Client ID')).toHaveValue('client-1');
    await expectNoAxeViolations(page, 'the form of an OAuth connection');
    await connections.form.getByLabel('Port').fill(String(port));
    await expect(connections.form.getByRole('textbox', { name: 'Redirect URL' })).toHaveValue(
      `http://localhost:${port}/redirect`,
    );
    await connections.save({ Name: 'Anna', 'Client secret': clientSecret });
    await expect(connections.signIn).toContainText('Waiting for the browser');
    const seen = await signInByBrowser(await waitForAddress(app), { login: 'anna' });
    expect(seen.text).toContain('You are signed in');
    await expect(connections.signIn).toBeHidden();
    await expect(connections.picker).toHaveAccessibleName(/Anna, Not tried yet/u);
  });

  await test.step('each call renews the sign-in before it', async () => {
    await page.keyboard.press('F5');
    await panel.sendButton.click();
    await expect(panel.outcome).toContainText('200');
    await panel.view('Body').click();
    await expect(panel.reply).toContainText('anna');
    await expect(connections.picker).toHaveAccessibleName(/Anna, Works/u);
    expect(server.tokenRequests.filter((one) => one.includes('grant_type=refresh_token'))).toHaveLength(1);
    await studio.goTo('Connections');
    await expect(connections.row('Anna')).toContainText('then renewed');
  });

  await test.step('signed out, its tokens are taken back and calls say what to do', async () => {
    await connections.choose('Anna', 'Sign out');
    await expect(connections.row('Anna')).toContainText('Sign-in needed');
    expect(server.requests.some(({ url }) => url === '/token/revocation')).toBe(true);
    await studio.goTo('Test');
    await panel.sendButton.click();
    await expect(studio.notice('has to be signed in')).toBeVisible();
  });

  await test.step('declined in the browser, it says so; tried again, it works', async () => {
    await studio.goTo('Connections');
    await connections.row('Anna').getByRole('button', { name: 'Sign in Anna' }).click();
    await signInByBrowser(await waitForAddress(app), { declines: true });
    await expect(connections.signIn).toContainText('declined');
    await connections.signIn.getByRole('button', { name: 'Try again' }).click();
    await signInByBrowser(await waitForAddress(app));
    await expect(connections.signIn).toBeHidden();
    await expect(connections.row('Anna')).toContainText('Not tried yet');
  });

  await test.step('cancelled, nothing waits any more', async () => {
    await connections.choose('Anna', 'Sign in again');
    await expect(connections.signIn).toContainText('Waiting for the browser');
    await expectNoAxeViolations(page, 'the wait for the browser');
    await connections.signIn.getByRole('button', { name: 'Cancel' }).click();
    await expect(connections.signIn).toBeHidden();
    await expect(connections.row('Anna')).toContainText('Not tried yet');
  });

  await test.step('a passphrase keeps it over a restart', async () => {
    await page.getByRole('button', { name: 'Keep them with a passphrase…' }).click();
    await studio.dialog.getByLabel('Passphrase').fill(passphrase);
    await studio.dialog.getByLabel('The same again').fill(passphrase);
    await studio.dialog.getByRole('button', { name: 'Set passphrase' }).click();
    await expect(page.getByText('Kept on this computer, encrypted with your passphrase')).toBeVisible();
    await reopen(await start({ args: [`${folder}/people`] }));
  });
  await server.close();
});

/** After a restart: locked until the passphrase is typed, then it works without a new sign-in. */
async function reopen(studio: Studio): Promise<void> {
  const { connections, page, test: panel } = studio;
  await studio.explorer.row('Get me').click();
  await expect(connections.picker).toHaveAccessibleName(/Anna, Locked/u);
  await studio.goTo('Connections');
  const unlock = page.getByRole('form', { name: 'Unlock connections' });
  await expectNoAxeViolations(page, 'locked connections');
  await unlock.getByLabel(/Type your passphrase/u).fill('not the passphrase');
  await unlock.getByRole('button', { name: 'Unlock' }).click();
  await expect(unlock).toContainText('That is not the passphrase');
  await unlock.getByLabel(/Type your passphrase/u).fill(passphrase);
  await unlock.getByRole('button', { name: 'Unlock' }).click();
  await expect(connections.picker).toHaveAccessibleName(/Anna, Not tried yet/u);
  await studio.goTo('Test');
  await panel.sendButton.click();
  await expect(panel.outcome).toContainText('200');
}

const key = 'journey-key-77aa';
const basic = `Basic ${Buffer.from('carla:pa:ss').toString('base64')}`;

test('sets of parameters ask for what each needs; keys travel in header and query, basic as it should', async ({
  folder,
  start,
}) => {
  const server = await startLoopbackServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const isLetIn =
      request.headers['x-shop-key'] === key ||
      request.headers.authorization === basic ||
      searchParams.get('shop_key') === key;
    response.writeHead(isLetIn ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ open: isLetIn }));
  });
  await writeFiles(`${folder}/sets`, describeShop(server.host, 'header'));
  await writeFiles(`${folder}/query`, describeShop(server.host, 'query'));
  const studio = await start({ args: [`${folder}/sets`] });
  const { connections } = studio;
  await studio.explorer.row('Get shop').click();

  await test.step('the form follows the set, and the connection is tried when it is saved', async () => {
    await connections.add();
    await expect(connections.form.getByLabel('Way in')).toHaveValue('keys');
    await expect(connections.form.getByLabel('Sign-in')).toHaveValue('apiKey');
    await connections.form.getByLabel('Region').selectOption({ label: 'Europe' });
    await connections.form.getByLabel('Most rows').fill('many');
    await connections.form.getByLabel('Shop key').fill(key);
    await connections.form.getByRole('button', { name: 'Save' }).click();
    await expect(connections.form).toContainText('Most rows takes a whole number');
    await connections.form.getByLabel('Most rows').fill('12');
    await connections.save({ Name: 'By key' });
    await expect(connections.picker).toHaveAccessibleName(/By key, Works/u);
    expect(server.requests.at(-1)?.headers['x-shop-key']).toBe(key);
  });

  await test.step('another set asks for other values; a wrong one is refused and repaired in place', async () => {
    await connections.add();
    await connections.form.getByLabel('Way in').selectOption({ label: 'By name and password' });
    await expect(connections.form.getByLabel('Shop key')).toHaveCount(0);
    await connections.save({ Name: 'By name', 'User name': 'carla', Password: 'wrong' });
    await expect(connections.picker).toHaveAccessibleName(/By name, Refused/u);
    await connections.change('By name');
    await connections.save({ Password: 'pa:ss' });
    await expect(connections.picker).toHaveAccessibleName(/By name, Works/u);
    await expect(connections.row('By name')).toContainText('By name and password');
  });

  await test.step('a key goes into the query where the definition says so', async () => {
    const again = await start({ args: [`${folder}/query`] });
    await again.explorer.row('Get shop').click();
    await again.connections.add();
    await again.connections.save({ Name: 'By key', 'Shop key': key });
    await expect(again.connections.picker).toHaveAccessibleName(/By key, Works/u);
    expect(server.requests.at(-1)?.url).toContain(`shop_key=${key}`);
  });
  await server.close();
});

/** A connector with two sets of parameters and a call that tries connections. */
function describeShop(host: string, where: 'header' | 'query'): Record<string, unknown> {
  const name = where === 'header' ? 'x-shop-key' : 'shop_key';
  const ui = (displayName: string, constraints: object = { required: 'true' }) => ({
    displayName,
    constraints,
  });
  const shopKey = { type: 'securestring', uiDefinition: ui('Shop key') };
  const allowedValues = [
    { value: 'eu', text: 'Europe' },
    { value: 'us', text: 'America' },
  ];
  return {
    'apiDefinition.swagger.json': {
      swagger: '2.0',
      info: { title: 'Shop', description: 'A shop.', version: '1.0' },
      host,
      basePath: '/',
      schemes: ['http'],
      securityDefinitions: { key: { type: 'apiKey', in: where, name }, words: { type: 'basic' } },
      'x-ms-capabilities': { testConnection: { operationId: 'GetShop' } },
      paths: {
        '/shop': {
          get: { operationId: 'GetShop', summary: 'Get shop', responses: { 200: { description: 'OK' } } },
        },
      },
    },
    'apiProperties.json': {
      properties: {
        iconBrandColor: '#0f6cbd',
        connectionParameters: { api_key: shopKey },
        ...(where === 'query' ? {} : { connectionParameterSets: describeSets() }),
      },
    },
  };

  function describeSets() {
    const rows = { type: 'int', uiDefinition: ui('Most rows', {}) };
    const region = { type: 'string', uiDefinition: ui('Region', { required: 'true', allowedValues }) };
    return {
      uiDefinition: { displayName: 'Way in', description: 'How calls sign in.' },
      values: [
        {
          name: 'keys',
          uiDefinition: { displayName: 'By key' },
          parameters: { api_key: shopKey, region, rows },
        },
        {
          name: 'words',
          uiDefinition: { displayName: 'By name and password' },
          parameters: {
            username: { type: 'string', uiDefinition: ui('User name') },
            password: { type: 'securestring', uiDefinition: ui('Password') },
          },
        },
      ],
    };
  }
}
