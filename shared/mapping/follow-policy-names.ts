// Policies name parameters: in expressions, `@queryParameters('region')`, as what a policy sets, and as what a polling
// trigger counts on by. When a parameter gets another name, the policies of its operation alone follow; those that are
// for others too stay as they are, and that is said.
import { isJsonObject, type JsonValue } from '../base/json-value';
import type { Parameter, ParameterLocation } from '../operations/operation';
import {
  isEntryFor,
  listPolicyEntries,
  policyParameterPrefix,
  type PolicyEntry,
} from '../operations/policy-entries';
import type { FileChange } from '../text/edit';
import type { PlanContext } from './context';
import type { Following } from './follow-expressions';

const functionNames: Readonly<Partial<Record<ParameterLocation, string>>> = {
  query: 'queryParameters',
  header: 'headers',
};
/** The template that sets a parameter of that location, whose own parameter `name` is its name. */
const settingTemplates: Readonly<Partial<Record<ParameterLocation, string>>> = {
  query: 'setqueryparameter',
  header: 'setheader',
};

/** What follows in the properties file when the parameter gets the new name. */
export function followPolicyNames(
  context: PlanContext,
  parameter: Pick<Parameter, 'name' | 'in'>,
  to: string,
): Following {
  const naming = listNaming(context, parameter, to);
  const isAlone = ({ operationIds }: PolicyEntry) => operationIds.length === 1;
  const left = naming
    .filter(({ entry }) => !isAlone(entry))
    .map(({ entry }) => entry.title || entry.templateId);
  const changes = naming.filter(({ entry }) => isAlone(entry)).flatMap((one) => one.changes);
  const names = [...new Set(left)].join(', ');
  const notice = left.length > 0 ? `Check the policy ${names}: it still names ${parameter.name}.` : '';
  return { changes, notice: notice || (changes.length > 0 ? 'Its policy follows.' : '') };
}

/** The same changes for every policy that names the parameter, also those that are for other operations too. */
export function listPolicyNames(
  context: PlanContext,
  parameter: Pick<Parameter, 'name' | 'in'>,
  to: string,
): readonly FileChange[] {
  return listNaming(context, parameter, to).flatMap((one) => one.changes);
}

/** A sentence on the policies of the operation that read a field of that name from a body; empty without any. */
export function warnOfBodyPolicies({ document, operation }: PlanContext, field: string): string {
  const place = new RegExp(`@(?:body|item)\\(\\)[^\\s,]*(?:\\.|\\[')${escapeRegExp(field)}(?![\\w])`, 'u');
  const readers = listPolicyEntries(document.properties?.tree).filter(
    (entry) =>
      isEntryFor(entry, operation.operationId) &&
      Object.values(entry.parameters).some((value) => typeof value === 'string' && place.test(value)),
  );
  const names = [...new Set(readers.map((entry) => entry.title || entry.templateId))].join(', ');
  return names === '' ? '' : `Check the policy ${names}: it reads ${field} from a body.`;
}

/** The policies of the operation that name the parameter, each with what would give it the new name there. */
function listNaming(
  { document, operation }: PlanContext,
  parameter: Pick<Parameter, 'name' | 'in'>,
  to: string,
): readonly { readonly entry: PolicyEntry; readonly changes: readonly FileChange[] }[] {
  return listPolicyEntries(document.properties?.tree)
    .filter((entry) => isEntryFor(entry, operation.operationId))
    .map((entry) => ({ entry, changes: renameIn(entry, parameter, to) }))
    .filter(({ changes }) => changes.length > 0);
}

function renameIn(
  entry: PolicyEntry,
  { name, in: location }: Pick<Parameter, 'name' | 'in'>,
  to: string,
): readonly FileChange[] {
  const read = functionNames[location];
  const expression = read && new RegExp(`@${read}\\('${escapeRegExp(name)}'`, 'gi');
  const isSet = entry.templateId.toLowerCase() === settingTemplates[location];
  return Object.entries(entry.parameters).flatMap(([key, value]): readonly FileChange[] => {
    const path = [...entry.place, 'parameters', policyParameterPrefix + key];
    if (isSet && key === 'name' && isSameName(value, name, location)) return [set(path, to)];
    if (location === 'query' && key === 'triggerConfig' && isJsonObject(value) && name in value) {
      return [{ file: 'properties', change: { kind: 'rename', path: [...path, name], key: to } }];
    }
    if (!expression || typeof value !== 'string' || !value.match(expression)) return [];
    return [
      set(
        path,
        value.replace(expression, () => `@${read}('${to}'`),
      ),
    ];
  });
}

/** Names of headers are the same in any case. */
function isSameName(value: JsonValue, name: string, location: ParameterLocation): boolean {
  if (typeof value !== 'string') return false;
  return location === 'header' ? value.toLowerCase() === name.toLowerCase() : value === name;
}

function set(path: readonly (string | number)[], value: JsonValue): FileChange {
  return { file: 'properties', change: { kind: 'set', path, value } };
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
