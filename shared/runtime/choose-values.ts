// Decides what each input of a call sends: what was given, its default, or nothing. First step from a maker's card to
// a request; encoding comes after it.
import type { JsonValue } from '../base/json-value';
import { printPointer } from '../base/pointer';
import { type Problem, errorProblem } from '../base/problem';
import { type Result, fail, ok } from '../base/result';
import { listInputs } from '../operations/list-inputs';
import type { Input, Operation } from '../operations/operation';
import type { JsonTree } from '../text/tree';
import { coerceValue } from './coerce-value';
import type { WireValue } from './wire-value';

/** An input that is sent, with its value. */
export interface ChosenInput {
  readonly input: Input;
  readonly value: WireValue;
  /** True when the definition's default is sent because nothing was given. */
  readonly isDefault: boolean;
}

/** Values by input id, as they were typed; what is left out, empty or null counts as not given. */
export type GivenValues = Readonly<Record<string, JsonValue>>;

/**
 * Chooses the values, in the order of the card. Required inputs fall back to their default. A hidden input sends its
 * default where it is required and is dropped otherwise, as the platform does; a hidden body property that only its
 * own object requires is sent when that object is. Only a hidden input without default takes a given value: the
 * callback address of a webhook is one. Problems: `input-missing`, `input-type`, one for the first of its kind that
 * names all the others; place is the parameter or property in the definition.
 */
export function chooseValues(
  tree: JsonTree,
  operation: Operation,
  given: GivenValues,
): Result<readonly ChosenInput[]> {
  const inputs = listInputs(tree, operation);
  const chosen: ChosenInput[] = [];
  const missing: Input[] = [];
  const unfit: Input[] = [];
  for (const input of inputs) {
    const value = findValue(input, given);
    if (value !== undefined) {
      const coerced = coerceValue(input, value.value);
      if (coerced === undefined) unfit.push(input);
      else chosen.push({ input, value: coerced, isDefault: value.isDefault });
    } else if (input.required) missing.push(input);
  }
  if (missing.length > 0) return fail(describeMissing(operation, missing));
  if (unfit.length > 0) return fail(describeUnfit(unfit));
  return ok([...chosen, ...listHiddenDefaults(inputs, chosen)]);
}

interface FoundValue {
  readonly value: JsonValue;
  readonly isDefault: boolean;
}

function findValue(input: Input, given: GivenValues): FoundValue | undefined {
  const typed = Object.hasOwn(given, input.id) ? given[input.id] : undefined;
  const usual = input.defaultValue;
  if (input.group === 'hidden') {
    if (usual !== undefined && usual !== null) {
      return input.required ? { value: usual, isDefault: true } : undefined;
    }
    return isGiven(typed) ? { value: typed, isDefault: false } : undefined;
  }
  if (isGiven(typed)) return { value: typed, isDefault: false };
  return input.required && isGiven(usual) ? { value: usual, isDefault: true } : undefined;
}

/** Hidden properties that their own object requires, where something else puts that object into the body. */
function listHiddenDefaults(
  inputs: readonly Input[],
  chosen: readonly ChosenInput[],
): readonly ChosenInput[] {
  return inputs.flatMap((input): readonly ChosenInput[] => {
    const { field, defaultValue } = input;
    if (input.group !== 'hidden' || input.required || !field?.required || defaultValue === undefined)
      return [];
    const around = input.bodyPath.slice(0, -1);
    const isSent = chosen.some(
      (one) => one.input.parameter.in === 'body' && isInside(one.input.bodyPath, around),
    );
    const value = isSent ? coerceValue(input, defaultValue) : undefined;
    return value === undefined ? [] : [{ input, value, isDefault: true }];
  });
}

function isInside(path: readonly string[], around: readonly string[]): boolean {
  return path.length > around.length && around.every((name, index) => path[index] === name);
}

function isGiven(value: JsonValue | undefined): value is JsonValue {
  return value !== undefined && value !== null && value !== '';
}

function describeMissing(operation: Operation, missing: readonly Input[]): Problem {
  const [first] = missing;
  const isHidden = missing.every((input) => input.group === 'hidden');
  const action = isHidden ? explainHidden(operation) : 'Fill it in and send the call again.';
  return errorProblem('input-missing', `${listLabels(missing)} ${verb(missing)} missing.`, {
    ...(first ? { place: placeOf(first) } : {}),
    action,
  });
}

function explainHidden(operation: Operation): string {
  return operation.trigger === 'single'
    ? 'The platform fills it in when a flow with this trigger is saved; call an action to try the connection.'
    : 'Give it a default in the definition, as nobody sees it on the card.';
}

function describeUnfit(unfit: readonly Input[]): Problem {
  const [first] = unfit;
  const type = first ? nameType(first) : '';
  const more = unfit.length > 1 ? ` The same goes for ${listLabels(unfit.slice(1))}.` : '';
  return errorProblem('input-type', `${first?.label ?? ''} has to be ${type}.${more}`, {
    ...(first ? { place: placeOf(first) } : {}),
    action: 'Correct the value, or the type in the definition.',
  });
}

/** Where the input stands in the definition. */
export function placeOf(input: Input): { readonly file: 'definition'; readonly pointer: string } {
  return { file: 'definition', pointer: printPointer((input.field ?? input.parameter).place) };
}

function listLabels(inputs: readonly Input[]): string {
  const labels = inputs.map((input) => input.label);
  return labels.length < 2 ? labels.join('') : `${labels.slice(0, -1).join(', ')} and ${labels.at(-1) ?? ''}`;
}

function verb(inputs: readonly Input[]): string {
  return inputs.length > 1 ? 'are' : 'is';
}

const typeNames: ReadonlyMap<string, string> = new Map([
  ['integer', 'a whole number'],
  ['number', 'a number'],
  ['boolean', 'true or false'],
  ['array', 'a list'],
  ['object', 'a JSON object'],
]);

function nameType(input: Input): string {
  const name = typeNames.get(input.type) ?? `of type ${input.type}`;
  const item = input.type === 'array' ? typeNames.get(input.itemType) : undefined;
  return item ? `${name}, each item ${item}` : name;
}
