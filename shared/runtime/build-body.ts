// Builds the body of a call: JSON put together from the inputs that its properties are, a whole text or file, or the
// fields of a form.
import { strToU8 } from 'fflate';
import { errorProblem } from '../base/problem';
import { type Result, fail, ok } from '../base/result';
import type { Operation } from '../operations/operation';
import type { JsonTree } from '../text/tree';
import { type FormPart, buildEncodedForm, buildMultipartForm } from './build-form';
import { type ChosenInput, placeOf } from './choose-values';
import { readContent, readFileContent } from './file-content';
import { listTexts } from './join-list';
import type { RequestBody } from './request';
import { type WireValue, isWireObject, printJson, printPlain } from './wire-value';

/** The body; null where the operation has none or nothing is to be sent. Problem: `input-not-base64`. */
export function buildBody(
  tree: JsonTree,
  operation: Operation,
  chosen: readonly ChosenInput[],
  boundary: string,
): Result<RequestBody | null> {
  const form = chosen.filter((one) => one.input.parameter.in === 'formData');
  if (form.length > 0) return buildForm(tree, operation, form, boundary);
  const parameter = operation.parameters.find((one) => one.in === 'body');
  if (!parameter) return ok(null);
  const inputs = chosen.filter((one) => one.input.parameter === parameter);
  if (inputs.length === 0 && !parameter.required) return ok(null);
  const whole = inputs.find((one) => one.input.bodyPath.length === 0);
  if (!whole) return ok(printBody(operation, joinProperties(inputs)));
  return isBytes(whole) ? buildFile(operation, whole) : ok(printBody(operation, whole.value));
}

/** The JSON type that the operation consumes, else its first type, else plain JSON. */
export function chooseMediaType(consumes: readonly string[]): string {
  return consumes.find((type) => isJsonType(type)) ?? consumes[0] ?? 'application/json';
}

/** True for `application/json`, `text/json` and `application/problem+json`, whatever stands behind them. */
export function isJsonType(mediaType: string): boolean {
  return /^\s*[^;\s]+[/+]json\s*(?:;|$)/i.test(mediaType);
}

function printBody(operation: Operation, value: WireValue): RequestBody {
  const mediaType = chooseMediaType(operation.consumes);
  if (/^application\/x-www-form-urlencoded/i.test(mediaType) && isWireObject(value)) {
    return buildEncodedForm([...value].map(([name, member]) => ({ name, value: printPlain(member) })));
  }
  const text = isJsonType(mediaType) ? printJson(value) : printPlain(value);
  return { mediaType, bytes: strToU8(text), text };
}

function isBytes({ input, value }: ChosenInput): boolean {
  return input.format === 'binary' || input.type === 'file' || (input.type === '' && isFile(value));
}

function isFile(value: WireValue): boolean {
  return readContent(value) !== undefined;
}

function buildFile(operation: Operation, chosen: ChosenInput): Result<RequestBody> {
  const file = readFileContent(chosen.value);
  if (!file) return fail(describeContent(chosen));
  const consumed = operation.consumes.find((type) => !isJsonType(type)) ?? 'application/octet-stream';
  return ok({ mediaType: file.mediaType || consumed, bytes: file.bytes, text: file.text });
}

/** Puts values that belong to `body/supplier/name` and the like into one object. */
function joinProperties(inputs: readonly ChosenInput[]): WireValue {
  const root = new Map<string, WireValue>();
  for (const { input, value } of inputs) {
    let holder = root;
    for (const name of input.bodyPath.slice(0, -1)) {
      const known = holder.get(name);
      const inner = known instanceof Map ? (known as Map<string, WireValue>) : new Map<string, WireValue>();
      holder.set(name, inner);
      holder = inner;
    }
    holder.set(input.bodyPath.at(-1) ?? '', value);
  }
  return root;
}

function buildForm(
  tree: JsonTree,
  operation: Operation,
  chosen: readonly ChosenInput[],
  boundary: string,
): Result<RequestBody> {
  const parts: FormPart[] = [];
  for (const one of chosen) {
    const { parameter } = one.input;
    if (parameter.type === 'file' || parameter.format === 'binary') {
      const file = readFileContent(one.value);
      if (!file) return fail(describeContent(one));
      parts.push({ name: parameter.name, content: file });
    } else {
      const texts = listTexts(tree, parameter, one.value, (text) => text);
      parts.push(...texts.map((content) => ({ name: parameter.name, content })));
    }
  }
  const fields = parts.flatMap(({ name, content }) =>
    typeof content === 'string' ? [{ name, value: content }] : [],
  );
  const isPlain =
    fields.length === parts.length && !operation.consumes.some((type) => /^multipart\//i.test(type));
  return ok(isPlain ? buildEncodedForm(fields) : buildMultipartForm(parts, boundary));
}

function describeContent({ input }: ChosenInput) {
  return errorProblem('input-not-base64', `The content of ${input.label} is not base64.`, {
    place: placeOf(input),
    action: 'Choose the file again.',
  });
}
