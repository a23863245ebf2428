// Command: takes the selected operation out of the definition; undo brings it back.
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import type { OperationSummary } from '../../shared/operations/operation';
import type { ConnectorDocument } from '../../shared/connector/document';
import type { Edit } from '../../shared/text/edit';
import { readMember } from '../../shared/text/read';
import { findSelected } from '../store/selection';
import { hasOperation, type Command } from './command';

export const deleteOperation: Command = {
  id: 'delete-operation',
  label: 'Delete this operation',
  icon: DeleteRegular,
  when: hasOperation,
  run: ({ store }) => {
    const state = store.getState();
    const operation = state.connector && findSelected(state.connector.document, state.selection);
    if (!state.connector || !operation) return;
    if (state.edit(buildDeletion(state.connector.document, operation)) === null) {
      state.announce(`${operation.title} deleted. Undo brings it back.`);
    }
  },
};

/** The edit that deletes an operation, and its path with it when nothing else stands there. */
export function buildDeletion(document: ConnectorDocument, operation: OperationSummary): Edit {
  const { tree } = document.definition;
  const paths = readMember(tree.root, 'paths');
  const item = paths && readMember(paths, operation.path);
  const isAlone = item?.kind === 'object' && item.members.length === 1;
  return {
    kind: 'delete-operation',
    label: `Delete ${operation.title}`,
    joins: 'own',
    changes: [
      {
        file: 'definition',
        change: { kind: 'remove', path: isAlone ? ['paths', operation.path] : operation.place },
      },
    ],
  };
}
