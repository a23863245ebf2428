// The menu of a row, at the place where it was asked for.
import { Menu, MenuDivider, MenuGroup, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { MenuAt } from './map-context';
import type { RowCommand, RowCommandGroup } from './row-commands';

interface RowMenuProps {
  readonly at: MenuAt;
  readonly groups: readonly RowCommandGroup[];
  /** Asks for a name, for rows that something can be added to by name. */
  readonly onAdd: (() => void) | null;
  readonly onRun: (command: RowCommand) => void;
  readonly onClose: () => void;
}

export function RowMenu({ at, groups, onAdd, onRun, onClose }: RowMenuProps) {
  return (
    <Menu
      open
      positioning={{
        target: { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) },
        position: 'below',
        align: 'start',
      }}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <MenuPopover>
        <MenuList aria-label={at.row.name}>
          {onAdd && <MenuItem onClick={onAdd}>Add by name…</MenuItem>}
          {groups.map((group, index) => (
            <Fragment key={group.label}>
              {(index > 0 || onAdd) && <MenuDivider />}
              <MenuGroup aria-label={group.label}>
                {group.commands.map((command) => (
                  <CommandItem key={command.id} command={command} onRun={onRun} />
                ))}
              </MenuGroup>
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** What cannot be done stays in the menu with its reason, so that nobody looks for it elsewhere. */
function CommandItem({
  command,
  onRun,
}: {
  readonly command: RowCommand;
  readonly onRun: (command: RowCommand) => void;
}) {
  const { plan, label } = command;
  const isRefused = !plan.ok && !plan.needs;
  const ask = !plan.ok && plan.needs ? '…' : '';
  return (
    <MenuItem
      disabled={isRefused}
      title={plan.ok ? undefined : plan.reason}
      aria-description={plan.ok ? undefined : plan.reason}
      onClick={() => onRun(command)}
    >
      {label + ask}
    </MenuItem>
  );
}
