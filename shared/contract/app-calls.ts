// Rows about the app itself: what runs, settings, leaving, links.
import { z } from 'zod';
import { nothing, type CallRow } from './row';

/** What a person can set; kept between starts. */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** Time after which a test call is given up, in milliseconds. */
  callTimeoutMs: z.number().int().min(1000).max(600_000),
  definitionOpen: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The `app.*` rows. */
export const appCalls = {
  'app.info': {
    input: nothing,
    output: z.object({
      version: z.string(),
      electron: z.string(),
      platform: z.string(),
      /** Where connections are kept: encrypted by the operating system, or in memory until the app closes. */
      vault: z.enum(['encrypted', 'session']),
      /** One sentence on why `session`, else empty. */
      vaultReason: z.string(),
      /** A folder to open at once, from the command line; null for none. */
      openAtStart: z.string().nullable(),
    }),
    problems: [],
  },
  'app.settings': { input: nothing, output: settingsSchema, problems: [] },
  'app.change-settings': {
    input: settingsSchema.partial(),
    output: settingsSchema,
    problems: ['settings-unwritable'],
  },
  /** Tells main whether closing the window would lose work; main then asks by `app.close-requested`. */
  'app.set-unsaved': { input: z.object({ unsaved: z.boolean() }), output: nothing, problems: [] },
  /** Closes the window without asking again. */
  'app.close': { input: nothing, output: nothing, problems: [] },
  'app.copy-text': { input: z.object({ text: z.string().max(5_000_000) }), output: nothing, problems: [] },
  /** The operations on the clipboard as text; null where it holds anything else, which the window never sees. */
  'app.paste-operations': { input: nothing, output: z.object({ text: z.string() }).nullable(), problems: [] },
} as const satisfies Record<string, CallRow>;
