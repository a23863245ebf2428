// The policies that change the body: set, convert, split, replace, encode and move properties. Each goes to its
// parent; where that is a list, it works on every element and `@item()` reads the one at hand.
import { isJsonArray, isJsonObject, type JsonObject, type JsonValue } from '../base/json-value';
import { errorProblem, type Problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { evaluateExpression, evaluateTemplate, followSteps, printValue } from './evaluate-template';
import { putAt, removeAt } from './json-place';
import { parseSubPath, parseTemplate, type Expression, type Step } from './parse-template';
import {
  buildScope,
  readBody,
  withBody,
  type ApplyPolicy,
  type PolicyCall,
  type PolicyContext,
} from './policy-call';
import { readPolicyText, type PolicyInstance } from './read-policies';

/** Writes a property into an object of the body, or into every object of a list. */
export const applySetProperty: ApplyPolicy = (policy, call, context) =>
  eachParent(policy, call, context, 'newPropertyParentPathTemplate', (parent) => {
    const scope = buildScope(policy, call, context, { item: parent });
    const template = readPolicyText(policy, 'propertyValuePathTemplate');
    const value = evaluateTemplate(stripQuotes(template, context), scope);
    if (!value.ok) return value;
    const steps = parseSubPath(readPolicyText(policy, 'newPropertySubPathTemplate'));
    return ok(putAt(parent, steps, readAsJson(template, value.value, context)));
  });

/** A change of the value that a policy with `propertyParentPath` finds. */
type Convert = (value: JsonValue, policy: PolicyInstance) => JsonValue | undefined;

/** Builds the policy that reads a property, converts it and writes the outcome to `newPropertyPath`. */
export function convertProperty(convert: Convert): ApplyPolicy {
  return (policy, call, context) =>
    eachParent(policy, call, context, 'propertyParentPath', (parent, writeElsewhere) => {
      const source = followSteps(parent, parseSubPath(readPolicyText(policy, 'propertySubPath')));
      if (source === undefined || source === null) return ok(parent);
      const converted = convert(source, policy);
      if (converted === undefined) return ok(parent);
      const target = readTarget(policy);
      if (!target.absolute) return ok(putAt(parent, target.steps, converted));
      writeElsewhere(target.steps, converted);
      return ok(parent);
    });
}

/** An object becomes a list of its names and values. */
export const applyObjectToArray = convertProperty((value, policy) => {
  if (!isJsonObject(value)) return undefined;
  const keyName = readPolicyText(policy, 'keyName', 'key');
  const valueName = readPolicyText(policy, 'valueName', 'value');
  return Object.entries(value).map(([key, member]) => ({ [keyName]: key, [valueName]: member }));
});

/** A list becomes an object, by a property of its items; items without it are left out. */
export const applyArrayToObject = convertProperty((value, policy) => {
  if (!isJsonArray(value)) return undefined;
  const key = parseSubPath(readPolicyText(policy, 'keyWithinCollectionPath'));
  const keeps = readPolicyText(policy, 'retainKey', 'true').toLowerCase() !== 'false';
  const entries = value.flatMap((item): [string, JsonValue][] => {
    const name = followSteps(item, key);
    if (name === undefined || name === null) return [];
    return [[printValue(name), keeps ? item : removeAt(item, key)]];
  });
  return Object.fromEntries(entries);
});

/** A text is split at any of the delimiters; each piece becomes an object with one property. */
export const applyStringToArray = convertProperty((value, policy) => {
  if (typeof value !== 'string') return undefined;
  const delimiters = new Set(readPolicyText(policy, 'delimiterList'));
  const name = readPolicyText(policy, 'childPropertyName');
  return splitAt(value, delimiters).map((piece) => ({ [name]: piece }));
});

/** Every occurrence of a text is replaced, to the letter. */
export const applyStringReplace = convertProperty((value, policy) => {
  const text = readPolicyText(policy, 'sourceString');
  if (typeof value !== 'string' || text === '') return undefined;
  return value.replaceAll(text, () => readPolicyText(policy, 'replacementString'));
});

/** A scalar is encoded for use in a URL. */
export const applyEncodeProperty = convertProperty((value) =>
  isJsonObject(value) || isJsonArray(value) ? undefined : encodeURIComponent(printValue(value)),
);

/** Moves (or copies) the members of one object into another. */
export const applyMoveProperties: ApplyPolicy = (policy, call) => {
  const body = readBody(policy, call);
  const source = readPlace(policy, 'srcParentPath', 'srcSubPath');
  const target = readPlace(policy, 'dstParentPath', 'dstSubPath');
  const members = followSteps(body, source);
  const into = followSteps(body, target);
  if (!isJsonObject(members) || body === undefined) return ok({ kind: 'done', call });
  if (into !== undefined && !isJsonObject(into))
    return fail(noParent(policy, readPolicyText(policy, 'dstParentPath')));
  const copies = readPolicyText(policy, 'copyOnlySubProperties', 'false').toLowerCase() === 'true';
  const kept = copies ? body : removeAt(body, source);
  const before = followSteps(kept, target);
  const joined: JsonObject = { ...(isJsonObject(before) ? before : {}), ...members };
  return ok({ kind: 'done', call: withBody(policy, call, putAt(kept, target, joined)) });
};

type ChangeParent = (
  parent: JsonValue,
  writeElsewhere: (steps: readonly Step[], value: JsonValue) => void,
) => Result<JsonValue>;

/** Finds the parent that a parameter names, changes it (or each element of it) and puts the outcome in its place. */
function eachParent(
  policy: PolicyInstance,
  call: PolicyCall,
  context: PolicyContext,
  parameter: string,
  change: ChangeParent,
): ReturnType<ApplyPolicy> {
  const path = readPolicyText(policy, parameter, '@body()');
  const part = parsePlace(path);
  if (!part) return fail(noParent(policy, path));
  const found = evaluateExpression(part, buildScope(policy, call, context));
  if (!found.ok) return found;
  const parent = found.value;
  const elsewhere: { steps: readonly Step[]; value: JsonValue }[] = [];
  const write = (steps: readonly Step[], value: JsonValue): void => void elsewhere.push({ steps, value });
  const elements = isJsonArray(parent) ? parent : [parent];
  if (!elements.every((element) => isJsonObject(element) || isJsonArray(element)))
    return fail(noParent(policy, path));
  const changed: JsonValue[] = [];
  for (const element of elements) {
    const next = change(element, write);
    if (!next.ok) return next;
    changed.push(next.value);
  }
  const put = isJsonArray(parent) ? changed : (changed[0] ?? null);
  let body = putAt(readBody(policy, call), part.steps, put);
  for (const { steps, value } of elsewhere) body = putAt(body, steps, value);
  return ok({ kind: 'done', call: withBody(policy, call, body) });
}

/** The expression that names a place. Some published connectors leave its sign out: `body().gifts`. */
function parsePlace(path: string): Expression | null {
  const [part] = parseTemplate(path.trim());
  const [signed] = part?.kind === 'expression' ? [part] : parseTemplate(`@${path.trim()}`);
  return signed?.kind === 'expression' ? signed : null;
}

/** Where a conversion writes: below the parent at hand (`@item().x`, a bare name), or anywhere in the body. */
function readTarget(policy: PolicyInstance): { readonly absolute: boolean; readonly steps: readonly Step[] } {
  const written = readPolicyText(policy, 'newPropertyPath').trim();
  const part = parsePlace(written);
  if (!part) return { absolute: false, steps: parseSubPath(written) };
  return { absolute: part.name.toLowerCase() === 'body', steps: part.steps };
}

function readPlace(policy: PolicyInstance, parent: string, child: string): readonly Step[] {
  const part = parsePlace(readPolicyText(policy, parent, '@body()'));
  const steps = part ? part.steps : parseSubPath(readPolicyText(policy, parent));
  return [...steps, ...parseSubPath(readPolicyText(policy, child))];
}

function stripQuotes(template: string, context: PolicyContext): string {
  if (context.settings.quotes === 'keep') return template;
  return /^'(.*)'$/s.exec(template.trim())?.[1] ?? template;
}

/** A template written as a JSON list or object gives one, where what was filled in leaves it readable. */
function readAsJson(template: string, value: JsonValue, context: PolicyContext): JsonValue {
  if (context.settings.jsonText === 'text' || typeof value !== 'string') return value;
  const isJsonText = /^\s*(?:\[|\{\s*(?:"|\}))/.test(template);
  if (!isJsonText) return value;
  try {
    return JSON.parse(value) as JsonValue;
  } catch {
    // What was filled in made no JSON of it: it is the text that stands there.
    return value;
  }
}

function splitAt(text: string, delimiters: ReadonlySet<string>): readonly string[] {
  const pieces = [''];
  for (const letter of text) {
    if (delimiters.has(letter)) pieces.push('');
    else pieces[pieces.length - 1] += letter;
  }
  return pieces;
}

function noParent(policy: PolicyInstance, path: string): Problem {
  return errorProblem(
    'policy-parent-missing',
    `The policy "${policy.title}" looks for an object at ${path} and finds none.`,
    {
      action: 'Compare the path with the body in the trace.',
    },
  );
}
