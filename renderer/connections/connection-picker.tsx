// The choice of connection in the command bar: which one calls go through, how it is doing, and a way to make one.
import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { PlugConnectedRegular } from '@fluentui/react-icons/svg/plug-connected';
import { PlugDisconnectedRegular } from '@fluentui/react-icons/svg/plug-disconnected';
import { useStudio, useStudioState } from '../store/studio';
import { ConnectionForm } from './connection-form';
import { statusLabels } from './connection-words';
import { StatusDot } from './status-dot';

const noConnection = 'none';

export function ConnectionPicker() {
  const styles = useStyles();
  const { store } = useStudio();
  const connections = useStudioState((state) => state.connections);
  const connectionId = useStudioState((state) => state.connectionId);
  const form = useStudioState((state) => state.connectionForm);
  const used = connections.find((one) => one.id === connectionId);
  const label = used ? `Connection: ${used.name}, ${statusLabels[used.status]}` : 'Connection: none';
  const use = (id: string | undefined) => {
    store.getState().useConnection(id === undefined || id === noConnection ? null : id);
  };
  return (
    <>
      <Menu
        hasCheckmarks
        hasIcons
        checkedValues={{ connection: [used?.id ?? noConnection] }}
        onCheckedValueChange={(_, { checkedItems }) => use(checkedItems[0])}
      >
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            size="small"
            aria-label={label}
            icon={used ? <StatusDot status={used.status} /> : <PlugDisconnectedRegular />}
            className={styles.button}
          >
            <span className={styles.name}>{used?.name ?? 'No connection'}</span>
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {connections.map(({ id, name, status }) => (
              <MenuItemRadio key={id} name="connection" value={id} icon={<StatusDot status={status} />}>
                {name}
              </MenuItemRadio>
            ))}
            <MenuItemRadio name="connection" value={noConnection} icon={<PlugDisconnectedRegular />}>
              No connection
            </MenuItemRadio>
            <MenuDivider />
            <MenuItem icon={<AddRegular />} onClick={() => store.getState().openConnectionForm(null)}>
              Add connection…
            </MenuItem>
            <MenuItem icon={<PlugConnectedRegular />} onClick={() => store.getState().goTo('connections')}>
              Manage connections
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {form && <ConnectionForm key={form.id} id={form.id} />}
    </>
  );
}

const useStyles = makeStyles({
  button: { height: '28px', minWidth: 0, maxWidth: '200px', flexShrink: 1 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});
