// Rows about turning an API description into a connector.
import { z } from 'zod';
import { idSchema, pathSchema, problemSchema, nothing, type CallRow } from './row';
import { openedConnectorSchema } from './workspace-calls';

/** One operation that can be taken over. `key` is method and path, `get /products`. */
export const importableOperationSchema = z.object({
  key: z.string(),
  method: z.string(),
  path: z.string(),
  operationId: z.string(),
  summary: z.string(),
  tags: z.array(z.string()),
});
export type ImportableOperation = z.infer<typeof importableOperationSchema>;

/** What a read document offers before anything is built from it. */
export const importOutlineSchema = z.object({
  /** Names the read document until the connector is built or another one is read. */
  importId: idSchema,
  title: z.string(),
  version: z.string(),
  /** For example `OpenAPI 3.0.3`. */
  format: z.string(),
  host: z.string(),
  operations: z.array(importableOperationSchema),
  problems: z.array(problemSchema),
});
export type ImportOutline = z.infer<typeof importOutlineSchema>;

const readProblems = [
  'file-missing',
  'file-unreadable',
  'file-too-large',
  'file-not-text',
  'import-not-openapi',
  'import-unreadable',
] as const;

/** The `import.*` rows. */
export const importCalls = {
  /** Asks for a file in the system's dialog; null when the person cancels. */
  'import.choose-file': { input: nothing, output: pathSchema.nullable(), problems: [] },
  'import.read': {
    input: z.object({ file: pathSchema }),
    output: importOutlineSchema,
    problems: readProblems,
    stages: ['read', 'parse', 'outline'],
  },
  /** Builds a connector from the chosen operations; nothing is written to disk. */
  'import.build': {
    input: z.object({ importId: idSchema, operations: z.array(z.string()).min(1).max(5000) }),
    output: z.object({
      connector: openedConnectorSchema,
      /** What could not be said in OpenAPI 2.0 and how it was put instead, one problem each. */
      losses: z.array(problemSchema),
    }),
    problems: ['import-forgotten', 'import-failed'],
    stages: ['convert', 'print'],
  },
} as const satisfies Record<string, CallRow>;
