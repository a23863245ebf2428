// Rows about what testing leaves behind: the history of calls. Calls are kept as they were shown, so nothing in here
// is a secret; what a person typed as one is masked, and has to be typed again.
import { z } from 'zod';
import { idSchema, nothing, type CallRow } from './row';
import { invocationSchema } from './runtime-calls';

/** One line of the history. */
export const pastCallSchema = z.object({
  id: idSchema,
  /** ISO 8601: when the call was over. */
  at: z.string(),
  operationKey: z.string(),
  method: z.string(),
  url: z.string(),
  /** Null where no reply came; `problem` then says why. */
  status: z.number().int().nullable(),
  statusText: z.string(),
  problem: z.string(),
  durationMs: z.number().nonnegative(),
  sizeBytes: z.number().int().nonnegative(),
  /** The name of the connection; empty for a call without one. */
  connection: z.string(),
});
export type PastCall = z.infer<typeof pastCallSchema>;

/** A call of the history, whole. */
export const keptCallSchema = z.object({
  call: pastCallSchema,
  /** By input id, as they were given, secrets masked. */
  inputs: z.record(z.string(), z.json()),
  /** True where an input was masked, so that it cannot be sent again as it stands. */
  isMasked: z.boolean(),
  invocation: invocationSchema,
});
export type KeptCall = z.infer<typeof keptCallSchema>;

/** The `history.*` rows. */
export const testCalls = {
  /** The calls of a connector whose line, inputs or reply hold every word of `search`; the last one first. */
  'history.list': {
    input: z.object({ connectorId: idSchema, search: z.string().max(200) }),
    output: z.array(pastCallSchema),
    problems: ['history-unreadable'],
  },
  'history.read': {
    input: z.object({ connectorId: idSchema, id: idSchema }),
    output: keptCallSchema,
    problems: ['history-call-missing', 'history-unreadable'],
  },
  /** Forgets one call, or all of the connector's (`id` null). */
  'history.remove': {
    input: z.object({ connectorId: idSchema, id: idSchema.nullable() }),
    output: nothing,
    problems: ['history-unwritable', 'history-unreadable'],
  },
} as const satisfies Record<string, CallRow>;
