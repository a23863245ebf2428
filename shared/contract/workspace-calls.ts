// Rows about connectors on disk: open, save, watch, recent, package.
import { z } from 'zod';
import { connectorFilesSchema, iconSchema } from './connector-files';
import { idSchema, nothing, pathSchema, problemSchema, type CallRow } from './row';

/**
 * A connector that the renderer may show. `id` names it for connections and stays the same for the same folder.
 * `stamp` stands for what is on disk; a save with an older stamp is refused.
 */
export const openedConnectorSchema = z.object({
  id: idSchema,
  folder: pathSchema.nullable(),
  files: connectorFilesSchema,
  stamp: z.string(),
  /** What is worth knowing about the folder, for example files that were left alone. */
  problems: z.array(problemSchema),
});
export type OpenedConnector = z.infer<typeof openedConnectorSchema>;

/** A connector that was opened before; `exists` is false when its folder is gone. */
export const recentConnectorSchema = z.object({
  folder: pathSchema,
  title: z.string(),
  operations: z.number().int().nonnegative(),
  brandColor: z.string(),
  /** ISO 8601. */
  openedAt: z.string(),
  exists: z.boolean(),
});
export type RecentConnector = z.infer<typeof recentConnectorSchema>;

const openProblems = [
  'folder-missing',
  'folder-unreadable',
  'definition-missing',
  'definition-ambiguous',
  'file-too-large',
  'file-not-text',
  'file-unreadable',
  'save-unfinished',
] as const;

const saveProblems = [
  'folder-unwritable',
  'disk-full',
  'changed-on-disk',
  'file-unwritable',
  'folder-missing',
  'save-unfinished',
  'icon-unreadable',
] as const;

/** The `workspace.*` rows. */
export const workspaceCalls = {
  /** Asks for a folder in the system's dialog; null when the person cancels. */
  'workspace.choose-folder': {
    input: z.object({ purpose: z.enum(['open', 'save']), title: z.string().max(200) }),
    output: pathSchema.nullable(),
    problems: [],
  },
  'workspace.open': {
    input: z.object({ folder: pathSchema }),
    output: openedConnectorSchema,
    problems: openProblems,
  },
  /** A new connector with a General card filled in and no operation; nothing is written yet. */
  'workspace.create': {
    input: z.object({ title: z.string().min(1).max(200), host: z.string().max(300) }),
    output: openedConnectorSchema,
    problems: ['host-invalid'],
  },
  /** Copies the inventory sample into a folder of its own (once) and opens it. */
  'workspace.open-sample': {
    input: nothing,
    output: openedConnectorSchema,
    problems: [...openProblems, ...saveProblems],
  },
  /**
   * Writes the files that differ from disk, all or none. `folder` other than the one that was opened (or the first
   * save) makes the folder. Answers the connector's id (unchanged) and the new stamp.
   */
  'workspace.save': {
    input: z.object({
      id: idSchema,
      folder: pathSchema,
      files: connectorFilesSchema,
      /** The stamp from opening or the last save; null for a folder that is new to this connector. */
      stamp: z.string().nullable(),
      /** True after the person chose to write over what changed on disk. */
      overwrite: z.boolean(),
    }),
    output: z.object({ folder: pathSchema, stamp: z.string(), written: z.array(z.string()) }),
    problems: saveProblems,
  },
  'workspace.recent': { input: nothing, output: z.array(recentConnectorSchema), problems: [] },
  'workspace.forget-recent': {
    input: z.object({ folder: pathSchema }),
    output: z.array(recentConnectorSchema),
    problems: [],
  },
  /** Asks for a target, then writes a zip with the connector's files; null when the person cancels. */
  'workspace.export-zip': {
    input: z.object({ suggestedName: z.string().min(1).max(120), files: connectorFilesSchema }),
    output: z
      .object({
        path: pathSchema,
        sizeBytes: z.number().int().nonnegative(),
        entries: z.array(z.object({ name: z.string(), sizeBytes: z.number().int().nonnegative() })),
        /** What was taken out or looks like a secret, one problem each. */
        findings: z.array(problemSchema),
      })
      .nullable(),
    problems: [
      'package-has-secret',
      'package-name-unfit',
      'icon-unreadable',
      'folder-missing',
      'folder-unwritable',
      'disk-full',
      'file-unwritable',
    ],
  },
  /** Asks for a PNG in the system's dialog; null when the person cancels. */
  'workspace.choose-icon': {
    input: nothing,
    output: iconSchema.nullable(),
    problems: ['file-unreadable', 'icon-not-png', 'file-too-large'],
  },
} as const satisfies Record<string, CallRow>;
