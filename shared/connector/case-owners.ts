// Which operation a test case of the sidecar calls: its member `operation` holds the name that samples are kept under.
// When an edit gives an operation another name, its cases go along in the same step; cases of one that is gone stay, and
// say so when they run.
import { listOperations } from '../operations/list-operations';
import type { FileChange } from '../text/edit';
import { readMember, readString } from '../text/read';
import type { ConnectorDocument } from './document';
import { sampleOwner } from './sample-owners';

/** The changes of the sidecar that an edit calls for. */
export function followCaseOwners(before: ConnectorDocument, after: ConnectorDocument): readonly FileChange[] {
  const cases = after.sidecar && readMember(after.sidecar.tree.root, 'cases');
  if (cases?.kind !== 'object' || before.definition.tree === after.definition.tree) return [];
  const renamed = listRenamed(before, after);
  return cases.members.flatMap(({ key, value }): readonly FileChange[] => {
    const name = renamed.get(readString(value, 'operation'));
    if (name === undefined) return [];
    return [{ file: 'sidecar', change: { kind: 'set', path: ['cases', key, 'operation'], value: name } }];
  });
}

/** New names by old ones: of the same method and path, or in the same place where none came and none went. */
function listRenamed(before: ConnectorDocument, after: ConnectorDocument): ReadonlyMap<string, string> {
  const then = listOperations(before.definition.tree);
  const now = listOperations(after.definition.tree);
  const present = new Set(now.map(sampleOwner));
  const renamed = new Map<string, string>();
  then.forEach((old, index) => {
    const owner = sampleOwner(old);
    if (present.has(owner)) return;
    const heir =
      now.find((one) => one.key === old.key) ?? (then.length === now.length ? now[index] : undefined);
    if (heir) renamed.set(owner, sampleOwner(heir));
  });
  return renamed;
}
