// The card's inputs, remembered as long as nothing that they are made of changes: planning one drag asks for them
// many times over.
import { listInputs } from '../operations/list-inputs';
import type { Input, Operation } from '../operations/operation';
import type { JsonTree } from '../text/tree';

const cards = new WeakMap<Operation, readonly Input[]>();

/** The inputs in the order of the card. An operation that is the same object has the same inputs. */
export function listCard(tree: JsonTree, operation: Operation): readonly Input[] {
  const known = cards.get(operation);
  if (known) return known;
  const inputs = listInputs(tree, operation);
  cards.set(operation, inputs);
  return inputs;
}
