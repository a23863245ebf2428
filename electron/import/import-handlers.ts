// The handlers of the `import.*` rows: read an API description, hold it while the person picks operations, build
// the connector. The work is done in a thread of its own, one for each document.
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { CallOutput, Handlers } from '../../shared/contract/calls';
import type { BuiltConnector } from '../../shared/import/build-connector';
import { type ImportThread, startImportThread } from './import-thread';

/** What the handlers need from the app. */
export interface ImportServices {
  /** Asks for a file in the system's dialog; null when the person cancels. */
  chooseFile(): Promise<string | null>;
  /** A new id of the form of the contract's `idSchema`. */
  createId(): string;
  /** The bundled `import-worker`. */
  readonly workerFile: string;
}

/** The rows of this room. */
export type ImportHandlers = Pick<Handlers, 'import.choose-file' | 'import.read' | 'import.build'>;

const forgotten = errorProblem('import-forgotten', 'The document of this import is not held any more.', {
  action: 'Read the document again.',
});

/**
 * Builds the handlers. They keep the document that was read last, until a connector is built from it or another
 * one is read. Problems: those of the rows, and `task-cancelled`.
 */
export function buildImportHandlers(services: ImportServices): ImportHandlers {
  let held: { readonly id: string; readonly thread: ImportThread } | null = null;
  const release = async (): Promise<void> => {
    const before = held;
    held = null;
    await before?.thread.end();
  };
  return {
    'import.choose-file': async () => ok(await services.chooseFile()),
    'import.read': async ({ file }, task) => {
      await release();
      const thread = await startImportThread(services.workerFile);
      const outline = await thread.read(file, task);
      if (!outline.ok) {
        await thread.end();
        return outline;
      }
      // Of two documents that are read at once the one that is read last is held.
      await release();
      held = { id: services.createId(), thread };
      const { operations, problems, ...about } = outline.value;
      return ok({
        ...about,
        importId: held.id,
        operations: operations.map((operation) => ({ ...operation, tags: [...operation.tags] })),
        problems: [...problems],
      });
    },
    'import.build': async ({ importId, operations }, task) => {
      if (held?.id !== importId) return fail(forgotten);
      const built = await held.thread.build(operations, task);
      // After a cancel the same document can be built from again; after a failure its thread may be gone.
      if (built.ok || built.problem.code !== 'task-cancelled') await release();
      if (!built.ok) return describeFailure(built);
      return ok(describe(services.createId(), built.value));
    },
  };
}

function describeFailure(built: Extract<Result<BuiltConnector>, { ok: false }>): typeof built {
  const { problem } = built;
  return problem.code === 'task-cancelled' ? built : fail({ ...problem, code: 'import-failed' });
}

function describe(id: string, built: BuiltConnector): CallOutput<'import.build'> {
  const { files, icon } = built.files;
  return {
    connector: { id, folder: null, files: { files: [...files], icon }, stamp: '', problems: [] },
    losses: [...built.losses],
  };
}
