// What a command about names means: the shared part or the operation that is selected.
import type { NamedThing } from '../../shared/mapping/rename';
import { findSelected } from '../store/selection';
import type { UsageQuestion } from '../store/naming-slice';
import type { StudioState } from '../store/studio';

/** The selected thing that has a name, with words for it; null where nothing with a name is selected. */
export function findNamedSelection({
  connector,
  selection,
}: Pick<StudioState, 'connector' | 'selection'>): UsageQuestion | null {
  if (!connector) return null;
  if (selection.kind === 'reference') {
    const { section, name } = selection;
    const thing: NamedThing = { kind: 'shared', section, name };
    return { thing, title: name };
  }
  const operation = findSelected(connector.document, selection);
  return operation
    ? { thing: { kind: 'operation', operation: operation.key }, title: operation.title }
    : null;
}
