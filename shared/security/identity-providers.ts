// The identity providers that are called by name: where each has people sign in, and what it wants to be asked for
// so that the sign-in can be renewed. Addresses are those of the providers' own documentation.

/** Where a provider signs people in, and what goes along. Addresses may hold `{loginUri}` and `{tenantId}`. */
export interface IdentityProvider {
  readonly label: string;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly revocationUrl?: string;
  /** Stands between scopes; a space where it is left out. */
  readonly scopeSeparator?: string;
  /** More parameters of the authorization request. */
  readonly authorization?: Readonly<Record<string, string>>;
  /** Values of placeholders that the connector may set in its custom parameters. */
  readonly defaults?: Readonly<Record<string, string>>;
}

const providers: Readonly<Record<string, IdentityProvider>> = {
  // Version 1 of the endpoints is the one that takes the `resourceUri` which connectors name.
  aad: {
    label: 'Microsoft Entra ID',
    authorizationUrl: '{loginUri}/{tenantId}/oauth2/authorize',
    tokenUrl: '{loginUri}/{tenantId}/oauth2/token',
    defaults: { loginuri: 'https://login.microsoftonline.com', tenantid: 'common' },
  },
  box: {
    label: 'Box',
    authorizationUrl: 'https://account.box.com/api/oauth2/authorize',
    tokenUrl: 'https://api.box.com/oauth2/token',
    revocationUrl: 'https://api.box.com/oauth2/revoke',
  },
  docusign: {
    label: 'DocuSign',
    authorizationUrl: '{loginUri}/oauth/auth',
    tokenUrl: '{loginUri}/oauth/token',
    defaults: { loginuri: 'https://account.docusign.com' },
  },
  dropbox: {
    label: 'Dropbox',
    authorizationUrl: 'https://www.dropbox.com/oauth2/authorize',
    tokenUrl: 'https://api.dropboxapi.com/oauth2/token',
    authorization: { token_access_type: 'offline' },
  },
  facebook: {
    label: 'Facebook',
    authorizationUrl: 'https://www.facebook.com/dialog/oauth',
    tokenUrl: 'https://graph.facebook.com/oauth/access_token',
    scopeSeparator: ',',
  },
  github: {
    label: 'GitHub',
    authorizationUrl: 'https://github.com/login/oauth/authorize',
    tokenUrl: 'https://github.com/login/oauth/access_token',
  },
  google: {
    label: 'Google',
    authorizationUrl: 'https://accounts.google.com/o/oauth2/v2/auth',
    tokenUrl: 'https://oauth2.googleapis.com/token',
    revocationUrl: 'https://oauth2.googleapis.com/revoke',
    authorization: { access_type: 'offline', prompt: 'consent' },
  },
  linkedin: {
    label: 'LinkedIn',
    authorizationUrl: 'https://www.linkedin.com/oauth/v2/authorization',
    tokenUrl: 'https://www.linkedin.com/oauth/v2/accessToken',
  },
  salesforce: {
    label: 'Salesforce',
    authorizationUrl: '{loginUri}/services/oauth2/authorize',
    tokenUrl: '{loginUri}/services/oauth2/token',
    revocationUrl: '{loginUri}/services/oauth2/revoke',
    defaults: { loginuri: 'https://login.salesforce.com' },
  },
  slack: {
    label: 'Slack',
    authorizationUrl: 'https://slack.com/oauth/v2/authorize',
    tokenUrl: 'https://slack.com/api/oauth.v2.access',
    scopeSeparator: ',',
  },
};

/** The provider of that name (lower case); null for the generic ones and those that are not known. */
export function findIdentityProvider(name: string): IdentityProvider | null {
  return Object.hasOwn(providers, name) ? (providers[name] ?? null) : null;
}
