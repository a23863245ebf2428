// What a connection to a connector needs: the type of sign-in, the fields to fill in, and where each credential goes
// in a request. The form is built from it, and the runtime places credentials by it.
import type { ConnectorSource } from './connector-source';
import {
  type AllowedValue,
  type ConnectionParameter,
  listConnectionParameters,
} from './read-connection-parameters';
import { type SecurityDefinition, findSecurity } from './read-security';

/** How a connection signs in. `bearer` is a token that a person pastes. */
export type SignInType = 'none' | 'apiKey' | 'basic' | 'bearer';

/** One field of the form. `name` keys its value in the connection. */
export interface ConnectionField {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** Never shown again, and masked wherever it would appear. */
  readonly secret: boolean;
  readonly required: boolean;
  readonly defaultValue: string;
  /** Where a person may only choose; empty where they type. */
  readonly allowedValues: readonly AllowedValue[];
  /** True for what signs in; false for other values, such as a host, that policies may use. */
  readonly credential: boolean;
}

/** Where an API key goes, and the field that holds it. */
export interface KeyPlace {
  readonly in: 'header' | 'query';
  readonly name: string;
  readonly field: string;
}

/** What has to be known to make a connection and to call through it. */
export interface ConnectionNeeds {
  /** What the definition asks for. */
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
}

/**
 * Reads what a connection needs. `type` asks for the fields of another sign-in than the definition's own, for a web
 * API that takes more than one.
 */
export function readConnectionNeeds(source: ConnectorSource, type?: SignInType): ConnectionNeeds {
  const security = findSecurity(source.definition.tree);
  const parameters = listConnectionParameters(source);
  const asked = parameters.filter((one) => !one.hidden && !isUnasked(one));
  const own = readType(security, parameters);
  const basic = findBasicFields(asked);
  const keyField = findKeyField(asked, security);
  const bearer = parameters.find((one) => isOAuth(one))?.name ?? 'token';
  const credentials = {
    none: [],
    apiKey: [buildField(parameters, keyField, 'Key', true)],
    basic: [
      buildField(parameters, basic.username, 'User name', false),
      buildField(parameters, basic.password, 'Password', true),
    ],
    bearer: [buildField([], bearer, 'Access token', true)],
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
  };
}

function readType(
  security: SecurityDefinition | null,
  parameters: readonly ConnectionParameter[],
): SignInType {
  if (security?.kind === 'apiKey') return 'apiKey';
  if (security?.kind === 'basic') return 'basic';
  return security?.kind === 'oauth2' || parameters.some(isOAuth) ? 'bearer' : 'none';
}

function toKeyPlace(security: SecurityDefinition, field: string): KeyPlace {
  return { in: security.in, name: security.name, field };
}

function isOAuth(parameter: ConnectionParameter): boolean {
  return parameter.type.toLowerCase() === 'oauthsetting';
}

/** Parameters that are not typed into a form: a sign-in, or the choice of a gateway. */
function isUnasked(parameter: ConnectionParameter): boolean {
  return isOAuth(parameter) || parameter.type.toLowerCase() === 'gatewaysetting';
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

function buildField(
  parameters: readonly ConnectionParameter[],
  name: string,
  label: string,
  secret: boolean,
): ConnectionField {
  const declared = parameters.find((one) => one.name === name);
  if (declared) return { ...toField(declared, true), secret: secret || declared.secret };
  const field = { name, label, description: '', secret, required: true };
  return { ...field, defaultValue: '', allowedValues: [], credential: true };
}

function toField(parameter: ConnectionParameter, credential: boolean): ConnectionField {
  const { name, label, secret, required, defaultValue, allowedValues } = parameter;
  const description = parameter.description || parameter.tooltip;
  return { name, label, description, secret, required, defaultValue, allowedValues, credential };
}

function explain(
  type: SignInType,
  security: SecurityDefinition | null,
  extras: readonly ConnectionParameter[],
): string {
  if (type === 'bearer' && security?.kind === 'oauth2') {
    return 'This connector signs in with OAuth 2.0: paste an access token, which is sent until it expires.';
  }
  if (type === 'apiKey' && security?.in === 'header' && security.name.toLowerCase() === 'authorization') {
    return 'The key is sent as it is typed: put a word such as Bearer before it where the web API wants one.';
  }
  return type === 'none' && extras.length > 0 ? 'These values are sent only where a policy puts them.' : '';
}
