// What a saved connection is inside the main process: types only. What the window sees of it is in the contract.
import { z } from 'zod';
import type { ConnectionSummary, ConnectionType } from '../../shared/contract/connection-calls';

/** Values by connection parameter name, for example `api_key`. */
export type ConnectionValues = Readonly<Record<string, string>>;

/** A connection as a person fills it in. Of a changed one, values that are left out stay; an empty one goes. */
export interface ConnectionDraft {
  readonly id: string | null;
  readonly connectorId: string;
  readonly name: string;
  readonly type: ConnectionType;
  readonly set: string | null;
  readonly values: ConnectionValues;
}

/** A connection with its values, for making a call. */
export interface OpenedConnection {
  readonly id: string;
  readonly name: string;
  readonly type: ConnectionType;
  readonly set: string | null;
  readonly values: ConnectionValues;
}

/**
 * What an OAuth sign-in brought, and all that renewing and revoking it takes, so that neither needs the connector.
 * The secret of the app is not here: it is kept once, with the app.
 */
export const signInSchema = z.object({
  /** The connection parameter that the token is the value of. */
  parameter: z.string(),
  accessToken: z.string(),
  refreshToken: z.string().nullable(),
  /** ISO 8601; null where the identity provider does not say. */
  expiresAt: z.string().nullable(),
  clientId: z.string(),
  redirectUrl: z.string(),
  scope: z.string(),
  refreshUrl: z.string(),
  revocationUrl: z.string().nullable(),
  /** How the app proves itself at the token address. */
  clientAuth: z.enum(['post', 'basic']),
  /** More parameters of token requests. */
  token: z.record(z.string(), z.string()),
  /** The templates of the generic provider and what fills them; null where requests are those of RFC 6749. */
  template: z
    .object({ query: z.string(), body: z.string(), lookups: z.record(z.string(), z.string()) })
    .nullable(),
});
export type SignIn = z.infer<typeof signInSchema>;

/** A connection of this session: its values are in memory, and the file does not know them. */
export interface SessionConnection {
  readonly summary: ConnectionSummary;
  readonly values: ConnectionValues;
  readonly signIn: SignIn | null;
}

/** The app at the identity provider, with its secret; `secret` is empty for a public client. */
export interface OpenedApp {
  readonly clientId: string;
  readonly secret: string;
  readonly port: number;
}

/** Which app is meant: the connector's, or that of one of its sets. */
export interface AppKey {
  readonly connectorId: string;
  readonly set: string | null;
}
