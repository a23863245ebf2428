// Handlers whose room is loaded with the first call: nothing is read or run at start that the first screen does not
// need.
import type { CallInput, CallName, CallOutput, Handlers } from '../../shared/contract/calls';
import type { Result } from '../../shared/base/result';
import type { TaskContext } from '../../shared/contract/tasks';
import { loadOnce } from './load-once';

type Answer<N extends CallName> = (input: CallInput<N>, task: TaskContext) => Promise<Result<CallOutput<N>>>;

/**
 * Answers handlers for the names; `load` builds the real ones, once. A load that fails is tried again with the next
 * call, which answers the error as any other.
 */
export function lazyHandlers<N extends CallName>(
  names: readonly N[],
  load: () => Promise<Pick<Handlers, N>>,
): Pick<Handlers, N> {
  const loaded = loadOnce(load);
  const build =
    <M extends N>(name: M): Answer<M> =>
    async (input, task) => {
      const handlers: Pick<Handlers, M> = await loaded();
      return handlers[name](input, task);
    };
  return Object.fromEntries(names.map((name) => [name, build(name)])) as Pick<Handlers, N>;
}
