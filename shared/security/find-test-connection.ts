// Finds the operation with which a connector says that a new connection is to be tried: `testConnection` of
// `x-ms-capabilities`. It has to be a GET whose inputs are fixed values.

import { listInputs } from '../operations/list-inputs';
import { listOperations } from '../operations/list-operations';
import type { OperationKey } from '../operations/operation';
import { readOperation } from '../operations/read-operation';
import type { JsonValue } from '../base/json-value';
import { findNode } from '../text/locate';
import { readMember, readString } from '../text/read';
import { toValue } from '../text/value';
import type { JsonTree } from '../text/tree';

/** A call that tells whether a connection works: 2xx is good. */
export interface TestConnection {
  readonly operationKey: OperationKey;
  readonly title: string;
  /** By input id, as a call takes them. */
  readonly inputs: Readonly<Record<string, JsonValue>>;
}

/** The call; null where the connector names none, or one that is not there or is no GET. */
export function findTestConnection(definition: JsonTree): TestConnection | null {
  const node = findNode(definition, ['x-ms-capabilities', 'testConnection']);
  const id = node ? readString(node, 'operationId') : '';
  const summary = id === '' ? undefined : listOperations(definition).find((one) => one.operationId === id);
  if (!node || summary?.method !== 'get') return null;
  const operation = readOperation(definition, summary.key);
  const given = readMember(node, 'parameters');
  if (!operation) return null;
  const inputs: Record<string, JsonValue> = {};
  for (const { id: inputId, parameter } of listInputs(definition, operation)) {
    const value = given ? readMember(given, parameter.name) : undefined;
    const chosen = value ? toValue(value) : parameter.defaultValue;
    if (chosen !== undefined) inputs[inputId] = chosen;
  }
  return { operationKey: summary.key, title: summary.title, inputs };
}
