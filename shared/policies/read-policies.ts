// Reads the policy instances of the properties file. Says nothing about whether they are right; `rules` does.
import type { Path } from '../base/pointer';
import type { JsonValue } from '../base/json-value';
import { findNode } from '../text/locate';
import { readMember, readString, readStrings } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';
import { toValue } from '../text/value';
import { findTemplate, type PolicySection, type PolicyTemplate } from './template-catalogue';

const parameterPrefix = 'x-ms-apimTemplateParameter.';
const sectionKey = 'x-ms-apimTemplate-policySection';
const operationsKey = 'x-ms-apimTemplate-operationName';

/** One policy of a connector. */
export interface PolicyInstance {
  /** As written. */
  readonly templateId: string;
  /** Null for an id that the platform does not have. */
  readonly template: PolicyTemplate | null;
  readonly title: string;
  readonly section: PolicySection;
  /** The operations it is for; empty for all of them. */
  readonly operationIds: readonly string[];
  /** By name, without the prefix. */
  readonly parameters: Readonly<Record<string, JsonValue>>;
  /** `['properties', 'policyTemplateInstances', 0]` in the properties file. */
  readonly place: Path;
}

const list: Path = ['properties', 'policyTemplateInstances'];
const readings = new WeakMap<JsonNode, readonly PolicyInstance[]>();

/** The policies in the order of the text. The same list comes back while their part of the text is unchanged. */
export function readPolicies(properties: JsonTree): readonly PolicyInstance[] {
  const node = findNode(properties, list);
  if (node?.kind !== 'array') return [];
  let known = readings.get(node);
  if (!known) {
    known = node.items.flatMap(({ value }, index) =>
      value.kind === 'object' ? [readPolicy(value, index)] : [],
    );
    readings.set(node, known);
  }
  return known;
}

/** True where the policy is for that operation. */
export function isPolicyFor(policy: PolicyInstance, operationId: string): boolean {
  return policy.operationIds.length === 0 || policy.operationIds.includes(operationId);
}

/** A parameter as text; the fallback where it is absent or empty. */
export function readPolicyText(policy: PolicyInstance, name: string, fallback = ''): string {
  const value = Object.hasOwn(policy.parameters, name) ? policy.parameters[name] : undefined;
  if (value === undefined || value === null || value === '') return fallback;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function readPolicy(node: JsonNode, index: number): PolicyInstance {
  const templateId = readString(node, 'templateId');
  const template = findTemplate(templateId) ?? null;
  const parameters = readMember(node, 'parameters');
  return {
    templateId,
    template,
    title: readString(node, 'title') || template?.title || templateId,
    section: readSection(parameters, template),
    operationIds: parameters ? readStrings(parameters, operationsKey) : [],
    parameters: readParameters(parameters),
    place: [...list, index],
  };
}

function readSection(parameters: JsonNode | undefined, template: PolicyTemplate | null): PolicySection {
  const written = parameters ? readString(parameters, sectionKey).toLowerCase() : '';
  const known = (['Request', 'Response', 'Failure'] as const).find(
    (section) => section.toLowerCase() === written,
  );
  const [only = 'Request'] = template?.sections ?? [];
  return template && !template.takesSection ? only : (known ?? only);
}

function readParameters(node: JsonNode | undefined): Readonly<Record<string, JsonValue>> {
  if (node?.kind !== 'object') return {};
  return Object.fromEntries(
    node.members.flatMap(({ key, value }) =>
      key.startsWith(parameterPrefix) ? [[key.slice(parameterPrefix.length), toValue(value)]] : [],
    ),
  );
}
