// Keeps secrets out of test cases: an input that holds one is replaced by a variable, whose value never reaches a file.
import type { JsonValue } from '../base/json-value';
import type { Input } from '../operations/operation';
import type { TraceStep } from './call-record';
import type { CaseVariables } from './case-variables';
import { isSecretInput } from './list-secrets';
import { maskText } from './mask-secrets';

/** Inputs that may be kept, and the values that were taken out of them. */
export interface CleanInputs {
  readonly inputs: Readonly<Record<string, JsonValue>>;
  /** By the name of the variable that stands in their place. */
  readonly secrets: CaseVariables;
}

/**
 * Takes the secrets out of the inputs of a call that was made: passwords, credentials in headers, and whatever the
 * runtime masked in the trace because it is a secret of the connection.
 */
export function takeSecretsOut(
  inputs: readonly Input[],
  given: Readonly<Record<string, JsonValue>>,
  trace: readonly TraceStep[],
): CleanInputs {
  const filled = inputs.filter((input) => Object.hasOwn(given, input.id));
  const lines = trace.find(({ kind }) => kind === 'inputs')?.lines ?? [];
  const clean: Record<string, JsonValue> = {};
  const secrets: Record<string, JsonValue> = {};
  filled.forEach((input, index) => {
    const value = given[input.id] ?? null;
    const isMasked = lines[index]?.value.includes(maskText) ?? false;
    if (!isMasked && !isSecretInput(input)) clean[input.id] = value;
    else {
      const name = nameSecret(input, secrets);
      secrets[name] = value;
      clean[input.id] = `{{${name}}}`;
    }
  });
  return { inputs: clean, secrets };
}

function nameSecret(input: Input, taken: CaseVariables): string {
  const own = input.bodyPath.at(-1) ?? input.parameter.name;
  const stem = own.replace(/[^\w.-]+/g, '-') || 'secret';
  let name = stem;
  for (let count = 2; Object.hasOwn(taken, name); count += 1) name = `${stem}-${count}`;
  return name;
}
