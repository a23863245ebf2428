// From a binding and the values on the card to the call that answers it: which operation, with which inputs. Where a
// value is missing that it depends on, the card waits for that; where the definition is wrong, it says so.
import { isJsonObject, type JsonValue } from '../base/json-value';
import { printPointer } from '../base/pointer';
import { type Problem, errorProblem } from '../base/problem';
import { listInputs } from '../operations/list-inputs';
import { listOperations } from '../operations/list-operations';
import type { Input, Operation, OperationKey } from '../operations/operation';
import { readOperation } from '../operations/read-operation';
import type { JsonTree } from '../text/tree';
import type { Binding } from './binding-lookup';
import { findAtPath, printBindingPath } from './binding-path';
import type { GivenValues } from './choose-values';

/** What to do about a binding. */
export type LookupPlan =
  /** Call this operation with these inputs, by input id. */
  | {
      readonly kind: 'call';
      readonly operationKey: OperationKey;
      readonly title: string;
      readonly inputs: Readonly<Record<string, JsonValue>>;
    }
  /** Another input has to be filled in first; `sentence` names it. */
  | { readonly kind: 'wait'; readonly sentence: string }
  | { readonly kind: 'broken'; readonly problem: Problem };

/**
 * Plans the lookup of one binding of an operation, with the values of its card by input id. Problems:
 * `binding-platform-only`, `binding-operation-missing`, `binding-argument-unknown`, `binding-argument-missing`; place
 * is where the extension stands.
 */
export function planLookup(
  tree: JsonTree,
  operation: Operation,
  binding: Binding,
  values: GivenValues,
): LookupPlan {
  if (binding.operationId === '') return broken(describePlatform(binding));
  const summary = listOperations(tree).find((one) => one.operationId === binding.operationId);
  const target = summary && readOperation(tree, summary.key);
  if (!target) return broken(describeOperation(binding));
  const own = listInputs(tree, operation);
  const asked = listInputs(tree, target);
  const inputs: Record<string, JsonValue> = {};
  const waiting = new Map<string, string>();
  for (const argument of binding.arguments) {
    const places = findPlaces(asked, argument.target);
    if (places.length === 0) return broken(describeUnknown(binding, argument.target));
    const { source } = argument;
    const value = source.kind === 'value' ? source.value : readInput(own, source.path, values);
    for (const place of places) {
      const part = value === undefined ? undefined : findAtPath(value, place.rest);
      if (isGiven(part)) inputs[place.input.id] = part;
      else if (source.kind === 'input') waiting.set(place.input.id, nameInput(own, source.path));
    }
  }
  const missing = asked.find(
    (input) => input.required && !isGiven(inputs[input.id]) && !isGiven(input.defaultValue),
  );
  if (!missing) return { kind: 'call', operationKey: target.key, title: target.title, inputs };
  const label = waiting.get(missing.id);
  return label === undefined
    ? broken(describeMissing(binding, missing))
    : { kind: 'wait', sentence: `Fill in ${label} first.` };
}

interface InputPlace {
  readonly input: Input;
  /** Names from the place that was asked for to this input. */
  readonly rest: readonly string[];
}

/** The inputs at a parameter's name and a path into it, or below; a bare name may be that of a body property. */
function findPlaces(inputs: readonly Input[], path: readonly string[]): readonly InputPlace[] {
  const whole = path.join('/');
  const named = inputs.filter((input) => input.parameter.in !== 'body' && input.parameter.name === whole);
  if (named.length > 0) return named.slice(0, 1).map((input) => ({ input, rest: [] }));
  const body = inputs.filter((input) => input.parameter.in === 'body');
  const fromName = body[0]?.parameter.name === path[0] ? path.slice(1) : null;
  const inBody = fromName ? findBelow(body, fromName) : [];
  if (inBody.length > 0) return inBody;
  const direct = findBelow(body, path);
  if (direct.length > 0) return direct;
  const leaf = body.find((input) => path.length === 1 && input.bodyPath.at(-1) === path[0]);
  return leaf ? [{ input: leaf, rest: [] }] : [];
}

function findBelow(body: readonly Input[], path: readonly string[]): readonly InputPlace[] {
  return body
    .filter((input) => path.every((name, index) => input.bodyPath[index] === name))
    .map((input) => ({ input, rest: input.bodyPath.slice(path.length) }));
}

/** The value of an input of the own operation; of an object in the body all that is filled in. */
function readInput(
  inputs: readonly Input[],
  path: readonly string[],
  values: GivenValues,
): JsonValue | undefined {
  const places = findPlaces(inputs, path);
  const [only] = places;
  if (places.length === 1 && only?.rest.length === 0) return readValue(only.input, values);
  let whole: JsonValue | undefined;
  for (const { input, rest } of places) {
    const value = readValue(input, values);
    if (isGiven(value)) whole = withMember(whole, rest, value);
  }
  return whole;
}

/** What stands on the card; where nobody can fill it in, what is sent anyway. */
function readValue(input: Input, values: GivenValues): JsonValue | undefined {
  const typed = Object.hasOwn(values, input.id) ? values[input.id] : undefined;
  if (isGiven(typed)) return typed;
  return input.required || input.group === 'hidden' ? input.defaultValue : undefined;
}

function withMember(whole: JsonValue | undefined, path: readonly string[], value: JsonValue): JsonValue {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const object = isJsonObject(whole) ? whole : {};
  return { ...object, [name]: withMember(object[name], rest, value) };
}

function nameInput(inputs: readonly Input[], path: readonly string[]): string {
  return findPlaces(inputs, path)[0]?.input.label ?? printBindingPath(path);
}

function isGiven(value: JsonValue | undefined): value is JsonValue {
  return value !== undefined && value !== null && value !== '';
}

function broken(problem: Problem): LookupPlan {
  return { kind: 'broken', problem };
}

function placed(binding: Binding, action: string): Omit<Partial<Problem>, 'code' | 'message'> {
  const pointer = printPointer([...binding.place, binding.extension]);
  return { place: { file: 'definition', pointer }, action };
}

function describePlatform(binding: Binding): Problem {
  const source = binding.platformSource === '' ? 'no operation' : binding.platformSource;
  return errorProblem(
    'binding-platform-only',
    `The choices come from ${source}, which only the platform answers.`,
    placed(binding, 'Type the value.'),
  );
}

function describeOperation(binding: Binding): Problem {
  return errorProblem(
    'binding-operation-missing',
    `There is no operation ${binding.operationId} that could be asked.`,
    placed(binding, 'Type the value, or correct the operation that is named in the definition.'),
  );
}

function describeUnknown(binding: Binding, target: readonly string[]): Problem {
  return errorProblem(
    'binding-argument-unknown',
    `${binding.operationId} is given ${printBindingPath(target)}, but has no such parameter.`,
    placed(binding, 'Type the value, or correct the parameters in the definition.'),
  );
}

function describeMissing(binding: Binding, missing: Input): Problem {
  return errorProblem(
    'binding-argument-missing',
    `${binding.operationId} needs ${missing.label}, and nothing gives it a value.`,
    placed(binding, 'Type the value, or add the parameter in the definition.'),
  );
}
