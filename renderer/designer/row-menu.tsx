// The menu of a row, at the place where it was asked for.
import { Menu, MenuDivider, MenuGroup, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { MenuAt } from './map-context';
import type { RowCommand, RowCommandGroup } from './row-commands';

interface RowMenuProps {
  readonly at: MenuAt;
  readonly groups: readonly RowCommandGroup[];
  /** What is done without a plan: asks for a name, masks a sample. They stand first. */
  readonly actions: readonly RowAction[];
  readonly onRun: (command: RowCommand) => void;
  readonly onClose: () => void;
}

/** A line of the menu that is no planned change. */
export interface RowAction {
  readonly label: string;
  readonly onRun: () => void;
}

export function RowMenu({ at, groups, actions, onRun, onClose }: RowMenuProps) {
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
          {actions.map(({ label, onRun: onAction }) => (
            <MenuItem key={label} onClick={onAction}>
              {label}
            </MenuItem>
          ))}
          {groups.map((group, index) => (
            <Fragment key={group.label}>
              {(index > 0 || actions.length > 0) && <MenuDivider />}
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
