// Reads what a call is about: the definition as it stands in the window, its operation, and its connection.
import { errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import type { CallInput } from '../../shared/contract/calls';
import { listInputs } from '../../shared/operations/list-inputs';
import type { Input, Operation } from '../../shared/operations/operation';
import { parseOperationKey, printOperationKey } from '../../shared/operations/operation-key';
import { readOperation } from '../../shared/operations/read-operation';
import { type ConnectionNeeds, readConnectionNeeds } from '../../shared/security/read-connection-needs';
import type { ConnectionParameter } from '../../shared/security/read-connection-parameters';
import type { JsonTree } from '../../shared/text/tree';
import type { CallConnection, RuntimeServices } from './runtime-services';
import type { TreeCache } from './tree-cache';

/** A call before anything is made of it. */
export interface Call {
  readonly definition: JsonTree;
  readonly properties: JsonTree | null;
  /** The custom code; null where the connector has none. */
  readonly script: string | null;
  readonly operation: Operation;
  readonly inputs: readonly Input[];
  readonly needs: ConnectionNeeds;
  readonly connectionParameters: readonly ConnectionParameter[];
  /** Null for a call without connection. */
  readonly connection: CallConnection | null;
}

/**
 * Reads a call. Problems: `definition-unreadable`, `operation-missing`, `connection-missing`, and the reason why a
 * connection cannot be used now.
 */
export async function readCall(
  input: CallInput<'runtime.invoke'>,
  connections: RuntimeServices['connections'],
  trees: TreeCache,
): Promise<Result<Call>> {
  const definition = trees.parse(input.definition);
  if (definition.root.kind !== 'object') return fail(unreadable);
  const operation = findOperation(definition, input.operationKey);
  if (!operation) return fail(describeOperation(input.operationKey));
  const connection = input.connectionId === null ? null : await connections.open(input.connectionId);
  if (input.connectionId !== null && !connection) return fail(connectionMissing);
  if (connection?.problem) return fail(connection.problem);
  const properties = input.properties === null ? null : trees.parse(input.properties);
  const source = { definition: { tree: definition }, properties: properties && { tree: properties } };
  const needs = readConnectionNeeds(source, undefined, connection?.set ?? null);
  return ok({
    definition,
    properties,
    script: input.script ?? null,
    operation,
    inputs: listInputs(definition, operation),
    needs,
    connectionParameters: needs.parameters,
    connection,
  });
}

function findOperation(definition: JsonTree, key: string): Operation | null {
  const parts = parseOperationKey(key);
  return parts && readOperation(definition, printOperationKey(parts.path, parts.method));
}

const unreadable = errorProblem('definition-unreadable', 'The definition is no JSON object.', {
  place: { file: 'definition' },
  action: 'Correct the text of the definition.',
});

const connectionMissing = errorProblem(
  'connection-missing',
  'This connection is not saved any more, or its values cannot be read on this computer.',
  { action: 'Choose another connection, or type the values of this one again.' },
);

function describeOperation(key: string) {
  return errorProblem('operation-missing', `The definition has no operation ${key}.`, {
    action: 'Choose another operation.',
  });
}
