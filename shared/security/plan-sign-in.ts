// Says how an OAuth sign-in of a connection goes: its addresses, scopes and templates, from the connector's settings
// and the values of the connection. Pure; the requests themselves are made by `connections` in the main process.
import { printPointer } from '../base/pointer';
import { type Problem, errorProblem } from '../base/problem';
import { type Result, fail, ok } from '../base/result';
import { fillTemplate } from './fill-template';
import { findIdentityProvider } from './identity-providers';
import type { OAuthSettings } from './read-oauth-settings';

/** The texts of the generic provider, with placeholders such as `{Code}` and `{RefreshToken}` still in them. */
export interface SignInTemplates {
  readonly authorizationQuery: string;
  readonly tokenQuery: string;
  readonly tokenBody: string;
  readonly refreshQuery: string;
  readonly refreshBody: string;
}

/** How a sign-in goes. Addresses are absolute and may be called: https, or http on this computer. */
export interface SignInPlan {
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly refreshUrl: string;
  /** Null where it is not known beforehand; the server's own metadata may still name one. */
  readonly revocationUrl: string | null;
  /** Empty where the connector leaves it to the connection. */
  readonly clientId: string;
  /** The scopes as they are asked for; often empty. */
  readonly scope: string;
  /** More parameters of the authorization request. */
  readonly authorization: Readonly<Record<string, string>>;
  /** More parameters of token requests. */
  readonly token: Readonly<Record<string, string>>;
  /** Null where requests are those of RFC 6749. */
  readonly templates: SignInTemplates | null;
  /** What placeholders of templates stand for, by name in lower case. */
  readonly lookups: Readonly<Record<string, string>>;
}

/**
 * Plans a sign-in. `values` are the connection's own, by parameter name: a sub-parameter `token:X` fills `{X}`.
 * Problems: `oauth-provider-unknown`, `oauth-address-missing`, `oauth-address-insecure`, `oauth-template-unknown`.
 */
export function planSignIn(
  settings: OAuthSettings,
  values: Readonly<Record<string, string>>,
): Result<SignInPlan> {
  const lookups = buildLookups(settings, values);
  const addresses = findAddresses(settings);
  if (!addresses) return fail(describeProvider(settings));
  const filled = fillAddresses(settings, addresses, lookups);
  if (!filled.ok) return filled;
  const provider = findIdentityProvider(settings.provider);
  const separator = settings.custom['scopelistdelimiter'] || provider?.scopeSeparator || ' ';
  const resource = lookups['resourceuri'] || settings.resourceId;
  const extra: Record<string, string> = settings.provider === 'aad' && resource !== '' ? { resource } : {};
  return ok({
    ...filled.value,
    clientId: lookups['clientid'] ?? '',
    scope: (lookups['customscopes'] ?? '') || settings.scopes.join(separator),
    authorization: { ...provider?.authorization, ...extra },
    token: extra,
    templates: settings.provider === 'oauth2generic' ? readTemplates(settings) : null,
    lookups,
  });
}

/** True for providers whose sign-in can be made from this computer. */
export function canSignIn(settings: OAuthSettings): boolean {
  return findAddresses(settings) !== null;
}

type Addresses = Pick<SignInPlan, 'authorizationUrl' | 'tokenUrl' | 'refreshUrl' | 'revocationUrl'>;

/** The addresses as written, templates and all; null for a provider that is not known. */
function findAddresses({ provider, custom }: OAuthSettings): Addresses | null {
  const known = findIdentityProvider(provider);
  if (known) {
    const { authorizationUrl, tokenUrl, revocationUrl } = known;
    return { authorizationUrl, tokenUrl, refreshUrl: tokenUrl, revocationUrl: revocationUrl ?? null };
  }
  const suffix = provider === 'oauth2generic' ? 'urltemplate' : 'url';
  const read = (name: string) => (custom[`${name}${suffix}`] ?? '').trim();
  if (provider === 'aadcertificate' || (provider !== 'oauth2generic' && read('authorization') === ''))
    return null;
  const tokenUrl = read('token');
  return {
    authorizationUrl: read('authorization'),
    tokenUrl,
    refreshUrl: read('refresh') || tokenUrl,
    revocationUrl: null,
  };
}

/** Sub-parameters first, then other values of the connection, then the connector's own, then the provider's. */
function buildLookups(
  { parameter, provider, custom, clientId }: OAuthSettings,
  values: Readonly<Record<string, string>>,
): Record<string, string> {
  const own: Record<string, string> = {};
  const sub: Record<string, string> = {};
  const prefix = `${parameter}:`.toLowerCase();
  for (const [name, value] of Object.entries(values)) {
    const key = name.toLowerCase();
    if (value === '') continue;
    if (key.startsWith(prefix)) sub[key.slice(prefix.length)] = value;
    else own[key] = value;
  }
  const written = Object.fromEntries(Object.entries(custom).filter(([, value]) => value !== ''));
  const client: Record<string, string> = clientId === '' ? {} : { clientid: clientId };
  return { ...findIdentityProvider(provider)?.defaults, ...written, ...client, ...own, ...sub };
}

function fillAddresses(
  settings: OAuthSettings,
  addresses: Addresses,
  lookups: Readonly<Record<string, string>>,
): Result<Addresses> {
  const parts = [
    ['authorization', addresses.authorizationUrl],
    ['token', addresses.tokenUrl],
    ['refresh', addresses.refreshUrl],
  ] as const;
  const filled: string[] = [];
  for (const [what, written] of parts) {
    const { text, unknown } = fillTemplate(written, lookups, (value) => value.replace(/\/+$/, ''));
    const problem = checkAddress(settings, what, text, unknown);
    if (problem) return fail(problem);
    filled.push(text);
  }
  const [authorizationUrl = '', tokenUrl = '', refreshUrl = ''] = filled;
  const revocationUrl =
    addresses.revocationUrl === null ? null : fillTemplate(addresses.revocationUrl, lookups, String).text;
  return ok({ authorizationUrl, tokenUrl, refreshUrl, revocationUrl });
}

function checkAddress(
  settings: OAuthSettings,
  what: string,
  text: string,
  unknown: readonly string[],
): Problem | null {
  const place = placeOf(settings);
  if (unknown.length > 0) {
    const names = unknown.map((name) => `{${name}}`).join(', ');
    return errorProblem('oauth-template-unknown', `The ${what} URL needs ${names}, which has no value.`, {
      place,
      action: 'Fill it in on the connection, or correct the template on the Security card.',
    });
  }
  const [, scheme = '', host = ''] = /^([a-z]+):\/\/([^/?#\s@{}]+)/i.exec(text) ?? [];
  if (host === '') {
    return errorProblem('oauth-address-missing', `The ${what} URL is no address: ${text || 'it is empty'}.`, {
      place,
      action: 'Correct it on the Security card.',
    });
  }
  if (isSafe(scheme.toLowerCase(), host.toLowerCase())) return null;
  return errorProblem('oauth-address-insecure', `The ${what} URL does not begin with https.`, {
    place,
    action: 'A sign-in over plain http could be read on the way: change the address to https.',
  });
}

/** Plain http only where nothing leaves this computer. */
function isSafe(scheme: string, host: string): boolean {
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(host.replace(/:\d+$/, ''));
  return scheme === 'https' || (scheme === 'http' && isLocal);
}

// What the platform fills in where a connector leaves a template out.
const usual: SignInTemplates = {
  authorizationQuery:
    '?client_id={ClientId}&response_type=code&redirect_uri={RedirectUrl}&scope={Scopes}&state={State}',
  tokenQuery: '',
  tokenBody:
    'code={Code}&grant_type=authorization_code&redirect_uri={RedirectUrl}&client_id={ClientId}&client_secret={ClientSecret}',
  refreshQuery: '',
  refreshBody:
    'refresh_token={RefreshToken}&redirect_uri={RedirectUrl}&client_id={ClientId}&client_secret={ClientSecret}&grant_type=refresh_token',
};

function readTemplates({ custom }: OAuthSettings): SignInTemplates {
  return {
    authorizationQuery: custom['authorizationurlquerystringtemplate'] || usual.authorizationQuery,
    tokenQuery: custom['tokenurlquerystringtemplate'] || usual.tokenQuery,
    tokenBody: custom['tokenbodytemplate'] || usual.tokenBody,
    refreshQuery: custom['refreshurlquerystringtemplate'] || usual.refreshQuery,
    refreshBody: custom['refreshbodytemplate'] || usual.refreshBody,
  };
}

function describeProvider(settings: OAuthSettings): Problem {
  const name =
    settings.provider === '' ? 'no identity provider' : `the identity provider ${settings.provider}`;
  return errorProblem(
    'oauth-provider-unknown',
    `The connector names ${name}, whose addresses are not known here.`,
    {
      place: placeOf(settings),
      action: 'Use the provider oauth2 with its own URLs, or paste an access token instead.',
    },
  );
}

function placeOf({ place }: OAuthSettings) {
  return { file: place.file, pointer: printPointer(place.path) };
}
