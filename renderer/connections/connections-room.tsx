// The saved connections of the open connector: which there are, how they are doing, and where they are kept.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { PlugConnectedRegular } from '@fluentui/react-icons/svg/plug-connected';
import { useMemo, useState } from 'react';
import type { ConnectionSummary } from '../../shared/contract/connection-calls';
import { findTestConnection } from '../../shared/security/find-test-connection';
import { readParameterSets } from '../../shared/security/read-parameter-sets';
import { goToHome } from '../commands/go-to-home';
import { useRunCommand } from '../commands/use-run-command';
import { useStudio, useStudioState } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { Modal } from '../ui/modal';
import { ConnectionRow } from './connection-row';
import { ProtectionBar } from './protection-bar';

export function ConnectionsRoom() {
  const styles = useStyles();
  const { store } = useStudio();
  const connections = useStudioState((state) => state.connections);
  const connectionId = useStudioState((state) => state.connectionId);
  const document = useStudioState((state) => state.connector?.document);
  const [leaving, setLeaving] = useState<ConnectionSummary | null>(null);
  const sets = useMemo(() => document && readParameterSets(document).list, [document]);
  const canTest = useMemo(
    () => document && findTestConnection(document.definition.tree) !== null,
    [document],
  );
  if (!document) return <NoConnector />;
  const add = (
    <Button
      appearance="primary"
      icon={<AddRegular />}
      onClick={() => store.getState().openConnectionForm(null)}
    >
      Add connection
    </Button>
  );
  return (
    <div className={styles.room}>
      <header className={styles.head}>
        <h1 className={styles.title}>Connections</h1>
        {connections.length > 0 && add}
      </header>
      <ProtectionBar />
      {connections.length === 0 ? (
        <EmptyState
          icon={PlugConnectedRegular}
          title="No connection yet"
          text="A connection keeps the key or the password with which calls sign in to the web API. The connector itself never holds it."
          actions={add}
        />
      ) : (
        <ul className={styles.list} aria-label="Saved connections">
          {connections.map((connection) => (
            <ConnectionRow
              key={connection.id}
              connection={connection}
              isUsed={connection.id === connectionId}
              onUse={() => store.getState().useConnection(connection.id)}
              onChange={() => store.getState().openConnectionForm(connection.id)}
              onRemove={() => setLeaving(connection)}
              setLabel={sets?.find((one) => one.name === connection.set)?.label ?? ''}
              onSignIn={() => void store.getState().startSignIn(connection.id)}
              onSignOut={() => void store.getState().signOut(connection.id)}
              onTest={canTest ? () => void store.getState().testConnection(connection.id) : null}
            />
          ))}
        </ul>
      )}
      {leaving && <RemoveDialog connection={leaving} onClose={() => setLeaving(null)} />}
    </div>
  );
}

function NoConnector() {
  const run = useRunCommand();
  return (
    <EmptyState
      icon={PlugConnectedRegular}
      title="Connections belong to a connector"
      text="Open or make a connector first."
      actions={<Button onClick={() => run(goToHome)}>{goToHome.label}</Button>}
    />
  );
}

interface RemoveDialogProps {
  readonly connection: ConnectionSummary;
  readonly onClose: () => void;
}

function RemoveDialog({ connection, onClose }: RemoveDialogProps) {
  const { store } = useStudio();
  const remove = () => {
    void store.getState().removeConnection(connection.id);
    onClose();
  };
  return (
    <Modal
      alert
      title={`Remove ${connection.name}?`}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" onClick={remove}>
            Remove
          </Button>
          <Button onClick={onClose}>Keep it</Button>
        </>
      }
    >
      What it keeps is deleted from this computer and cannot be brought back.
      {connection.type === 'oauth2' &&
        ' Its tokens may still be valid at the identity provider: sign out first to take them back.'}
    </Modal>
  );
}

const useStyles = makeStyles({
  room: {
    display: 'flex',
    flexDirection: 'column',
    gap: '14px',
    height: '100%',
    maxWidth: '860px',
    padding: '20px 24px',
    overflowY: 'auto',
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
  },
});
