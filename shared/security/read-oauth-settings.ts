// Reads how a connector signs in with OAuth 2.0: the `oAuthSettings` of its token parameter, or the OAuth security
// definition where there is no such parameter. What is made of it is said by `plan-sign-in`.
import type { Path } from '../base/pointer';
import { findNode } from '../text/locate';
import { readMember, readString, readStrings } from '../text/read';
import type { JsonNode } from '../text/tree';
import type { ConnectorSource } from './connector-source';
import type { ConnectionParameter } from './read-connection-parameters';
import { type SecurityDefinition, listSecurityDefinitions } from './read-security';

/** The OAuth settings of a connector, as written. */
export interface OAuthSettings {
  /** The parameter that they belong to, `token`; its sub-parameters are called `token:…`. */
  readonly parameter: string;
  /** In lower case: `oauth2`, `oauth2generic`, `aad`, `github`, … */
  readonly provider: string;
  /** Empty where the connector has none, or only a placeholder for one. */
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** `customParameters` by name in lower case, as connectors differ in case. */
  readonly custom: Readonly<Record<string, string>>;
  /** `properties.AzureActiveDirectoryResourceId`. */
  readonly resourceId: string;
  /** Of the settings, in the properties; of the security definition, in the definition. */
  readonly place: { readonly file: 'definition' | 'properties'; readonly path: Path };
}

/** The settings among the parameters of a connection; null where the connector does not sign in with OAuth. */
export function findOAuthSettings(
  source: ConnectorSource,
  parameters: readonly ConnectionParameter[],
): OAuthSettings | null {
  const parameter = parameters.find((one) => one.type.toLowerCase() === 'oauthsetting');
  const node = parameter && source.properties && findNode(source.properties.tree, parameter.place);
  const key = node && ['oAuthSettings', 'oauthSettings'].find((name) => readMember(node, name) !== undefined);
  const settings = node && key ? readMember(node, key) : undefined;
  if (parameter && key && settings) return readSettings(settings, parameter, [...parameter.place, key]);
  return readFromDefinition(source, parameter?.name ?? 'token');
}

function readSettings(node: JsonNode, parameter: ConnectionParameter, path: Path): OAuthSettings {
  const properties = readMember(node, 'properties') ?? missing;
  return {
    parameter: parameter.name,
    provider: readString(node, 'identityProvider').trim().toLowerCase(),
    clientId: readClientId(readString(node, 'clientId') || readString(node, 'ClientId')),
    scopes: readStrings(node, 'scopes').filter((scope) => scope.trim() !== ''),
    custom: readCustom(readMember(node, 'customParameters')),
    resourceId: readString(properties, 'AzureActiveDirectoryResourceId'),
    place: { file: 'properties', path },
  };
}

/** A connector whose properties say nothing may still name its addresses in the definition. */
function readFromDefinition(source: ConnectorSource, parameter: string): OAuthSettings | null {
  const security = listSecurityDefinitions(source.definition.tree).find(isCodeFlow);
  const node = security && findNode(source.definition.tree, security.place);
  const [authorizationurl, tokenurl] = node
    ? [readString(node, 'authorizationUrl'), readString(node, 'tokenUrl')]
    : ['', ''];
  if (!security || !node || authorizationurl === '' || tokenurl === '') return null;
  const scopes = readMember(node, 'scopes');
  return {
    parameter,
    provider: 'oauth2',
    clientId: '',
    scopes: scopes?.kind === 'object' ? scopes.members.map(({ key }) => key) : [],
    custom: { authorizationurl, tokenurl },
    resourceId: '',
    place: { file: 'definition', path: security.place },
  };
}

function isCodeFlow({ kind }: SecurityDefinition): boolean {
  return kind === 'oauth2';
}

/** Templates leave words such as `[[REPLACE_WITH_CLIENT_ID]]` or `<client id>` where an id belongs. */
function readClientId(text: string): string {
  return /[<>[\]{}\s]/.test(text.trim()) || /placeholder|your[-_ ]?client/i.test(text) ? '' : text.trim();
}

function readCustom(node: JsonNode | undefined): Record<string, string> {
  if (node?.kind !== 'object') return {};
  const entries = node.members.map(({ key, value }) => {
    const text = value.kind === 'string' ? value.value : readString(value, 'value');
    return [key.toLowerCase(), text] as const;
  });
  return Object.fromEntries(entries);
}

const missing: JsonNode = { kind: 'missing', length: 0 };
