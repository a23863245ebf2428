// An import in a thread of its own, as main sees it: requests out, reports and answers in. However large or wrong a
// document is, main goes on; a thread that runs out of memory or fails becomes a problem.
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { type Problem, errorProblem } from '../../shared/base/problem';
import { type Result, fail } from '../../shared/base/result';
import type { TaskContext } from '../../shared/contract/tasks';
import type { BuiltConnector } from '../../shared/import/build-connector';
import type { Outline } from '../../shared/import/outline';
import type { WorkerReply, WorkerRequest } from './worker-messages';

/** One document under import. Ask one thing at a time. */
export interface ImportThread {
  /** Reads a file; cancelling ends the thread. Problems: those of `import.read`, `task-cancelled`. */
  read(file: string, task: TaskContext): Promise<Result<Outline>>;
  /** Builds; after a cancel another build can be asked for. Problems: those of `import.build`, `task-cancelled`. */
  build(keys: readonly string[], task: TaskContext): Promise<Result<BuiltConnector>>;
  /** Ends the thread and forgets the document. */
  end(): Promise<void>;
}

/** Enough for the largest known descriptions twenty times over; beyond it the thread ends, and main does not. */
const heapMegabytes = 2048;

const cancelled = errorProblem('task-cancelled', 'The import was cancelled.');

/** Starts a thread. `workerFile` is the bundled `import-worker`; it is handed over as text, so it may lie in an archive. */
export async function startImportThread(workerFile: string): Promise<ImportThread> {
  const worker = new Worker(await readFile(workerFile, 'utf8'), {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  worker.unref();
  const end = async (): Promise<void> => {
    await worker.terminate();
  };
  return {
    read: async (file, task) => {
      const reply = await ask(worker, { kind: 'read', file }, task, () => void end());
      if (reply.kind === 'outline') return reply.outline;
      return fail(reply.kind === 'failed' ? reply.problem : cancelled);
    },
    build: async (keys, task) => {
      const cancel = (): void => send(worker, { kind: 'cancel' });
      const reply = await ask(worker, { kind: 'build', keys }, task, cancel);
      if (reply.kind === 'built') return reply.built ?? fail(cancelled);
      return fail(reply.kind === 'failed' ? { ...reply.problem, code: 'import-failed' } : cancelled);
    },
    end,
  };
}

type Answer = Exclude<WorkerReply, { kind: 'progress' }>;
type Outcome = Answer | { readonly kind: 'failed'; readonly problem: Problem } | { readonly kind: 'ended' };

/** Sends a request and waits for its answer, the thread's failure, or its end. */
function ask(
  worker: Worker,
  request: WorkerRequest,
  task: TaskContext,
  onAbort: () => void,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const onMessage = (reply: WorkerReply): void => {
      if (reply.kind === 'progress') task.report(reply.stage, reply.fraction, reply.detail);
      else settle(reply);
    };
    const onError = (error: unknown): void => settle({ kind: 'failed', problem: describeFailure(error) });
    const onExit = (): void => settle({ kind: 'ended' });
    const settle = (outcome: Outcome): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(outcome);
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    task.signal.addEventListener('abort', onAbort);
    if (task.signal.aborted) settle({ kind: 'ended' });
    else send(worker, request);
  });
}

function send(worker: Worker, request: WorkerRequest): void {
  worker.postMessage(request);
}

function describeFailure(error: unknown): Problem {
  const isMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory
    ? errorProblem('import-unreadable', 'The document needs more memory than an import may take.', {
        action: 'Cut the description down and import the part that is needed.',
      })
    : errorProblem('import-unreadable', 'The document could not be read, for a reason that nobody foresaw.', {
        action: 'Report the document, or choose another one.',
      });
}
