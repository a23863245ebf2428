// What main tells the renderer unasked. The preload delivers these and nothing else.
import { z } from 'zod';
import { notificationSchema } from './hook-calls';
import { idSchema, pathSchema } from './row';
import { taskProgressSchema } from './tasks';

/** The table of events, by name. */
export const events = {
  'task.progress': taskProgressSchema,
  /** A menu entry was chosen: the id of a command. */
  'app.command': z.object({ id: z.string() }),
  /** The person wants to close the window while work is unsaved. */
  'app.close-requested': z.null(),
  /** Something arrived at the callback of a webhook. */
  'hooks.notified': notificationSchema,
  /** Another program changed, or took away, files of the open connector. */
  'workspace.changed-on-disk': z.object({
    id: idSchema,
    folder: pathSchema,
    change: z.enum(['changed', 'removed', 'restored']),
    names: z.array(z.string()),
  }),
} as const;

/** The name of an event, for example `task.progress`. */
export type EventName = keyof typeof events;
/** What the event of that name carries. */
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;
