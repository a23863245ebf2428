// The files of a connector as they cross between the processes. Mirrors `connector/document`.
import { z } from 'zod';
import { fileRoleSchema } from './row';

/** A file of the connector as text; the twin of `SourceFile` in `connector/document`. */
/** How a file's bytes became its text. */
export const encodingSchema = z.enum(['utf-8', 'utf-8-bom', 'latin-1']);

/** A file of the connector as text. */
export const sourceFileSchema = z.object({
  role: fileRoleSchema,
  name: z.string().min(1).max(255),
  text: z.string(),
  encoding: encodingSchema,
});

/** The icon as found on disk; `bytes` in base64. */
/** The icon: its bytes in base64. */
export const iconSchema = z.object({ name: z.string().min(1).max(255), bytes: z.base64() });

/** All files of a connector; the twin of `ConnectorFiles` in `connector/document`. */
/** All files of a connector. */
export const connectorFilesSchema = z.object({
  files: z.array(sourceFileSchema).max(8),
  icon: iconSchema.nullable(),
});
