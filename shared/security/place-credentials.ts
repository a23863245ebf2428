// Says where the credentials of a connection go in a request. Pure: it is handed the values and answers headers and
// query parameters; merging them into a request is the matter of `runtime`.
import { errorProblem } from '../base/problem';
import { type Result, fail, ok } from '../base/result';
import { encodeBase64 } from './encode-base64';
import type { ConnectionNeeds, SignInType } from './read-connection-needs';

/** A connection as the runtime holds it: values by field name. */
export interface Credentials {
  readonly type: SignInType;
  /** The set of parameters that the connection was made with; null or left out where the connector has none. */
  readonly set?: string | null;
  readonly values: Readonly<Record<string, string>>;
}

/** One header or query parameter that carries a credential, not yet encoded. */
export interface PlacedCredential {
  readonly in: 'header' | 'query';
  readonly name: string;
  readonly value: string;
}

/**
 * The credentials of a request; empty for a connection without sign-in. Values other than credentials are not
 * placed: only policies use them. Problems: `credential-missing`, `credential-without-place`.
 */
export function placeCredentials(
  needs: ConnectionNeeds,
  connection: Credentials,
): Result<readonly PlacedCredential[]> {
  switch (connection.type) {
    case 'none':
      return ok([]);
    case 'apiKey':
      return placeKey(needs, connection);
    case 'basic':
      return placeBasic(needs, connection);
    // What a sign-in brought stands where a pasted token would.
    case 'oauth2':
    case 'bearer': {
      const token = read(connection, needs.bearer)
        .trim()
        .replace(/^bearer(?:\s+|$)/i, '');
      return token === '' ? missing('an access token') : authorize(`Bearer ${token}`);
    }
  }
}

function placeKey(needs: ConnectionNeeds, connection: Credentials): Result<readonly PlacedCredential[]> {
  if (!needs.key) {
    return fail(
      errorProblem(
        'credential-without-place',
        'The definition does not say where the key of a connection goes.',
        {
          place: { file: 'definition', pointer: '/securityDefinitions' },
          action: 'Give the definition a security definition of type apiKey with a name.',
        },
      ),
    );
  }
  // A key is pasted more often than typed: what surrounds it is never part of it.
  const value = read(connection, needs.key.field).trim();
  return value === '' ? missing('a key') : ok([{ in: needs.key.in, name: needs.key.name, value }]);
}

function placeBasic(needs: ConnectionNeeds, connection: Credentials): Result<readonly PlacedCredential[]> {
  const username = read(connection, needs.basic.username);
  const password = read(connection, needs.basic.password);
  if (username === '' && password === '') return missing('a user name and password');
  return authorize(`Basic ${encodeBase64(`${username}:${password}`)}`);
}

function authorize(value: string): Result<readonly PlacedCredential[]> {
  return ok([{ in: 'header', name: 'Authorization', value }]);
}

function missing(what: string) {
  return fail(
    errorProblem('credential-missing', `The connection has no value for ${what}.`, {
      action: 'Open the connection and fill it in.',
    }),
  );
}

function read(connection: Credentials, field: string): string {
  return Object.hasOwn(connection.values, field) ? (connection.values[field] ?? '') : '';
}
