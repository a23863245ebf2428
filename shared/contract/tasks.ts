// Long calls: their progress and their cancelling. Any call may carry a task id; those with stages report.
import { z } from 'zod';
import { idSchema } from './row';

/** `fraction` is 0 to 1, null where the end is not known; `detail` is one short line. */
export const taskProgressSchema = z.object({
  taskId: idSchema,
  stage: z.string(),
  fraction: z.number().min(0).max(1).nullable(),
  detail: z.string(),
});
export type TaskProgress = z.infer<typeof taskProgressSchema>;

/** What a handler is given beside its input: when to stop, and whom to tell how far it is. */
export interface TaskContext {
  readonly signal: { readonly aborted: boolean; addEventListener(type: 'abort', listener: () => void): void };
  report(stage: string, fraction: number | null, detail: string): void;
}

/** What the renderer sends through the door, beside the name: the input, and a task id where it wants progress. */
export const callEnvelopeSchema = z.object({
  name: z.string(),
  input: z.unknown(),
  taskId: idSchema.nullable(),
});
