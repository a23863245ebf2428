// What the left column is made of, from the open connector and the last test.
import { useMemo } from 'react';
import type { JsonValue } from '../../shared/base/json-value';
import type { ConnectorDocument } from '../../shared/connector/document';
import type { Invocation } from '../../shared/contract/runtime-calls';
import type { CapturedReply } from '../../shared/import/captured-call';
import { readBody } from '../../shared/import/captured-call';
import { listOperations } from '../../shared/operations/list-operations';
import type { Operation } from '../../shared/operations/operation';
import { listConnectionParameters } from '../../shared/security/read-connection-parameters';
import { readMember } from '../../shared/text/read';
import type { JsonTree } from '../../shared/text/tree';
import { listSamples, type Sample } from '../store/samples-slice';
import { useStudioState } from '../store/studio';
import type { Sources } from './sources-rows';

/** The sources of an operation; null while no connector is open. */
export function useSources(operation: Operation, literals: readonly JsonValue[]): Sources | null {
  const document = useStudioState((state) => state.connector?.document ?? null);
  const held = useStudioState((state) => state.heldSamples);
  const invocation = useStudioState((state) => state.invocations[operation.key]);
  const lastReply = useMemo(() => readLastReply(invocation), [invocation]);
  const sidecar = document?.sidecar ?? null;
  const samples = useMemo(() => listSamples({ sidecar }, held, operation), [sidecar, held, operation]);
  return useMemo(
    () => document && readSources(document, operation, samples, lastReply, literals),
    [document, operation, samples, lastReply, literals],
  );
}

/** The sources that a document has for an operation. */
export function readSources(
  document: ConnectorDocument,
  operation: Operation,
  samples: readonly Sample[],
  lastReply: CapturedReply | null,
  literals: readonly JsonValue[],
): Sources {
  const { tree } = document.definition;
  return {
    tree,
    operation,
    samples,
    lastReply,
    operations: listOperations(tree),
    references: listReferences(tree),
    connectionParameters: listConnectionParameters(document).map(({ name, label }) => ({ name, label })),
    literals,
  };
}

/** The reply of the last test, where all of its body is known. */
function readLastReply(invocation: Invocation | undefined): CapturedReply | null {
  const reply = invocation?.reply;
  if (!reply) return null;
  const { status, headers, body } = reply;
  const isWhole = body.shownBytes >= body.sizeBytes && (body.kind === 'json' || body.kind === 'text');
  return { status, headers, body: isWhole ? readBody(body.text, body.mediaType) : null };
}

function listReferences(tree: JsonTree): readonly string[] {
  const definitions = readMember(tree.root, 'definitions');
  return definitions?.kind === 'object' ? definitions.members.map(({ key }) => key) : [];
}
