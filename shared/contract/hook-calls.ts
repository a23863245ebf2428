// Rows about webhook triggers: registering one with a callback on this computer, what arrives there, and ending it.
// What is registered is remembered on disk, so that it can be ended after a crash as well.
import { z } from 'zod';
import { idSchema, nothing, type CallRow } from './row';
import { invocationSchema, runtimeCalls } from './runtime-calls';

/** A registration of a webhook. */
export const hookSchema = z.object({
  id: idSchema,
  connectorId: idSchema,
  operationKey: z.string(),
  /** Where the web API posts to; on loopback. */
  callbackUrl: z.string(),
  /** The `Location` of the registration's reply; empty where it had none. */
  location: z.string(),
  connectionId: idSchema.nullable(),
  /** ISO 8601. */
  registeredAt: z.string(),
  /** True while this app listens; false for one that an earlier start left behind. */
  isListening: z.boolean(),
});
export type Hook = z.infer<typeof hookSchema>;

/** One thing that arrived at a callback. */
export const notificationSchema = z.object({
  id: idSchema,
  hookId: idSchema,
  /** ISO 8601. */
  at: z.string(),
  method: z.string(),
  mediaType: z.string(),
  /** The body as text, cut where it is large. */
  text: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  /** True for one that was sent again from here. */
  isReplay: z.boolean(),
});
export type Notification = z.infer<typeof notificationSchema>;

/** The `hooks.*` rows. */
export const hookCalls = {
  /** Starts to listen and registers. `hook` is null where the web API did not take the registration. */
  'hooks.start': {
    input: runtimeCalls['runtime.invoke'].input.extend({ connectorId: idSchema }),
    output: z.object({ hook: hookSchema.nullable(), invocation: invocationSchema }),
    problems: [
      'callback-missing',
      'listener-failed',
      'hooks-unwritable',
      ...runtimeCalls['runtime.invoke'].problems,
    ],
    stages: ['prepare', 'send', 'receive', 'read'],
  },
  /** Ends a registration and stops listening. `invocation` is null where nothing could be sent. */
  'hooks.stop': {
    input: z.object({ id: idSchema, definition: z.string(), properties: z.string().nullable() }),
    output: z.object({ invocation: invocationSchema.nullable() }),
    problems: [
      'hook-missing',
      'hook-ending-unknown',
      'hooks-unwritable',
      ...runtimeCalls['runtime.invoke'].problems,
    ],
  },
  /** The registrations of a connector, also those of an earlier start. */
  'hooks.list': {
    input: z.object({ connectorId: idSchema }),
    output: z.array(hookSchema),
    problems: [],
  },
  /** Forgets a registration without telling the web API. */
  'hooks.forget': {
    input: z.object({ id: idSchema }),
    output: nothing,
    problems: ['hooks-unwritable'],
  },
  /** Sends a body to the hook's own callback, as the web API would. */
  'hooks.replay': {
    input: z.object({ id: idSchema, mediaType: z.string().max(200), text: z.string().max(1_100_000) }),
    output: nothing,
    problems: ['hook-missing', 'listener-failed'],
  },
} as const satisfies Record<string, CallRow>;
