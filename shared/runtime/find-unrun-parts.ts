// Finds what stands between an operation and its web API in the cloud and is not run here: policies and custom code.
// A trace that left them out unsaid would promise what the cloud does not keep.
import { findNode } from '../text/locate';
import { readMember, readString, readStrings } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';

/** What applies to one operation and is not run. */
export interface UnrunParts {
  /** Titles of the policies, in their order. */
  readonly policies: readonly string[];
  /** True when the properties name the operation among those that custom code answers. */
  readonly isScripted: boolean;
}

/** Reads it from the properties; nothing where the connector has none. */
export function findUnrunParts(properties: JsonTree | null, operationId: string): UnrunParts {
  if (!properties) return { policies: [], isScripted: false };
  const list = findNode(properties, ['properties', 'policyTemplateInstances']);
  const policies = list?.kind === 'array' ? list.items.map((item) => item.value) : [];
  const holder = findNode(properties, ['properties']);
  return {
    policies: policies.filter((policy) => isFor(policy, operationId)).map(readTitle),
    isScripted: holder !== null && readStrings(holder, 'scriptOperations').includes(operationId),
  };
}

/** A policy that names no operation is for all of them. */
function isFor(policy: JsonNode, operationId: string): boolean {
  const parameters = readMember(policy, 'parameters');
  const names = parameters ? readStrings(parameters, 'x-ms-apimTemplate-operationName') : [];
  return policy.kind === 'object' && (names.length === 0 || names.includes(operationId));
}

function readTitle(policy: JsonNode): string {
  return readString(policy, 'title') || readString(policy, 'templateId') || 'Policy';
}
