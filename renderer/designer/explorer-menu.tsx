// What can be done with an operation of the explorer, at the place where the menu was asked for.
import { Menu, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import type { OperationSummary } from '../../shared/operations/operation';
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
  const { test, duplicate, remove } = useOperationCommands();
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
        <MenuList aria-label={place.operation.title}>
          <MenuItem icon={<PlayRegular />} onClick={() => test(place.operation)}>
            Test
          </MenuItem>
          <MenuItem icon={<CopyRegular />} onClick={() => duplicate(place.operation)}>
            Duplicate
          </MenuItem>
          <MenuItem icon={<DeleteRegular />} secondaryContent="Del" onClick={() => remove(place.operation)}>
            Delete
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
