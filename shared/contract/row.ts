// The shape of a row in the table of calls, and the schemas that several rows share.
import { z } from 'zod';
import type { Problem } from '../base/problem';

z.config({ jitless: true });

/**
 * One call: what goes in, what comes back, and the codes of the problems that it may answer besides
 * `call-malformed` (the input does not fit) and `call-failed` (an error that nobody foresaw). A row with
 * `stages` is a task: it reports progress by those names and can be cancelled (`task-cancelled`).
 */
export interface CallRow {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  readonly problems: readonly string[];
  readonly stages?: readonly string[];
}

/** A stretch of text; the twin of `TextRange` in `base/problem`. */
export const textRangeSchema = z.object({
  offset: z.number().int().nonnegative(),
  length: z.number().int().nonnegative(),
  line: z.number().int().positive(),
  column: z.number().int().positive(),
});

/** The files of a connector by what they are. */
export const fileRoleSchema = z.enum(['definition', 'properties', 'script', 'settings', 'sidecar']);

/** A problem as it crosses the door; the twin of `Problem` in `base/problem`. */
export const problemSchema = z.object({
  code: z.string(),
  message: z.string(),
  severity: z.enum(['error', 'warning', 'hint']),
  place: z
    .object({
      file: fileRoleSchema.optional(),
      pointer: z.string().optional(),
      range: textRangeSchema.optional(),
    })
    .optional(),
  action: z.string().optional(),
  traceId: z.string().optional(),
}) satisfies z.ZodType<Problem>;

/** For calls that take or give nothing. */
export const nothing = z.null();

/** A path on this machine, absolute. Checked again where it is used. */
export const pathSchema = z.string().min(1).max(4096);

/** A random name made in the renderer for a connector, a task or a connection. */
export const idSchema = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/u);
