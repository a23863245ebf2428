// What can be done with an operation of the explorer, or with all that are picked, at the place where the menu was
// asked for.
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { ClipboardPasteRegular } from '@fluentui/react-icons/svg/clipboard-paste';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DocumentCopyRegular } from '@fluentui/react-icons/svg/document-copy';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { TagRegular } from '@fluentui/react-icons/svg/tag';
import type { ReactElement } from 'react';
import type { OperationSummary } from '../../shared/operations/operation';
import { copyOperations } from '../commands/copy-operations';
import { deleteOperation } from '../commands/delete-operation';
import { duplicateOperation } from '../commands/duplicate-operation';
import { pasteOperations } from '../commands/paste-operations';
import { useRunCommand } from '../commands/use-run-command';
import { listTargets } from '../store/picks-slice';
import { useStudioState } from '../store/studio';
import { TagList, VisibilityList } from './bulk-menus';
import { useOperationCommands } from './use-operation-commands';

/** Where a menu opens, in pixels of the window, and for which operation. */
export interface MenuPlace {
  readonly operation: OperationSummary;
  readonly rowId: string;
  readonly x: number;
  readonly y: number;
}

export function ExplorerMenu({
  place,
  onClose,
}: {
  readonly place: MenuPlace;
  readonly onClose: () => void;
}) {
  const { test } = useOperationCommands();
  const run = useRunCommand();
  const count = useStudioState((state) => listTargets(state).length);
  const target = {
    getBoundingClientRect: () => new DOMRect(place.x, place.y, 0, 0),
  };
  return (
    <Menu
      open
      positioning={{ target, position: 'below', align: 'start' }}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <MenuPopover>
        <MenuList aria-label={count > 1 ? `${count} picked operations` : place.operation.title}>
          {count === 1 && (
            <MenuItem icon={<PlayRegular />} onClick={() => test(place.operation)}>
              Test
            </MenuItem>
          )}
          <MenuItem
            icon={<DocumentCopyRegular />}
            secondaryContent="Ctrl+D"
            onClick={() => run(duplicateOperation)}
          >
            Duplicate
          </MenuItem>
          <MenuItem icon={<CopyRegular />} secondaryContent="Ctrl+C" onClick={() => run(copyOperations)}>
            Copy
          </MenuItem>
          <MenuItem
            icon={<ClipboardPasteRegular />}
            secondaryContent="Ctrl+V"
            onClick={() => run(pasteOperations)}
          >
            Paste
          </MenuItem>
          <MenuDivider />
          <Submenu label="Visibility" icon={<EyeRegular />} list={<VisibilityList />} />
          <Submenu label="Tags" icon={<TagRegular />} list={<TagList />} />
          <MenuDivider />
          <MenuItem icon={<DeleteRegular />} secondaryContent="Del" onClick={() => run(deleteOperation)}>
            Delete
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface SubmenuProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly list: ReactElement;
}

function Submenu({ label, icon, list }: SubmenuProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem icon={icon}>{label}</MenuItem>
      </MenuTrigger>
      <MenuPopover>{list}</MenuPopover>
    </Menu>
  );
}
