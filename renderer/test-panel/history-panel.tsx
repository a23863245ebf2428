// The history of calls: a list that can be searched, and beside it the call that is open, with its trace. A call can be
// sent again, forgotten, or all of them.
import { Button, SearchBox, makeStyles, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { useEffect, useMemo, useState } from 'react';
import type { PastCall } from '../../shared/contract/test-calls';
import { useStudio, useStudioState } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { Modal } from '../ui/modal';
import { SplitPane } from '../ui/split-pane';
import type { TreeRow } from '../ui/tree-keys';
import { VirtualTree } from '../ui/virtual-tree';
import { PastCallRow } from './past-call-row';
import { PastCallView } from './past-call-view';
import { printPastCall } from './past-call-words';

const restMs = 250;

export function HistoryPanel() {
  const styles = useStyles();
  const { store } = useStudio();
  const connectorId = useStudioState((state) => state.connector?.id);
  const history = useStudioState((state) => state.history);
  const search = useStudioState((state) => state.historySearch);
  useEffect(() => void store.getState().loadHistory(), [store, connectorId]);
  if (history !== null && history.length === 0 && search === '') {
    return (
      <EmptyState
        icon={HistoryRegular}
        title="No call in the history"
        text="Every call that is sent in Test is kept here, without its secrets, also over a restart."
      />
    );
  }
  return (
    <SplitPane
      name="history"
      label="Width of the list of calls"
      direction="row"
      sized="first"
      initialSize={380}
      minSize={240}
      minOther={280}
      first={
        <div className={styles.side}>
          <HistoryBar />
          <PastCalls calls={history ?? []} />
        </div>
      }
      second={<PastCallView />}
    />
  );
}

function HistoryBar() {
  const styles = useStyles();
  const { store } = useStudio();
  const search = useStudioState((state) => state.historySearch);
  const [text, setText] = useState(search);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    if (text === store.getState().historySearch) return undefined;
    const timer = window.setTimeout(() => void store.getState().loadHistory(text), restMs);
    return () => window.clearTimeout(timer);
  }, [store, text]);
  return (
    <div className={styles.bar}>
      <SearchBox
        size="small"
        className={styles.search}
        placeholder="Search addresses, inputs, replies"
        aria-label="Search the history"
        value={text}
        onChange={(_, data) => setText(data.value)}
      />
      <Button size="small" appearance="subtle" onClick={() => setAsking(true)}>
        Clear
      </Button>
      {isAsking && <ClearQuestion onClose={() => setAsking(false)} />}
    </div>
  );
}

function ClearQuestion({ onClose }: { readonly onClose: () => void }) {
  const { store } = useStudio();
  const clear = () => {
    onClose();
    void store.getState().forgetCalls(null);
  };
  return (
    <Modal
      title="Clear the history of this connector?"
      alert
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" onClick={clear}>
            Clear the history
          </Button>
          <Button onClick={onClose}>Keep it</Button>
        </>
      }
    >
      The calls and their replies are deleted from this computer. Test cases stay.
    </Modal>
  );
}

interface PastCallTreeRow extends TreeRow {
  readonly call: PastCall;
}

function PastCalls({ calls }: { readonly calls: readonly PastCall[] }) {
  const styles = useStyles();
  const { store } = useStudio();
  const open = useStudioState((state) => state.pastCall?.call.id);
  const rows = useMemo(
    () =>
      calls.map((call, index): PastCallTreeRow => ({
        id: call.id,
        level: 1,
        label: printPastCall(call),
        setSize: calls.length,
        position: index + 1,
        call,
      })),
    [calls],
  );
  if (rows.length === 0) return <EmptyState title="No call has these words" />;
  return (
    <div className={styles.list}>
      <VirtualTree
        label="Calls"
        rows={rows}
        rowHeight={44}
        selected={new Set(open === undefined ? [] : [open])}
        onActivate={({ id }) => void store.getState().openPastCall(id)}
        onKey={({ id }, event) => {
          if (event.key === 'Delete') void store.getState().forgetCalls(id);
        }}
        renderRow={({ call }) => <PastCallRow call={call} />}
      />
    </div>
  );
}

const useStyles = makeStyles({
  side: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    flexShrink: 0,
    padding: '6px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  search: { flex: '1 1 0', minWidth: 0, maxWidth: 'none' },
  list: { flex: '1 1 0', minHeight: 0 },
});
