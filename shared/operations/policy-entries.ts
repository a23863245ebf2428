// The policies of a connector as plain entries of the properties file: reading them, and the changes that add, join,
// leave and remove them. Knows the form alone; which templates there are is for `policies`, what a drag means for
// `mapping`.
import { isJsonObject, isSameJson, type JsonObject, type JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { FileChange, JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readMember, readString, readStrings } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';
import { toValue } from '../text/value';

/** Where the list of policies stands in the properties file. */
export const policiesPath: Path = ['properties', 'policyTemplateInstances'];
/** What stands before the name of each parameter. */
export const policyParameterPrefix = 'x-ms-apimTemplateParameter.';
/** The member that says when a policy runs. */
export const policySectionKey = 'x-ms-apimTemplate-policySection';
/** The member that lists the operations a policy is for. */
export const policyOperationsKey = 'x-ms-apimTemplate-operationName';

/** A policy as it is to be written. */
export interface PolicyDraft {
  /** Lower case. */
  readonly templateId: string;
  readonly title: string;
  /** By name, without the prefix. */
  readonly parameters: JsonObject;
  /** Left out where the template takes none. */
  readonly section?: 'Request' | 'Response' | 'Failure';
  /** Empty for every operation. */
  readonly operationIds: readonly string[];
  /** `PollingTrigger` for that template, else left out. */
  readonly type?: string;
}

/** A policy as it is written. */
export interface PolicyEntry extends Omit<PolicyDraft, 'section' | 'type'> {
  /** As written, else empty. */
  readonly section: string;
  /** Among all of them, from 0. */
  readonly index: number;
  readonly place: Path;
}

const entriesByNode = new WeakMap<JsonNode, readonly PolicyEntry[]>();

/** The policies in the order of the text; none without a properties file. */
export function listPolicyEntries(properties: JsonTree | null | undefined): readonly PolicyEntry[] {
  const list = properties && findNode(properties, policiesPath);
  if (list?.kind !== 'array') return [];
  let known = entriesByNode.get(list);
  if (!known) {
    known = list.items.flatMap(({ value }, index) =>
      value.kind === 'object' ? [readEntry(value, index)] : [],
    );
    entriesByNode.set(list, known);
  }
  return known;
}

/** True where the policy is for that operation; an empty list means every one. */
export function isEntryFor(entry: Pick<PolicyEntry, 'operationIds'>, operationId: string): boolean {
  return entry.operationIds.length === 0 || entry.operationIds.includes(operationId);
}

/** A policy as the properties file writes it. */
export function buildPolicy({
  templateId,
  title,
  parameters,
  section,
  operationIds,
  type,
}: PolicyDraft): JsonObject {
  const named = Object.entries(parameters).map(
    ([name, value]) => [policyParameterPrefix + name, value] as const,
  );
  return {
    templateId,
    title,
    ...(type === undefined ? {} : { type }),
    parameters: {
      ...Object.fromEntries(named),
      ...(section === undefined ? {} : { [policySectionKey]: section }),
      ...(operationIds.length === 0 ? {} : { [policyOperationsKey]: operationIds }),
    },
  };
}

/**
 * The changes that make the policies hold: an operation joins a policy that says the same, else the policy comes last.
 * Nothing for one that holds already. Make them after all other changes of the list but removals.
 */
export function addPolicies(
  properties: JsonTree | null | undefined,
  drafts: readonly PolicyDraft[],
): readonly FileChange[] {
  const entries = listPolicyEntries(properties);
  const list = properties && findNode(properties, policiesPath);
  const added: JsonObject[] = [];
  const changes = drafts.flatMap((draft): readonly JsonChange[] => {
    const same = entries.find((entry) => isSamePolicy(entry, draft));
    if (!same) added.push(buildPolicy(draft));
    return same ? joinPolicy(same, draft) : [];
  });
  const fresh: readonly JsonChange[] =
    list?.kind === 'array'
      ? added.map((value) => ({ kind: 'insert', parent: policiesPath, value }))
      : added.length > 0
        ? [{ kind: 'set', path: policiesPath, value: added }]
        : [];
  return inProperties([...changes, ...fresh]);
}

/**
 * The changes by which an operation leaves those policies; one that was for it alone goes as a whole, as it would be
 * for every operation without it. What is for every operation stays. From the last to the first.
 */
export function leavePolicies(entries: readonly PolicyEntry[], operationId: string): readonly FileChange[] {
  const changes = entries.flatMap(({ place, operationIds }): readonly JsonChange[] => {
    const at = operationIds.indexOf(operationId);
    if (at < 0) return [];
    const path = operationIds.length === 1 ? place : [...place, 'parameters', policyOperationsKey, at];
    return [{ kind: 'remove', path }];
  });
  return inProperties(changes.toReversed());
}

/** The changes as changes of the properties file. */
export function inProperties(changes: readonly JsonChange[]): readonly FileChange[] {
  return changes.map((change) => ({ file: 'properties', change }));
}

function isSamePolicy(entry: PolicyEntry, draft: PolicyDraft): boolean {
  const isReachable = entry.operationIds.length === 0 || draft.operationIds.length > 0;
  return (
    isReachable &&
    entry.templateId.toLowerCase() === draft.templateId &&
    entry.section === (draft.section ?? entry.section) &&
    isSameJson(entry.parameters, draft.parameters)
  );
}

function joinPolicy(entry: PolicyEntry, draft: PolicyDraft): readonly JsonChange[] {
  if (entry.operationIds.length === 0) return [];
  const parent = [...entry.place, 'parameters', policyOperationsKey];
  const missing = draft.operationIds.filter((id) => !entry.operationIds.includes(id));
  return missing.map((value) => ({ kind: 'insert', parent, value }));
}

function readEntry(node: JsonNode, index: number): PolicyEntry {
  const parameters = readMember(node, 'parameters');
  return {
    templateId: readString(node, 'templateId'),
    title: readString(node, 'title'),
    section: parameters ? readString(parameters, policySectionKey) : '',
    operationIds: parameters ? readStrings(parameters, policyOperationsKey) : [],
    parameters: readParameters(parameters),
    index,
    place: [...policiesPath, index],
  };
}

function readParameters(node: JsonNode | undefined): JsonObject {
  const written: JsonValue = node ? toValue(node) : {};
  if (!isJsonObject(written)) return {};
  return Object.fromEntries(
    Object.entries(written).flatMap(([key, value]) =>
      key.startsWith(policyParameterPrefix) ? [[key.slice(policyParameterPrefix.length), value]] : [],
    ),
  );
}
