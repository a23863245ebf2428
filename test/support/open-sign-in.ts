// Connections with sign-in and renewal as the app builds them, over a real OAuth server; the system browser is a
// person of `person-in-browser`.
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { buildConnectionsHandlers } from '../../electron/connections/connections-handlers';
import { buildReadyConnections } from '../../electron/connections/ready-connections';
import { buildRenewal } from '../../electron/connections/renewal';
import { buildVault } from '../../electron/connections/vault';
import { findDeadPort } from './loopback-server';
import { type OAuthServerOptions, startOAuthServer } from './oauth-server';
import { type SeenPage, signInByBrowser } from './person-in-browser';
import { buildTask } from './task';
import { makeTemporaryFolder } from './temporary-folder';
import { buildTestEncryption } from './test-encryption';

export const clientSecret = 'canary-client-secret-4711';

export interface SignInSetting {
  readonly server?: Partial<OAuthServerOptions>;
  /** The secret that is typed. */
  readonly secret?: string;
  /** Other OAuth settings of the connector, for a server at that address. */
  readonly settings?: (url: string) => object;
  /** What the person does with the address. */
  readonly browse?: (url: string) => Promise<SeenPage>;
  /** True where the system has no browser. */
  readonly isWithoutBrowser?: boolean;
}

/** Opens it with one connection, `id-1`, which is not signed in yet. */
export async function openSignIn(setting: SignInSetting = {}) {
  const port = await findDeadPort();
  const redirectUrl = `http://localhost:${port}/redirect`;
  const server = await startOAuthServer({
    clientId: 'client-1',
    clientSecret,
    redirectUrls: [redirectUrl],
    ...setting.server,
  });
  onTestFinished(() => server.close());
  const file = path.join(await makeTemporaryFolder(), 'connections.json');
  let count = 0;
  let time = Date.now();
  const now = () => new Date(time).toISOString();
  const opened: string[] = [];
  const pages: Promise<SeenPage>[] = [];
  const vault = buildVault({
    file,
    encryption: buildTestEncryption(),
    createId: () => `id-${(count += 1)}`,
    now,
  });
  const services = {
    vault,
    fetch: (url: string, init: RequestInit) => fetch(url, init),
    openExternal: async (url: string) => {
      if (setting.isWithoutBrowser) throw new Error('No browser.');
      opened.push(url);
      pages.push((setting.browse ?? signInByBrowser)(url));
    },
    now,
  };
  const handlers = buildConnectionsHandlers(services);
  const ready = buildReadyConnections(vault, buildRenewal(services));
  await vault.save({ id: null, connectorId: 'shop', name: 'Anna', type: 'oauth2', set: null, values: {} });
  await vault.saveApp({
    connectorId: 'shop',
    set: null,
    clientId: '',
    clientSecret: setting.secret ?? clientSecret,
    port,
  });
  const oAuthSettings = { ...server.settings, ...setting.settings?.(server.url) };
  const connectionParameters = { token: { type: 'oauthSetting', oAuthSettings } };
  const input = {
    id: 'id-1',
    definition: JSON.stringify(server.definition),
    properties: JSON.stringify({ properties: { connectionParameters } }),
  };
  return {
    ...{ server, vault, handlers, ready, redirectUrl, port, file, opened, pages, input },
    signIn: (task = buildTask().task) => handlers['connections.sign-in'](input, task),
    /** Lets time pass, as the app sees it. */
    pass: (seconds: number) => {
      time += seconds * 1000;
    },
    /** Asks the web API who it is. */
    askApi: async (token: string | undefined) =>
      (await fetch(`${server.url}/api/me`, { headers: { authorization: `Bearer ${token ?? ''}` } })).status,
  };
}
