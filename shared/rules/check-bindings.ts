// Checks where choices and fields come from: operations that are not there, inputs and fields that nothing has, and
// parameters without which the call cannot be made.
import { type BindingFault, findDanglingBindings } from '../mapping/dangling-bindings';
import { locate } from '../text/locate';
import type { JsonTree } from '../text/tree';
import type { Finding } from './finding';

const actions: Readonly<Record<BindingFault, string>> = {
  'dynamic-operation-not-found': 'Choose another operation for it, or take the binding away.',
  'dynamic-unknown-target-param': 'Take the argument away, or add that parameter to the operation.',
  'dynamic-source-not-found': 'Choose another input for the argument, or a value.',
  'dynamic-path-not-found': 'Choose another field of the reply.',
  'dynamic-missing-required-param': 'Drop an input or a value on it.',
};
/** A reply may hold more than its schema says. */
const doubtful: ReadonlySet<BindingFault> = new Set(['dynamic-path-not-found']);

/** A finding for each fault of a binding, on what carries it. */
export function checkBindings(tree: JsonTree): readonly Finding[] {
  return findDanglingBindings(tree).flatMap(({ code, message, place }): readonly Finding[] => {
    const located = locate(tree, place);
    if (!located) return [];
    return [
      {
        code,
        message,
        severity: doubtful.has(code) ? 'warning' : 'error',
        action: actions[code],
        path: place,
        offset: located.offset - tree.start,
        length: Math.min(located.length, 1),
        onKey: false,
      },
    ];
  });
}
