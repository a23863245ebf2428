// Policies read parameters by where they stand: `@queryParameters('region')`. When a parameter moves, the policies of
// its operation alone follow; what cannot follow is said.
import { isJsonObject, type JsonValue } from '../base/json-value';
import type { ParameterLocation } from '../operations/operation';
import type { FileChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readMember, readString } from '../text/read';
import { toValue } from '../text/value';
import type { PlanContext } from './context';

/** The changes of the properties file, and a sentence about the policies that still name the old place. */
export interface Following {
  readonly changes: readonly FileChange[];
  readonly notice: string;
}

const functionNames: Readonly<Partial<Record<ParameterLocation, string>>> = {
  query: 'queryParameters',
  header: 'headers',
};
const instancesPath = ['properties', 'policyTemplateInstances'];
const operationsKey = 'x-ms-apimTemplate-operationName';

/** What follows when the parameter of that name moves between two locations. */
export function followExpressions(
  { document, operation }: PlanContext,
  name: string,
  from: ParameterLocation,
  to: ParameterLocation,
): Following {
  const read = functionNames[from];
  const instances = document.properties && findNode(document.properties.tree, instancesPath);
  if (read === undefined || instances?.kind !== 'array') return { changes: [], notice: '' };
  const expression = new RegExp(`@${read}\\('${escapeRegExp(name)}'`, 'gi');
  const changes: FileChange[] = [];
  const left: string[] = [];
  instances.items.forEach(({ value: instance }, index) => {
    const parameters = readMember(instance, 'parameters');
    const values = parameters ? toValue(parameters) : null;
    if (!isJsonObject(values) || !appliesTo(values[operationsKey], operation.operationId)) return;
    for (const [key, text] of Object.entries(values)) {
      if (typeof text !== 'string' || !text.match(expression)) continue;
      const written = functionNames[to];
      if (written === undefined || !isAlone(values[operationsKey])) left.push(readString(instance, 'title'));
      else {
        const path = [...instancesPath, index, 'parameters', key];
        const value = text.replace(expression, () => `@${written}('${name}'`);
        changes.push({ file: 'properties', change: { kind: 'set', path, value } });
      }
    }
  });
  return { changes, notice: printLeft(left, changes.length) };
}

function printLeft(left: readonly string[], followed: number): string {
  const names = [...new Set(left)].map((title) => title || 'without a title');
  if (names.length > 0) return `Check the policy ${names.join(', ')}: it still reads the old place.`;
  return followed > 0 ? 'Its policy follows.' : '';
}

/** No list, and an empty one, mean every operation. */
function appliesTo(operations: JsonValue | undefined, operationId: string): boolean {
  return !Array.isArray(operations) || operations.length === 0 || operations.includes(operationId);
}

function isAlone(operations: JsonValue | undefined): boolean {
  return Array.isArray(operations) && operations.length === 1;
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
