// The OAuth app in the form: what it starts with, what is missing, what is saved. Pure.
import { type OAuthApp, usualRedirectPort } from '../../shared/contract/connection-calls';

export interface OAuthAppDraft {
  readonly clientId: string;
  /** Undefined while it is not touched. */
  readonly clientSecret: string | undefined;
  readonly port: string;
}

/** What the form starts with; `clientId` is the connector's own, empty where it has none. */
export function buildAppDraft(app: OAuthApp | null, clientId: string): OAuthAppDraft {
  return {
    clientId: app?.clientId || clientId,
    clientSecret: undefined,
    port: String(app?.port ?? usualRedirectPort),
  };
}

/** What is missing, by field; empty when the app can be saved. */
export function findAppFaults({ clientId, port }: OAuthAppDraft): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  if (clientId.trim() === '') faults['clientId'] = 'Client ID is required.';
  const number = Number(port);
  if (!/^\d+$/.test(port.trim()) || number < 1024 || number > 65_535) {
    faults['port'] = 'The port is a number from 1024 to 65535.';
  }
  return faults;
}

/** What has to be registered at the identity provider, for the port that is typed; empty for no port. */
export function printRedirect(draft: OAuthAppDraft, app: OAuthApp | null): string {
  if (app && String(app.port) === draft.port.trim()) return app.redirectUrl;
  return findAppFaults({ ...draft, clientId: 'x' })['port']
    ? ''
    : `http://localhost:${Number(draft.port)}/redirect`;
}

/** The app as it is kept: a client ID that is the connector's own is left to the connector. */
export function toSavedApp(draft: OAuthAppDraft, connectorClientId: string) {
  const clientId = draft.clientId.trim();
  return {
    clientId: clientId === connectorClientId ? '' : clientId,
    clientSecret: draft.clientSecret ?? null,
    port: Number(draft.port),
  };
}
