// Rows about calling an operation for real, and what one such call looks like afterwards. Everything here is
// already masked: no secret leaves the main process.
import { z } from 'zod';
import { idSchema, pathSchema, problemSchema, type CallRow } from './row';

/** One header line of a request or a reply, masked where it carries a secret. */
export const headerSchema = z.object({ name: z.string(), value: z.string() });

/** A line of a trace step: a name with its value, and what the step did to it. */
export const traceLineSchema = z.object({
  name: z.string(),
  value: z.string(),
  /** The value before this step, where it changed. */
  before: z.string().optional(),
  change: z.enum(['same', 'added', 'changed', 'removed']),
});

/** One step of a call, from what the maker filled in to what the maker gets. */
export const traceStepSchema = z.object({
  kind: z.enum([
    'inputs',
    'definition',
    'connection',
    'policy',
    'script',
    'wait',
    'request',
    'reply',
    'outputs',
  ]),
  title: z.string(),
  /** One short line, for example `GET /products?top=5`. */
  summary: z.string(),
  outcome: z.enum(['done', 'skipped', 'failed']),
  /** From the start of the call, in milliseconds. */
  startMs: z.number().nonnegative(),
  durationMs: z.number().nonnegative(),
  lines: z.array(traceLineSchema),
  problem: problemSchema.nullable(),
});
export type TraceStep = z.infer<typeof traceStepSchema>;

/** One output as the maker gets it: where it stands in the reply and its value, printed. */
export const outputRowSchema = z.object({
  label: z.string(),
  /** Names from the body's root, `stock/onHand`; empty for the whole body; `header/Location` for a header. */
  path: z.string(),
  type: z.string(),
  depth: z.number().int().nonnegative(),
  value: z.string(),
  /** True when the reply has it but the definition does not name it. */
  undeclared: z.boolean(),
});

/** What came back from the web API. */
export const replySchema = z.object({
  status: z.number().int(),
  statusText: z.string(),
  headers: z.array(headerSchema),
  body: z.object({
    kind: z.enum(['empty', 'json', 'text', 'image', 'binary']),
    mediaType: z.string(),
    /** Text, pretty where it is JSON; base64 for an image; the first part only where `shownBytes` is smaller. */
    text: z.string(),
    shownBytes: z.number().int().nonnegative(),
    sizeBytes: z.number().int().nonnegative(),
  }),
  outputs: z.array(outputRowSchema),
});
export type Reply = z.infer<typeof replySchema>;

/** What the maker gets where the gateway of the platform refuses a call: its own reply, in its own shape. */
export const refusalSchema = z.object({
  status: z.number().int(),
  statusText: z.string(),
  headers: z.array(headerSchema),
  body: z.string(),
});

/** Where a call goes on: the next page of a list, or the next poll of a trigger. */
export const nextCallSchema = z.object({
  kind: z.enum(['page', 'poll']),
  /** To be handed to the next `runtime.invoke`; the link itself stays in the main process. */
  linkId: idSchema,
  /** The link, masked. */
  url: z.string(),
  waitSeconds: z.number().nonnegative().nullable(),
});
export type NextCall = z.infer<typeof nextCallSchema>;

/** How calls behave where the platform leaves it open; see `shared/runtime/runtime-settings`. */
export const runtimeSettingsSchema = z
  .object({
    policies: z
      .object({
        missingValue: z.enum(['empty', 'fail']),
        jsonText: z.enum(['value', 'text']),
        quotes: z.enum(['strip', 'keep']),
        severalHosts: z.enum(['last', 'first']),
        valuesFrom: z.enum(['present', 'incoming']),
        errorReplies: z.enum(['leave-body', 'all']),
        failureOn: z.enum(['no-reply', 'error-status']),
      })
      .partial(),
    retry: z.enum(['never', 'throttled', 'flow']),
    mostRetries: z.number().int().min(0).max(10),
    firstWaitMs: z.number().int().min(0).max(600_000),
    longestWaitMs: z.number().int().min(0).max(600_000),
    redirects: z.enum(['hand-on', 'follow']),
    callsPerMinute: z.number().int().min(1).max(100_000).nullable(),
    scriptLimitMs: z.number().int().min(100).max(600_000),
  })
  .partial();

/** One call, whole: request, reply or the reason why there is none, and every step between. */
export const invocationSchema = z.object({
  operationKey: z.string(),
  /** The request as it left, masked. */
  request: z
    .object({ method: z.string(), url: z.string(), headers: z.array(headerSchema), body: z.string() })
    .nullable(),
  /** Null when no reply came; `problem` then says why. */
  reply: replySchema.nullable(),
  problem: problemSchema.nullable(),
  /** What the gateway of the platform answers where no reply of the web API comes; null where one came. */
  refusal: refusalSchema.nullable().optional(),
  /** Null where the reply is the last one. */
  next: nextCallSchema.nullable().optional(),
  durationMs: z.number().nonnegative(),
  trace: z.array(traceStepSchema),
});
export type Invocation = z.infer<typeof invocationSchema>;

/** The `runtime.*` rows. */
export const runtimeCalls = {
  /** Calls the operation through the connection. A call that fails on the way still answers with its trace. */
  'runtime.invoke': {
    input: z.object({
      definition: z.string(),
      properties: z.string().nullable(),
      /** The custom code of the connector. */
      script: z.string().nullable().optional(),
      operationKey: z.string(),
      /** By input id, `query/top` or `body/supplier/name`; inputs that are left out are not sent. */
      inputs: z.record(z.string(), z.json()),
      connectionId: idSchema.nullable(),
      /** Goes on where an earlier reply of this operation said: its next page or poll. The inputs are not looked at. */
      linkId: idSchema.nullable().optional(),
      timeoutMs: z.number().int().min(100).max(600_000),
      /** The connector in whose history the call is kept; none where it is left out. */
      historyOf: idSchema.optional(),
      /** True for a call on the way to another: its body is not the one that `runtime.save-body` saves. */
      isLookup: z.boolean().optional(),
      /** The defaults stand for what is left out. */
      settings: runtimeSettingsSchema.optional(),
    }),
    output: invocationSchema,
    problems: [
      'operation-missing',
      'connection-missing',
      'connection-needs-sign-in',
      'vault-locked',
      'provider-unreachable',
      'provider-unavailable',
      'sign-in-refused',
      'definition-unreadable',
      'link-forgotten',
    ],
    stages: ['prepare', 'send', 'receive', 'read'],
  },
  /** Saves the whole body of the last reply to a file; null when the person cancels. */
  'runtime.save-body': {
    input: z.object({ suggestedName: z.string().min(1).max(120) }),
    output: z.object({ path: pathSchema, sizeBytes: z.number().int().nonnegative() }).nullable(),
    problems: ['reply-forgotten', 'file-unwritable', 'disk-full'],
  },
} as const satisfies Record<string, CallRow>;
