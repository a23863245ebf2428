// Tries a connection by the operation that the connector names for it.
import type { Bridge } from '../bridge/bridge';
import { findTestConnection } from '../../shared/security/find-test-connection';
import type { StudioState } from './studio';

/** Calls it, and says in one sentence how it went; null where the connector names no operation. */
export async function tryConnection(
  { connector, connections, settings }: StudioState,
  bridge: Bridge,
  id: string,
): Promise<string | null> {
  const document = connector?.document;
  const test = document && findTestConnection(document.definition.tree);
  if (!document || !test) return null;
  const name = connections.find((one) => one.id === id)?.name ?? 'The connection';
  const called = await bridge.call('runtime.invoke', {
    definition: document.definition.tree.text,
    properties: document.properties?.tree.text ?? null,
    operationKey: test.operationKey,
    inputs: { ...test.inputs } as Record<string, never>,
    connectionId: id,
    timeoutMs: settings.callTimeoutMs,
  });
  if (!called.ok) return `${name} could not be tried. ${called.problem.message}`;
  const { reply, problem } = called.value;
  if (!reply) return `${name} could not be tried. ${problem?.message ?? ''}`.trim();
  const isGood = reply.status >= 200 && reply.status < 300;
  return isGood ? `${name} works.` : `${name} was tried: the web API answered ${reply.status}.`;
}
