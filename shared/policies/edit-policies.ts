// The edits of the list of policies: a new one, another value, title, section or list of operations, another place in
// the order, and taking one away. What a drag makes of policies is for `mapping`.
import type { JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import {
  addPolicies,
  buildPolicy,
  inProperties,
  listPolicyEntries,
  policiesPath,
  policyOperationsKey,
  policyParameterPrefix,
  policySectionKey,
  type PolicyDraft,
  type PolicyEntry,
} from '../operations/policy-entries';
import type { Edit, FileChange, JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import type { JsonTree } from '../text/tree';
import { findTemplate, type PolicySection, type PolicyTemplate } from './template-catalogue';

/** What is set of a policy. An undefined value takes a parameter away; no operations mean all of them. */
export type PolicyAttribute =
  | { readonly name: 'title'; readonly value: string }
  | { readonly name: 'section'; readonly value: PolicySection }
  | { readonly name: 'operations'; readonly value: readonly string[] }
  | { readonly name: 'parameter'; readonly parameter: string; readonly value: JsonValue | undefined };

/** A policy of that template with what it cannot do without, for these operations; empty for every one. */
export function draftPolicy(template: PolicyTemplate, operationIds: readonly string[]): PolicyDraft {
  const [section = 'Request'] = template.sections;
  const parameters = template.parameters.flatMap(({ name, required, kind, choices }) => {
    const [first] = choices ?? [];
    if (kind === 'choice' && first !== undefined) return [[name, first] as const];
    if (!required) return [];
    return [[name, kind === 'object' ? {} : kind === 'integer' ? 0 : ''] as const];
  });
  return {
    templateId: template.id,
    title: template.title,
    parameters: Object.fromEntries(parameters),
    operationIds,
    ...(template.takesSection ? { section } : {}),
    ...(template.id === 'pollingtrigger' ? { type: 'PollingTrigger' } : {}),
  };
}

/** The edit that adds a policy at the end of the list; a list that is missing is made. */
export function buildNewPolicyEdit(properties: JsonTree | null, draft: PolicyDraft): Edit {
  const list = properties && findNode(properties, policiesPath);
  const changes: readonly FileChange[] =
    list?.kind === 'array'
      ? inProperties([{ kind: 'insert', parent: policiesPath, value: buildPolicy(draft) }])
      : addPolicies(null, [draft]);
  return edit('add-policy', `Add the policy ${draft.title}`, changes);
}

/** The edit that sets one attribute; null where it has that value, and for a policy that is gone. */
export function buildPolicyEdit(
  properties: JsonTree,
  index: number,
  attribute: PolicyAttribute,
): Edit | null {
  const entry = listPolicyEntries(properties).find((one) => one.index === index);
  if (!entry) return null;
  const path = pathOf(entry, attribute);
  const value = attribute.name === 'operations' && attribute.value.length === 0 ? undefined : attribute.value;
  const change = changeValue(properties, path, value);
  if (!change) return null;
  const key = `policy ${index} ${path.slice(entry.place.length).join('/')}`;
  return {
    ...edit('set-policy', `Change the policy ${printTitle(entry)}`, inProperties([change])),
    joins: { key },
  };
}

/** The edit that takes a policy away; null for one that is gone. */
export function buildPolicyRemoval(properties: JsonTree, index: number): Edit | null {
  const entry = listPolicyEntries(properties).find((one) => one.index === index);
  if (!entry) return null;
  const changes = inProperties([{ kind: 'remove', path: entry.place }]);
  return edit('remove-policy', `Remove the policy ${printTitle(entry)}`, changes);
}

/** The edit that puts a policy at another index of the list, counted without it; policies run in that order. */
export function buildPolicyMove(properties: JsonTree, index: number, to: number): Edit | null {
  const entry = listPolicyEntries(properties).find((one) => one.index === index);
  if (!entry || to === index) return null;
  const changes = inProperties([{ kind: 'move', path: entry.place, parent: policiesPath, index: to }]);
  return edit('move-policy', `Move the policy ${printTitle(entry)}`, changes);
}

function pathOf({ place }: PolicyEntry, attribute: PolicyAttribute): Path {
  switch (attribute.name) {
    case 'title':
      return [...place, 'title'];
    case 'section':
      return [...place, 'parameters', policySectionKey];
    case 'operations':
      return [...place, 'parameters', policyOperationsKey];
    case 'parameter':
      return [...place, 'parameters', policyParameterPrefix + attribute.parameter];
  }
}

function changeValue(tree: JsonTree, path: Path, value: JsonValue | undefined): JsonChange | null {
  const written = findNode(tree, path);
  if (value === undefined) return written ? { kind: 'remove', path } : null;
  return { kind: 'set', path, value };
}

function printTitle({ title, templateId }: PolicyEntry): string {
  return title || findTemplate(templateId)?.title || templateId;
}

function edit(kind: string, label: string, changes: readonly FileChange[]): Edit {
  return { kind, label, joins: 'own', changes };
}
