// Fills in the expressions of a policy parameter. Pure: everything it may read is in the scope. What an expression
// can read, and what happens to one that reads nothing: connector format, sections 3.2 and 3.3.
import { isJsonArray, isJsonObject, type JsonValue } from '../base/json-value';
import { errorProblem, type Problem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { findValue, type NameValue } from './message';
import { parseTemplate, type Expression, type Step } from './parse-template';

/** What expressions can read. */
export interface PolicyScope {
  /** By name, as the connection (its chosen parameter set) has them. */
  readonly connectionParameters: Readonly<Record<string, JsonValue>>;
  /** Of the request as the maker's call made it. */
  readonly headers: readonly NameValue[];
  readonly query: readonly NameValue[];
  /** The body of the section: the request's, or the reply's. */
  readonly body: JsonValue | undefined;
  readonly originalMethod: string;
  /** The element at hand, where a policy goes over a list. */
  readonly item?: JsonValue | undefined;
  /** The reply to the poll, for polling triggers. */
  readonly triggerBody?: JsonValue | undefined;
  /** By schema name; frozen when the connector is saved. */
  readonly environmentVariables?: Readonly<Record<string, string>> | undefined;
  /** What a value without default that is not there comes to. */
  readonly missingValue: 'empty' | 'fail';
}

/**
 * The value of a template: that of its expression where it is nothing but one, else text. Problems:
 * `policy-unknown-function`, `policy-value-missing` (with `missingValue` `fail`), `policy-path-missing` (a path
 * leads through null or nothing).
 */
export function evaluateTemplate(template: string, scope: PolicyScope): Result<JsonValue> {
  const parts = parseTemplate(template);
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'expression' && !only.embedded)
    return evaluateExpression(only, scope);
  let text = '';
  for (const part of parts) {
    if (part.kind === 'text') {
      text += part.text;
      continue;
    }
    const value = evaluateExpression(part, scope);
    if (!value.ok) return value;
    text += printValue(value.value);
  }
  return ok(text);
}

/** As {@link evaluateTemplate}, as text whatever the value is. */
export function evaluateText(template: string, scope: PolicyScope): Result<string> {
  const value = evaluateTemplate(template, scope);
  return value.ok ? ok(printValue(value.value)) : value;
}

/** A value inside text: a text as it is, null as nothing, everything else as JSON. */
export function printValue(value: JsonValue): string {
  if (typeof value === 'string') return value;
  return value === null ? '' : JSON.stringify(value);
}

/** Follows steps into a value; undefined where they lead to nothing. */
export function followSteps(value: JsonValue | undefined, steps: readonly Step[]): JsonValue | undefined {
  let current = value;
  for (const step of steps) {
    if (typeof step === 'number') current = isJsonArray(current) ? current[step] : undefined;
    else current = isJsonObject(current) && Object.hasOwn(current, step) ? current[step] : undefined;
  }
  return current;
}

/** The value of one expression. */
export function evaluateExpression(expression: Expression, scope: PolicyScope): Result<JsonValue> {
  const [name = '', fallback] = expression.args;
  switch (expression.name.toLowerCase()) {
    case 'connectionparameters':
      return orDefault(expression, scope, findByName(scope.connectionParameters, name), fallback);
    case 'headers':
    case 'header':
      return orDefault(expression, scope, findValue(scope.headers, name, 'header'), fallback);
    case 'queryparameters':
      return orDefault(expression, scope, findValue(scope.query, name, 'query'), fallback);
    case 'environmentvariables':
      return orDefault(expression, scope, scope.environmentVariables?.[name], fallback);
    case 'body':
      return followPath(expression, scope.body);
    case 'item':
      return followPath(expression, scope.item);
    case 'triggerbody':
      return followPath(expression, scope.triggerBody);
    case 'request.originalhttpmethod':
      return ok(scope.originalMethod.toUpperCase());
    default:
      return fail(unknownFunction(expression));
  }
}

function findByName(values: Readonly<Record<string, JsonValue>>, name: string): JsonValue | undefined {
  if (Object.hasOwn(values, name)) return values[name];
  const found = Object.keys(values).find((key) => key.toLowerCase() === name.toLowerCase());
  return found === undefined ? undefined : values[found];
}

function orDefault(
  expression: Expression,
  scope: PolicyScope,
  value: JsonValue | undefined,
  fallback: string | undefined,
): Result<JsonValue> {
  if (value !== undefined && value !== null) return ok(value);
  if (fallback !== undefined) return ok(fallback);
  if (scope.missingValue === 'empty') return ok('');
  return fail(
    errorProblem('policy-value-missing', `${expression.source} has no value and no default.`, {
      action: 'Give it a value in the connection or the call, or a default in the expression.',
    }),
  );
}

/** A path through null or past the end fails, as in the platform; the last step alone may be missing and is null. */
function followPath(expression: Expression, root: JsonValue | undefined): Result<JsonValue> {
  const parent = followSteps(root, expression.steps.slice(0, -1));
  if (root === undefined || (expression.steps.length > 0 && (parent === undefined || parent === null))) {
    return fail(
      errorProblem('policy-path-missing', `${expression.source} leads to nothing in the body.`, {
        action: 'Compare the path with the body in the trace.',
      }),
    );
  }
  return ok(followSteps(root, expression.steps) ?? null);
}

function unknownFunction(expression: Expression): Problem {
  return errorProblem('policy-unknown-function', `Policies have no function called ${expression.name}.`, {
    action: 'Use connectionParameters, queryParameters, headers, body, item or triggerBody.',
  });
}
