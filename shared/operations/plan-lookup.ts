// Works out the call that a lookup makes: which operation, with which inputs, from what the maker has filled in so far.
// Pure; the window makes the call.
import type { JsonValue } from '../base/json-value';
import type { JsonTree } from '../text/tree';
import { listInputs } from './list-inputs';
import { listOperations } from './list-operations';
import type { Input, Operation, OperationKey } from './operation';
import type { Lookup, LookupArgument } from './read-lookup';
import { readOperation } from './read-operation';

interface Refusal {
  readonly ok: false;
  readonly reason: string;
}

/** The call to make, or one sentence on why it cannot be made (yet). */
export type LookupPlan =
  | {
      readonly ok: true;
      readonly operation: OperationKey;
      /** By input id of the called operation. */
      readonly inputs: Readonly<Record<string, JsonValue>>;
    }
  | Refusal;

/**
 * Plans the call of `lookup` for `operation`, whose inputs have `values` (by input id). What the maker sees as filled
 * in counts: a value, else a default.
 */
export function planLookup(
  tree: JsonTree,
  operation: Operation,
  lookup: Lookup,
  values: Readonly<Record<string, JsonValue>>,
): LookupPlan {
  if (lookup.builtIn !== '') return refuse('The platform looks these up by itself.');
  const called = findCalled(tree, lookup);
  if (!called) {
    return refuse(`No operation has the ID ${lookup.operationId || 'that this lookup needs'}.`);
  }
  const sources = listInputs(tree, operation);
  const targets = listInputs(tree, called);
  const inputs: Record<string, JsonValue> = {};
  for (const argument of lookup.arguments) {
    const target = findTarget(targets, argument.target);
    const { value, refusal } = readValue(sources, argument, values);
    if (refusal) return refusal;
    if (target && value !== undefined && value !== null) inputs[target.id] = value;
  }
  const missing = targets.find(
    (one) => one.required && !(one.id in inputs) && one.defaultValue === undefined,
  );
  if (missing) return refuse(`${called.title} needs ${missing.label}, which this lookup does not hand it.`);
  return { ok: true, operation: called.key, inputs };
}

/** The operation that a lookup calls; null where the definition has none of that id. */
export function findCalled(tree: JsonTree, lookup: Lookup): Operation | null {
  const found = listOperations(tree).find((one) => one.operationId === lookup.operationId);
  return found && lookup.operationId !== '' ? readOperation(tree, found.key) : null;
}

/** The input that an argument or a reference names: `top`, `body/filter/name` (the body parameter's name first). */
export function findTarget(inputs: readonly Input[], name: string): Input | undefined {
  const exact = inputs.find((one) => one.bodyPath.length === 0 && one.parameter.name === name);
  if (exact) return exact;
  const [first, ...path] = name.split('/');
  const inBody = inputs.filter((one) => one.bodyPath.length > 0);
  return (
    inBody.find((one) => one.parameter.name === first && one.bodyPath.join('/') === path.join('/')) ??
    inBody.find((one) => one.bodyPath.at(-1) === name)
  );
}

interface ReadValue {
  readonly value?: JsonValue | undefined;
  readonly refusal?: Refusal;
}

function readValue(
  sources: readonly Input[],
  { source }: LookupArgument,
  values: Readonly<Record<string, JsonValue>>,
): ReadValue {
  if (source.kind === 'value') return { value: source.value };
  const input = findTarget(sources, source.name);
  if (!input) return { refusal: refuse(`It reads ${source.name}, which this operation does not have.`) };
  const value = values[input.id] ?? input.defaultValue;
  if (value !== undefined && value !== '') return { value };
  return input.required ? { refusal: refuse(`Fill in ${input.label} first.`) } : {};
}

function refuse(reason: string): Refusal {
  return { ok: false, reason };
}
