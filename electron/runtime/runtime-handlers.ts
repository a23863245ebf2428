// The handlers of the `runtime.*` rows: call an operation, save the body of the last reply.
import { ok } from '../../shared/base/result';
import type { Handlers } from '../../shared/contract/calls';
import { invokeOperation } from './invoke-operation';
import type { RuntimeServices } from './runtime-services';
import { buildRuntimeSession } from './runtime-session';

/** The handlers of this room. */
export type RuntimeHandlers = Pick<Handlers, 'runtime.invoke' | 'runtime.save-body'>;

/** Builds the handlers. Problems: those of the rows, and `task-cancelled`. */
export function buildRuntimeHandlers(services: RuntimeServices): RuntimeHandlers {
  const session = buildRuntimeSession();
  return {
    'runtime.invoke': (input, task) => invokeOperation(services, session, input, task),
    'runtime.save-body': async ({ suggestedName }) => {
      const target = await services.chooseTarget(suggestedName);
      if (target === null) return ok(null);
      const saved = await services.replies.saveLast(target);
      return saved.ok ? ok({ path: target, sizeBytes: saved.value }) : saved;
    },
  };
}
