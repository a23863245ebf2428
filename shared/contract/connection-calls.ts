// Rows about saved connections. Values of secrets go in and never come out.
import { z } from 'zod';
import { idSchema, nothing, type CallRow } from './row';

/** How a connection proves itself: not at all, by a key, by user name and password, by a token. */
export const connectionTypeSchema = z.enum(['none', 'apiKey', 'basic', 'bearer']);
export type ConnectionType = z.infer<typeof connectionTypeSchema>;

/** A saved connection as the window may know it: names, never values. */
export const connectionSummarySchema = z.object({
  id: idSchema,
  connectorId: idSchema,
  name: z.string(),
  type: connectionTypeSchema,
  /** Names of the values that are kept, for example `api_key`; never the values. */
  kept: z.array(z.string()),
  /**
   * Of the last call through it: not tried, worked, or refused with 401 or 403. `needs-values`: what is stored
   * cannot be read here (another computer, another account, a locked keyring), so it has to be typed again.
   */
  status: z.enum(['untried', 'works', 'refused', 'needs-values']),
  /** ISO 8601. */
  changedAt: z.string(),
});
export type ConnectionSummary = z.infer<typeof connectionSummarySchema>;

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
      /** By connection parameter name, for example `api_key`, `username`, `password`, `token`, `host`. */
      values: z.record(z.string().min(1).max(200), z.string().max(20_000)),
    }),
    output: connectionSummarySchema,
    problems: [
      'connection-name-taken',
      'connection-missing',
      'connection-incomplete',
      'vault-unreadable',
      'vault-unwritable',
    ],
  },
  'connections.remove': {
    input: z.object({ id: idSchema }),
    output: nothing,
    problems: ['connection-missing', 'vault-unreadable', 'vault-unwritable'],
  },
} as const satisfies Record<string, CallRow>;
