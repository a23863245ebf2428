// Rows about saved connections. Values of secrets go in and never come out.
import { z } from 'zod';
import { idSchema, nothing, type CallRow } from './row';

/** How a connection proves itself: not at all, by a key, by user name and password, by a token, by OAuth 2.0. */
export const connectionTypeSchema = z.enum(['none', 'apiKey', 'basic', 'bearer', 'oauth2']);
export type ConnectionType = z.infer<typeof connectionTypeSchema>;

/** The set of parameters of a connection, by its name in the connector; null where the connector has no sets. */
export const parameterSetSchema = z.string().min(1).max(200).nullable();

/** A saved connection as the window may know it: names, never values. */
export const connectionSummarySchema = z.object({
  id: idSchema,
  connectorId: idSchema,
  name: z.string(),
  type: connectionTypeSchema,
  set: parameterSetSchema,
  /** Names of the values that are kept, for example `api_key`; never the values. */
  kept: z.array(z.string()),
  /**
   * Of the last call through it: not tried, worked, or refused with 401 or 403. `needs-values`: what is stored
   * cannot be read here (another computer, another account, a locked keyring), so it has to be typed again.
   * `needs-sign-in`: there is no OAuth sign-in yet, or it is over. `locked`: the passphrase has to be typed first.
   */
  status: z.enum(['untried', 'works', 'refused', 'needs-values', 'needs-sign-in', 'locked']),
  /** Why a sign-in is needed again, one sentence; else empty. */
  reason: z.string(),
  /** When the sign-in of an OAuth connection ends, ISO 8601; null where nobody says. */
  expiresAt: z.string().nullable(),
  /** True where the app renews the sign-in by itself. */
  isRenewed: z.boolean(),
  /** ISO 8601. */
  changedAt: z.string(),
});
export type ConnectionSummary = z.infer<typeof connectionSummarySchema>;

/** The port on which a sign-in comes back, unless a person chooses another. */
export const usualRedirectPort = 47315;

/** The app at the identity provider through which the connections of a connector sign in. */
export const oauthAppSchema = z.object({
  /** Empty where the connector's own client ID is used. */
  clientId: z.string(),
  isSecretKept: z.boolean(),
  /** The port of this computer on which sign-ins come back. */
  port: z.number().int(),
  /** What has to be registered at the identity provider. */
  redirectUrl: z.string(),
});
export type OAuthApp = z.infer<typeof oauthAppSchema>;

/** How connections are kept on this computer. */
export const protectionSchema = z.object({
  /** By the operating system, by a passphrase, or in memory until the app closes. */
  kind: z.enum(['os', 'passphrase', 'session']),
  /** True while the passphrase has not been typed. */
  isLocked: z.boolean(),
  /** One sentence on why the operating system does not help, else empty. */
  reason: z.string(),
});
export type Protection = z.infer<typeof protectionSchema>;

const appKey = { connectorId: idSchema, set: parameterSetSchema };
const typedPassphrase = z.string().min(1).max(1000);

/** The `connections.*` rows. */
export const connectionCalls = {
  'connections.list': {
    input: z.object({ connectorId: idSchema }),
    output: z.array(connectionSummarySchema),
    problems: ['vault-unreadable'],
  },
  /** Makes a connection (`id` null) or changes one; a value that is left out keeps what is stored. */
  'connections.save': {
    input: z.object({
      id: idSchema.nullable(),
      connectorId: idSchema,
      name: z.string().trim().min(1).max(120),
      type: connectionTypeSchema,
      set: parameterSetSchema,
      /** By connection parameter name, for example `api_key`, `username`, `password`, `token`, `host`. */
      values: z.record(z.string().min(1).max(200), z.string().max(20_000)),
    }),
    output: connectionSummarySchema,
    problems: [
      'connection-name-taken',
      'connection-missing',
      'connection-incomplete',
      'vault-locked',
      'vault-unreadable',
      'vault-unwritable',
    ],
  },
  'connections.remove': {
    input: z.object({ id: idSchema }),
    output: nothing,
    problems: ['connection-missing', 'vault-unreadable', 'vault-unwritable'],
  },
  /** The OAuth app of a connector, or of one of its sets; with the usual values where none was saved. */
  'connections.read-app': {
    input: z.object(appKey),
    output: oauthAppSchema,
    problems: ['vault-unreadable'],
  },
  /** Keeps the OAuth app; `clientSecret` null keeps the secret that is stored, an empty one takes it away. */
  'connections.save-app': {
    input: z.object({
      ...appKey,
      clientId: z.string().trim().max(1000),
      clientSecret: z.string().max(20_000).nullable(),
      port: z.number().int().min(1024).max(65_535),
    }),
    output: oauthAppSchema,
    problems: ['vault-locked', 'vault-unreadable', 'vault-unwritable'],
  },
  /** Signs a connection in: opens the system browser and waits until it comes back, or the task is cancelled. */
  'connections.sign-in': {
    input: z.object({ id: idSchema, definition: z.string(), properties: z.string().nullable() }),
    output: connectionSummarySchema,
    problems: [
      'connection-missing',
      'connection-values-unreadable',
      'oauth-not-used',
      'oauth-provider-unknown',
      'oauth-address-missing',
      'oauth-address-insecure',
      'oauth-template-unknown',
      'client-id-missing',
      'redirect-port-taken',
      'redirect-unregistered',
      'browser-unavailable',
      'sign-in-denied',
      'sign-in-refused',
      'sign-in-expired',
      'sign-in-unanswered',
      'client-refused',
      'scope-refused',
      'provider-unavailable',
      'provider-unreachable',
      'vault-locked',
      'vault-unreadable',
      'vault-unwritable',
    ],
    stages: ['prepare', 'browser', 'exchange'],
  },
  /** Forgets the tokens of a connection, and takes them back at the identity provider where it can do that. */
  'connections.sign-out': {
    input: z.object({ id: idSchema }),
    output: z.object({ connection: connectionSummarySchema, isRevoked: z.boolean() }),
    problems: ['connection-missing', 'vault-locked', 'vault-unreadable', 'vault-unwritable'],
  },
  'connections.read-protection': {
    input: nothing,
    output: protectionSchema,
    problems: ['vault-unreadable'],
  },
  /** Sets the passphrase, or changes it; `current` is the one until now, null where there was none. */
  'connections.set-passphrase': {
    input: z.object({ passphrase: z.string().min(8).max(1000), current: typedPassphrase.nullable() }),
    output: protectionSchema,
    problems: ['passphrase-wrong', 'vault-unreadable', 'vault-unwritable'],
  },
  'connections.unlock': {
    input: z.object({ passphrase: typedPassphrase }),
    output: protectionSchema,
    problems: ['passphrase-wrong', 'vault-unreadable'],
  },
  /** Gives up what the passphrase protects: names stay, values have to be typed again. */
  'connections.forget-passphrase': {
    input: nothing,
    output: protectionSchema,
    problems: ['vault-unreadable', 'vault-unwritable'],
  },
} as const satisfies Record<string, CallRow>;
