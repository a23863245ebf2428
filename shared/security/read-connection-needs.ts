// What a connection to a connector needs: the type of sign-in, the fields to fill in, and where each credential goes
// in a request. The form is built from it, and the runtime places credentials by it.
import { type ConnectionField, buildCredentialField, toField } from './connection-field';
import type { ConnectorSource } from './connector-source';
import { findObstacles } from './find-obstacles';
import { canSignIn } from './plan-sign-in';
import { type ConnectionParameter, listConnectionParameters } from './read-connection-parameters';
import { type OAuthSettings, findOAuthSettings } from './read-oauth-settings';
import { findParametersHome, readParameterSets } from './read-parameter-sets';
import {
  type SecurityDefinition,
  type SecurityKind,
  findSecurity,
  listSecurityDefinitions,
} from './read-security';

/** How a connection signs in. `bearer` is a token that a person pastes, `oauth2` one that a sign-in brings. */
export type SignInType = 'none' | 'apiKey' | 'basic' | 'bearer' | 'oauth2';

/** Where an API key goes, and the field that holds it. */
export interface KeyPlace {
  readonly in: 'header' | 'query';
  readonly name: string;
  readonly field: string;
}

/** What has to be known to make a connection and to call through it. */
export interface ConnectionNeeds {
  /** What the definition, or the set of parameters, asks for. */
  readonly type: SignInType;
  /** Fields in the order of the form: credentials first. */
  readonly fields: readonly ConnectionField[];
  /** One sentence that helps to fill the form in; often empty. */
  readonly note: string;
  /** Null where the definition does not say where a key goes. */
  readonly key: KeyPlace | null;
  /** The fields of a user name and its password. */
  readonly basic: { readonly username: string; readonly password: string };
  /** The field of a bearer token. */
  readonly bearer: string;
  /** How the connector signs in with OAuth; null where it does not, or where it cannot be done from here. */
  readonly oauth: OAuthSettings | null;
  /** What cannot be tried from this computer, one sentence each; often empty. */
  readonly obstacles: readonly string[];
  /** The parameters of the connection, as declared; those of its set where it has one. */
  readonly parameters: readonly ConnectionParameter[];
}

/**
 * Reads what a connection needs. `type` asks for the fields of another sign-in than the definition's own, for a web
 * API that takes more than one. `set` names the connection's set of parameters where the connector has sets.
 */
export function readConnectionNeeds(
  source: ConnectorSource,
  type?: SignInType,
  set: string | null = null,
): ConnectionNeeds {
  const parameters = listConnectionParameters(source, findParametersHome(source, set));
  const isSet = readParameterSets(source).list.some((one) => one.name === set);
  const oauth = isSet && !parameters.some(isOAuth) ? null : findOAuthSettings(source, parameters);
  const reachable = oauth && canSignIn(oauth) ? oauth : null;
  const security = isSet ? findSetSecurity(source, parameters) : findSecurity(source.definition.tree);
  const asked = parameters.filter((one) => !one.hidden && !isUnasked(one));
  const own = isSet
    ? readSetType(security, asked, parameters, reachable)
    : readType(security, parameters, reachable);
  const basic = findBasicFields(asked);
  const keyField = findKeyField(asked, security);
  const bearer = oauth?.parameter ?? 'token';
  const credentials = {
    none: [],
    oauth2: [],
    apiKey: [buildCredentialField(parameters, keyField, 'Key', true)],
    basic: [
      buildCredentialField(parameters, basic.username, 'User name', false),
      buildCredentialField(parameters, basic.password, 'Password', true),
    ],
    bearer: [buildCredentialField([], bearer, 'Access token', true)],
  }[type ?? own];
  const used = new Set(credentials.map((field) => field.name));
  // Credentials of the sign-in that is not used here are no extra values.
  const replaced = new Set([keyField, basic.username, basic.password]);
  const extras = asked.filter(
    (one) => !used.has(one.name) && !(type && type !== own && replaced.has(one.name)),
  );
  return {
    type: own,
    fields: [...credentials, ...extras.map((one) => toField(one, false))],
    note: explain(type ?? own, security, extras),
    key: security?.kind === 'apiKey' && security.name !== '' ? toKeyPlace(security, keyField) : null,
    basic,
    bearer,
    oauth: reachable,
    obstacles: findObstacles(parameters, oauth),
    parameters,
  };
}

function readType(
  security: SecurityDefinition | null,
  parameters: readonly ConnectionParameter[],
  oauth: OAuthSettings | null,
): SignInType {
  if (security?.kind === 'apiKey') return 'apiKey';
  if (security?.kind === 'basic') return 'basic';
  if (security?.kind !== 'oauth2' && !parameters.some(isOAuth)) return 'none';
  return oauth ? 'oauth2' : 'bearer';
}

/** A set says by its parameters how it signs in; the definition only says where a key goes. */
function readSetType(
  security: SecurityDefinition | null,
  asked: readonly ConnectionParameter[],
  parameters: readonly ConnectionParameter[],
  oauth: OAuthSettings | null,
): SignInType {
  if (parameters.some(isOAuth)) return oauth ? 'oauth2' : 'bearer';
  if (hasPair(asked)) return 'basic';
  return security?.kind === 'apiKey' && asked.some((one) => one.secret) ? 'apiKey' : 'none';
}

/** The security definition that fits the parameters of a set; null where none does. */
function findSetSecurity(
  source: ConnectorSource,
  parameters: readonly ConnectionParameter[],
): SecurityDefinition | null {
  const kind: SecurityKind = parameters.some(isOAuth) ? 'oauth2' : hasPair(parameters) ? 'basic' : 'apiKey';
  return listSecurityDefinitions(source.definition.tree).find((one) => one.kind === kind) ?? null;
}

function hasPair(parameters: readonly ConnectionParameter[]): boolean {
  const has = (name: string) => parameters.some((one) => one.name.toLowerCase() === name);
  return has('username') && has('password');
}

function toKeyPlace(security: SecurityDefinition, field: string): KeyPlace {
  return { in: security.in, name: security.name, field };
}

function isOAuth(parameter: ConnectionParameter): boolean {
  return parameter.type.toLowerCase() === 'oauthsetting';
}

/** Parameters that are not typed into a form: a sign-in, or what only the platform has. */
function isUnasked({ type, capability }: ConnectionParameter): boolean {
  const isElsewhere = ['oauthsetting', 'gatewaysetting', 'connection', 'managedidentity'];
  return isElsewhere.includes(type.toLowerCase()) || (capability.length > 0 && !capability.includes('cloud'));
}

/** Most connectors call the key `api_key`, others by the definition's id; a few have a name of their own. */
function findKeyField(asked: readonly ConnectionParameter[], security: SecurityDefinition | null): string {
  const names = ['api_key', security?.id];
  const byName = names.find((name) => asked.some((one) => one.name === name));
  return byName ?? asked.find((one) => one.secret)?.name ?? 'api_key';
}

/** The platform expects exactly `username` and `password`. */
function findBasicFields(asked: readonly ConnectionParameter[]): ConnectionNeeds['basic'] {
  const find = (name: string) => asked.find((one) => one.name.toLowerCase() === name)?.name ?? name;
  return { username: find('username'), password: find('password') };
}

function explain(
  type: SignInType,
  security: SecurityDefinition | null,
  extras: readonly ConnectionParameter[],
): string {
  if (type === 'bearer' && security?.kind === 'oauth2') {
    return 'This connector signs in with OAuth 2.0. A token that is pasted is sent until it expires; it is not renewed.';
  }
  if (type === 'apiKey' && security?.in === 'header' && security.name.toLowerCase() === 'authorization') {
    return 'The key is sent as it is typed: put a word such as Bearer before it where the web API wants one.';
  }
  return type === 'none' && extras.length > 0 ? 'These values are sent only where a policy puts them.' : '';
}
