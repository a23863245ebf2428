// What a poll of a trigger brought, in words, and the policy that makes polls of a plain list. Pure.
import type { Invocation } from '../../shared/contract/runtime-calls';
import { isJsonArray } from '../../shared/base/json-value';
import { findCaseValue } from '../../shared/runtime/case-path';
import { findNode } from '../../shared/text/locate';
import { readMember, readString, readStrings } from '../../shared/text/read';
import type { JsonTree } from '../../shared/text/tree';
import { toValue } from '../../shared/text/value';

export interface Poll {
  /** ISO 8601. */
  readonly at: string;
  readonly sentence: string;
}

/** The poll that an invocation was. The first one never fires: it sets the state. */
export function describePoll({ reply, problem }: Invocation, isFirst: boolean, at: string): Poll {
  if (!reply) return { at, sentence: problem?.message ?? 'No reply.' };
  if (reply.status === 202) return { at, sentence: '202: nothing new; the state stays.' };
  if (reply.status !== 200) return { at, sentence: `${reply.status} ${reply.statusText}: the poll failed.` };
  const body = findCaseValue(reply, '');
  const list = isJsonArray(body) ? body : findCaseValue(reply, 'value');
  const count = isJsonArray(list) ? `${list.length} ${list.length === 1 ? 'item' : 'items'}` : 'a reply';
  const fires = isFirst ? 'the state is set, and nothing fires' : 'the trigger fires';
  return { at, sentence: `200 with ${count}: ${fires}.` };
}

/** The polling policy of an operation; null where it has none. */
export function findPollingPolicy(
  properties: JsonTree,
  operationId: string,
): { readonly dataPath: string; readonly config: string } | null {
  const list = findNode(properties, ['properties', 'policyTemplateInstances']);
  const policies = list?.kind === 'array' ? list.items.map(({ value }) => value) : [];
  for (const policy of policies) {
    const parameters = readMember(policy, 'parameters');
    if (readString(policy, 'templateId').toLowerCase() !== 'pollingtrigger' || !parameters) continue;
    const names = readStrings(parameters, 'x-ms-apimTemplate-operationName');
    if (names.length > 0 && !names.includes(operationId)) continue;
    const config = readMember(parameters, 'x-ms-apimTemplateParameter.triggerConfig');
    return {
      dataPath: readString(parameters, 'x-ms-apimTemplateParameter.triggerDataPath'),
      config: config ? JSON.stringify(toValue(config)) : 'nothing',
    };
  }
  return null;
}
