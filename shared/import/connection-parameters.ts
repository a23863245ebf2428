// Builds the connection parameters that go with a way to sign in: what a maker is asked for. The names `api_key`,
// `username`, `password` and `token` are those that the platform binds to the security of the definition.
import type { JsonObject } from '../base/json-value';
import type { SignIn } from './sign-in';

/** The connection parameters of a way to sign in, by name. `scopes` are those that the operations ask for. */
export function buildConnectionParameters(signIn: SignIn, scopes: readonly string[]): JsonObject {
  switch (signIn.kind) {
    case 'none':
      return {};
    case 'key':
      return {
        api_key: signIn.bearer
          ? buildSecret('API Key', 'The word Bearer, a space, and the token: Bearer abc', 2)
          : buildSecret('API Key', `The key of the web API, sent as ${signIn.name}`, 2),
      };
    case 'basic':
      return {
        username: buildSecret('User Name', 'The name that the web API knows you by', 2, true),
        password: buildSecret('Password', 'The password for that name', 3),
      };
    case 'oauth2':
      return { token: buildToken(signIn, scopes) };
  }
}

/** A secret connection parameter, kept encrypted by the platform. */
export function buildSecret(
  title: string,
  description: string,
  tabIndex: number,
  clearText = false,
): JsonObject {
  return {
    type: 'securestring',
    uiDefinition: {
      displayName: title,
      description,
      tooltip: description,
      constraints: { tabIndex, clearText, required: 'true' },
    },
  };
}

function buildToken(signIn: Extract<SignIn, { kind: 'oauth2' }>, scopes: readonly string[]): JsonObject {
  const tokenUrl = signIn.tokenUrl || signIn.authorizationUrl;
  return {
    type: 'oauthSetting',
    oAuthSettings: {
      identityProvider: 'oauth2',
      clientId: '',
      scopes,
      redirectMode: 'GlobalPerConnector',
      properties: { IsFirstParty: 'False', IsOnbehalfofLoginSupported: false },
      customParameters: {
        authorizationUrl: { value: signIn.authorizationUrl },
        tokenUrl: { value: tokenUrl },
        refreshUrl: { value: signIn.refreshUrl || tokenUrl },
      },
    },
  };
}
