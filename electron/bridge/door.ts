// The door of the main process: takes anything, hands checked values to the handlers, and always answers a result.
// Knows nothing of Electron: `register` connects it to the window.
import type { z } from 'zod';
import { type Problem, errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import { type CallName, type Handlers, calls } from '../../shared/contract/calls';
import { idSchema, problemSchema } from '../../shared/contract/row';
import { type TaskContext, callEnvelopeSchema } from '../../shared/contract/tasks';

/** What the door needs. */
export interface DoorServices {
  readonly handlers: Handlers;
  readonly tasks: {
    begin(id: string | null): { readonly context: TaskContext; end(): void } | null;
    cancel(id: string): void;
  };
  readonly log: { warn(text: string): void; error(text: string, error?: unknown): void };
}

/** The door. `answer` never throws. */
export interface Door {
  /** The names that can be called. */
  readonly names: readonly string[];
  /**
   * Answers a call. Problems: those of its row, `call-malformed` (the call or its input does not fit the table),
   * `call-failed` (an error that nobody foresaw, kept in the log), `task-cancelled`.
   */
  answer(envelope: unknown): Promise<Result<unknown>>;
  /** Cancels the task of that id; anything that is no id is let pass. */
  cancel(taskId: unknown): void;
}

/** Every handler by its name, seen as what it is to the door: checked input in, unchecked answer out. */
type AnyHandler = (input: unknown, task: TaskContext) => Promise<Result<unknown>>;

/** Builds the door over the handlers; they cover the table, or it does not compile. */
export function createDoor(services: DoorServices): Door {
  return {
    names: Object.keys(calls),
    answer: async (envelope) => {
      const call = callEnvelopeSchema.safeParse(envelope);
      if (!call.success) return fail(malformed('A call', call.error));
      const { name, taskId } = call.data;
      if (!isCallName(name)) return fail(unknownCall);
      const input = calls[name].input.safeParse(call.data.input);
      if (!input.success) return fail(malformed(name, input.error));
      const task = services.tasks.begin(taskId);
      if (!task) return fail(taken(name));
      try {
        return await run(services, name, input.data, task.context);
      } finally {
        task.end();
      }
    },
    cancel: (taskId) => {
      const id = idSchema.safeParse(taskId);
      if (id.success) services.tasks.cancel(id.data);
    },
  };
}

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name);
}

async function run(
  { handlers, log }: DoorServices,
  name: CallName,
  input: unknown,
  task: TaskContext,
): Promise<Result<unknown>> {
  try {
    // The input was parsed by the schema of this very row, which is what its handler takes.
    const answer = await (handlers[name] as AnyHandler)(input, task);
    if (!answer.ok) return fail(checkProblem(name, answer.problem, log));
    // What the schema does not name is left behind here, so that no value slips through by accident.
    return ok(calls[name].output.parse(answer.value));
  } catch (error) {
    if (task.signal.aborted) return fail(cancelled);
    log.error(`${name} failed`, error);
    return fail(failed(name));
  }
}

const commonProblems: readonly string[] = ['call-malformed', 'call-failed', 'task-cancelled'];

/** A code that the row does not list still tells the person more than `call-failed`; the log names the gap. */
function checkProblem(name: CallName, problem: Problem, log: DoorServices['log']): Problem {
  const listed: readonly string[] = calls[name].problems;
  if (!listed.includes(problem.code) && !commonProblems.includes(problem.code)) {
    log.warn(`${name} answered ${problem.code}, which its row does not list`);
  }
  return problemSchema.parse(problem);
}

/** Names the places that do not fit, never the values there. */
function malformed(what: string, error: z.ZodError): Problem {
  const places = error.issues.slice(0, 3).map((issue) => issue.path.map(String).join('.') || 'its input');
  return errorProblem('call-malformed', `${what} does not fit the contract at ${places.join(', ')}.`, {
    action: 'Start the app again; if it stays so, report it with the log.',
  });
}

const unknownCall = errorProblem('call-malformed', 'There is no such call.', {
  action: 'Start the app again; if it stays so, report it with the log.',
});

function taken(name: CallName): Problem {
  return errorProblem('call-malformed', `${name} came with the id of a task that is under way.`, {
    action: 'Wait until it has ended, or cancel it.',
  });
}

const cancelled = errorProblem('task-cancelled', 'It was cancelled.');

function failed(name: CallName): Problem {
  return errorProblem('call-failed', `Something went wrong inside the app (${name}).`, {
    action: 'Try again; if it stays so, report it with the log. Your work is still here.',
  });
}
