// The lines of JSON between the runtime and a program that runs custom code: their shapes, and how they are read.
import { z } from 'zod';

const pairSchema = z.tuple([z.string(), z.string()]);
const contentSchema = { headers: z.array(pairSchema), body: z.base64() };

/** A request, its body in base64. */
export const scriptRequestSchema = z.object({ method: z.string(), url: z.string(), ...contentSchema });
/** A reply, its body in base64. */
export const scriptResponseSchema = z.object({
  status: z.number().int(),
  statusText: z.string(),
  ...contentSchema,
});
export type ScriptRequest = z.infer<typeof scriptRequestSchema>;
export type ScriptResponse = z.infer<typeof scriptResponseSchema>;

/** What the program says. */
export const scriptMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('began') }),
  z.object({ kind: z.literal('log'), level: z.string(), text: z.string() }),
  z.object({ kind: z.literal('send'), id: z.number().int(), request: scriptRequestSchema }),
  z.object({ kind: z.literal('done'), response: scriptResponseSchema }),
  z.object({ kind: z.literal('failed'), type: z.string(), message: z.string(), stack: z.string() }),
]);
export type ScriptMessage = z.infer<typeof scriptMessageSchema>;

/** The call that the program is given first. */
export interface ScriptCall {
  readonly operationId: string;
  readonly correlationId: string;
  /** The address of the request as it came in, before any policy. */
  readonly originalUri: string;
  /** Where notifications of a webhook are led. */
  readonly notificationBase: string;
  readonly request: ScriptRequest;
}

/** Reads a line; null for one that is none of ours. */
export function readScriptMessage(line: string): ScriptMessage | null {
  try {
    return scriptMessageSchema.parse(JSON.parse(line));
  } catch {
    // What native code prints on its own is no message.
    return null;
  }
}
