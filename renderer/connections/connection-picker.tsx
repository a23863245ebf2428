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
import { PersonKeyRegular } from '@fluentui/react-icons/svg/person-key';
import { PlugConnectedRegular } from '@fluentui/react-icons/svg/plug-connected';
import { PlugDisconnectedRegular } from '@fluentui/react-icons/svg/plug-disconnected';
import type { ConnectionSummary } from '../../shared/contract/connection-calls';
import { useStudio, useStudioState } from '../store/studio';
import { ConnectionForm } from './connection-form';
import { printExpiry, printMoment, statusLabels } from './connection-words';
import { SignInDialog } from './sign-in-dialog';
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
            {connections.map((connection) => (
              <MenuItemRadio
                key={connection.id}
                name="connection"
                value={connection.id}
                icon={<StatusDot status={connection.status} />}
                secondaryContent={printState(connection)}
              >
                {connection.name}
              </MenuItemRadio>
            ))}
            <MenuItemRadio name="connection" value={noConnection} icon={<PlugDisconnectedRegular />}>
              No connection
            </MenuItemRadio>
            <MenuDivider />
            {used?.status === 'needs-sign-in' && (
              <MenuItem
                icon={<PersonKeyRegular />}
                onClick={() => void store.getState().startSignIn(used.id)}
              >
                Sign in {used.name}
              </MenuItem>
            )}
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
      <SignInDialog />
    </>
  );
}

/** How it is doing, in a word or two: until when it is signed in, else its status. */
function printState(connection: ConnectionSummary): string {
  const expiry = printExpiry(connection, (moment) => printMoment(moment, new Date()));
  return expiry === '' || connection.status === 'refused' ? statusLabels[connection.status] : expiry;
}

const useStyles = makeStyles({
  button: { height: '28px', minWidth: 0, maxWidth: '200px', flexShrink: 1 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});
