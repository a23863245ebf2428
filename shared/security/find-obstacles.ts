// Says what of a connector's way of signing in cannot be tried from this computer, so that nothing is offered that
// does not work.
import { canSignIn } from './plan-sign-in';
import type { ConnectionParameter } from './read-connection-parameters';
import type { OAuthSettings } from './read-oauth-settings';

const reasons: Readonly<Record<string, string>> = {
  gatewaysetting:
    'The connector can go through an on-premises data gateway. That exists only on the platform: calls from here go to the web API directly.',
  connection: 'The connector builds on a connection of another connector, which exists only on the platform.',
  managedidentity: 'The connector can use a managed identity, which exists only on the platform.',
};

/** One sentence for each; empty where everything can be tried here. */
export function findObstacles(
  parameters: readonly ConnectionParameter[],
  oauth: OAuthSettings | null,
): readonly string[] {
  const found = parameters.flatMap(({ type }) => reasons[type.toLowerCase()] ?? []);
  const provider = oauth && !canSignIn(oauth) ? [explainProvider(oauth.provider)] : [];
  return [...new Set([...found, ...provider])];
}

function explainProvider(provider: string): string {
  if (provider === 'aadcertificate') {
    return 'The connector signs in with a certificate of Microsoft’s own, which only the platform has. An access token can be pasted instead.';
  }
  if (['oauth2', 'oauth2generic'].includes(provider)) {
    return 'The connector does not say where people sign in: its authorization URL is missing. An access token can be pasted instead.';
  }
  const name = provider === '' ? 'no identity provider' : `the identity provider ${provider}`;
  return `The connector names ${name}, whose addresses are not known here. An access token can be pasted instead.`;
}
