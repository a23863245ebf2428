// Rows about the journal: every step of work, kept beside the user's data until it is saved, and its history after.
import { z } from 'zod';
import { connectorFilesSchema, encodingSchema, iconSchema } from './connector-files';
import type {
  Journal as ConnectorJournal,
  JournalRecord as ConnectorRecord,
} from '../connector/journal-record';
import { fileRoleSchema, idSchema, nothing, pathSchema, type CallRow } from './row';

/** A text edit as `shared/text/edit` has it: offsets and lengths in UTF-16 units. */
export const textEditSchema = z.object({
  offset: z.number().int().nonnegative(),
  length: z.number().int().nonnegative(),
  text: z.string(),
});

/** What a file is besides its text. */
export const fileFactsSchema = z.object({ name: z.string().min(1).max(255), encoding: encodingSchema });

/** One thing that happened to a connector, in order. Inverses are not kept: replaying derives them. */
export const journalRecordSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('edit'),
    editKind: z.string(),
    label: z.string(),
    joins: z.union([z.enum(['own', 'none']), z.object({ key: z.string() })]),
    files: z
      .array(
        z.object({
          role: fileRoleSchema,
          edits: z.array(textEditSchema).readonly(),
          /** Where the file was made, taken away or stored in another encoding: what it is afterwards, null for no file. */
          facts: z
            .object({ before: fileFactsSchema.nullable(), after: fileFactsSchema.nullable() })
            .optional(),
        }),
      )
      .readonly(),
    /** The icon after the edit, where it changed. */
    icon: iconSchema.nullable().optional(),
  }),
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('redo') }),
  /** The document up to here is on disk; `back` steps that came while it was being saved are not. */
  z.object({
    kind: z.literal('saved'),
    folder: pathSchema,
    stamp: z.string(),
    back: z.number().int().nonnegative().optional(),
  }),
  /** Text of the editor that does not parse, as last typed; null once there is none. */
  z.object({ kind: z.literal('draft'), role: fileRoleSchema, text: z.string().nullable() }),
  /** What was typed since into that text. */
  z.object({ kind: z.literal('draft-edit'), edits: z.array(textEditSchema).readonly() }),
]) satisfies z.ZodType<ConnectorRecord>;

/** A journal as it was found: the files that it starts from and what was done to them. */
export const journalSchema = z.object({
  folder: pathSchema.nullable(),
  /** What the disk held when the journal began; null for a connector that was never saved. */
  stamp: z.string().nullable(),
  base: connectorFilesSchema,
  records: z.array(journalRecordSchema).readonly(),
}) satisfies z.ZodType<ConnectorJournal>;

/** A connector with work that is not on disk. */
export const unsavedConnectorSchema = z.object({
  id: idSchema,
  folder: pathSchema.nullable(),
  title: z.string(),
  /** ISO 8601, of the last step. */
  changedAt: z.string(),
});
export type UnsavedConnector = z.infer<typeof unsavedConnectorSchema>;

/** The rows of the journal. */
export const journalCalls = {
  /** Keeps steps, in order, on disk before it answers. The first call for a connector carries what it starts from. */
  'journal.append': {
    input: z.object({
      id: idSchema,
      start: journalSchema.omit({ records: true }).nullable(),
      records: z.array(journalRecordSchema).max(10_000).readonly(),
    }),
    output: nothing,
    problems: ['journal-unwritable', 'journal-missing', 'disk-full'],
  },
  /** Connectors whose last session ended with unsaved work, the latest first. */
  'journal.list': { input: nothing, output: z.array(unsavedConnectorSchema), problems: [] },
  /** The whole journal of a connector; null where there is none. */
  'journal.read': {
    input: z.object({ id: idSchema }),
    output: journalSchema.nullable(),
    problems: ['journal-unreadable'],
  },
  /** Forgets a connector's journal, unsaved work with it. */
  'journal.discard': { input: z.object({ id: idSchema }), output: nothing, problems: ['journal-unwritable'] },
} as const satisfies Record<string, CallRow>;
