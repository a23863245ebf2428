// Whose samples stand in the sidecar: its member `samples` has an object for each operation, by the name that is found
// here. When an edit renames an operation or takes it away, its samples go with it in the same step.
import type { Operation, OperationSummary } from '../operations/operation';
import { listOperations } from '../operations/list-operations';
import type { FileChange } from '../text/edit';
import { readMember } from '../text/read';
import type { ConnectorDocument, JsonFile } from './document';

/** The member of the sidecar that has the samples. */
export const samplesMember = 'samples';

/** What the samples of an operation stand under: its id, or its method and path where it has none. */
export function sampleOwner({ operationId, key }: Pick<Operation, 'operationId' | 'key'>): string {
  return operationId === '' ? key : operationId;
}

/**
 * The changes of the sidecar that an edit calls for: samples of an operation that has another name now follow it, those
 * of one that is gone go. Nothing comes back where no sample is concerned.
 */
export function followOwners(before: ConnectorDocument, after: ConnectorDocument): readonly FileChange[] {
  const owners = listOwners(after.sidecar);
  if (owners.length === 0 || before.definition.tree === after.definition.tree) return [];
  const then = listOperations(before.definition.tree);
  const now = listOperations(after.definition.tree);
  const present = new Set(now.map(sampleOwner));
  return owners.flatMap((owner): readonly FileChange[] => {
    const index = then.findIndex((one) => sampleOwner(one) === owner);
    if (index < 0 || present.has(owner)) return [];
    const path = [samplesMember, owner];
    const heir = findHeir(then, now, index);
    const isFree = heir && !owners.includes(sampleOwner(heir));
    if (isFree) return [change({ kind: 'rename', path, key: sampleOwner(heir) })];
    return now.length < then.length ? [change({ kind: 'remove', path })] : [];
  });
}

/** The operation that one has become: the one in its place, where none came and none went. */
function findHeir(
  then: readonly OperationSummary[],
  now: readonly OperationSummary[],
  index: number,
): OperationSummary | undefined {
  const old = then[index];
  const same = now.find((one) => one.key === old?.key);
  return same ?? (then.length === now.length ? now[index] : undefined);
}

function listOwners(sidecar: JsonFile | null): readonly string[] {
  const samples = sidecar && readMember(sidecar.tree.root, samplesMember);
  return samples?.kind === 'object' ? samples.members.map(({ key }) => key) : [];
}

function change(value: Extract<FileChange, { readonly change: unknown }>['change']): FileChange {
  return { file: 'sidecar', change: value };
}
