// What stands in place of the text of a file that the connector does not have: what it would be for, and a way to
// add it.
import { Button } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import type { FileRole } from '../../shared/base/problem';
import { defaultFileNames } from '../../shared/connector/document';
import { useStudio } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { fileLabels } from './connector-file';
import { newFiles } from './new-files';

const purposes: Readonly<Partial<Record<FileRole, string>>> = {
  properties: 'It says how people sign in, which policies run, and the colour of the connector.',
  script:
    'Custom code in C# that changes requests and replies on their way. Without it they pass as they are.',
};

export function MissingFile({ role }: { readonly role: FileRole }) {
  const { store } = useStudio();
  const change = newFiles[role];
  const name = defaultFileNames[role];
  const add = () => {
    if (!change) return;
    const label = `Add ${fileLabels[role].toLowerCase()}`;
    const refused = store
      .getState()
      .edit({ kind: 'add-file', label, joins: 'own', changes: [{ file: role, change }] });
    if (!refused) store.getState().announce(`${name} added.`);
  };
  return (
    <EmptyState
      title={`This connector has no ${name}`}
      text={purposes[role] ?? ''}
      actions={
        change && (
          <Button icon={<DocumentAddRegular />} onClick={add}>
            Add {name}
          </Button>
        )
      }
    />
  );
}
