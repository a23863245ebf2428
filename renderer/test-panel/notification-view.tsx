// One notification: its body, whether it fits what the definition declares, and sending it again to oneself.
import { Button, makeStyles } from '@fluentui/react-components';
import { ArrowRepeatAllRegular } from '@fluentui/react-icons/svg/arrow-repeat-all';
import { useMemo, useState } from 'react';
import type { Notification } from '../../shared/contract/hook-calls';
import type { Operation } from '../../shared/operations/operation';
import { reportNotification } from '../../shared/runtime/drift-report';
import type { JsonTree } from '../../shared/text/tree';
import { useStudio, useStudioState } from '../store/studio';
import { useColorScheme } from '../theme/use-color-scheme';
import { CodeViewer } from '../ui/code-viewer';
import { TabPanel, Tabs } from '../ui/tabs';
import { DifferencesView } from './differences-view';
import { readNotification } from './notification-rows';

interface NotificationViewProps {
  readonly tree: JsonTree;
  readonly operation: Operation;
  readonly notification: Notification;
}

export function NotificationView({ tree, operation, notification }: NotificationViewProps) {
  const styles = useStyles();
  const { store } = useStudio();
  const scheme = useColorScheme(useStudioState((state) => state.settings.theme));
  const [tab, setTab] = useState<'body' | 'differences'>('body');
  const body = useMemo(() => readNotification(notification), [notification]);
  const report = useMemo(
    () => (body === undefined ? null : reportNotification(tree, operation, body)),
    [tree, operation, body],
  );
  const tabs = [
    { id: 'body', label: 'Body' },
    ...(report ? [{ id: 'differences', label: 'Differences', count: report.drifts.length } as const] : []),
  ] as const;
  return (
    <section aria-label="Notification" className={styles.pane}>
      <div className={styles.head}>
        <Tabs
          name="notification"
          label="Views of the notification"
          tabs={tabs}
          selected={tab}
          onSelect={setTab}
        />
        <Button
          size="small"
          icon={<ArrowRepeatAllRegular />}
          onClick={() => void store.getState().replayNotification(notification)}
        >
          Replay
        </Button>
      </div>
      <TabPanel name="notification" selected={tab} className={styles.body}>
        {tab === 'differences' && report ? (
          <DifferencesView tree={tree} operation={operation} report={report} status={null} />
        ) : (
          <CodeViewer
            label="Body of the notification"
            text={body === undefined ? notification.text : JSON.stringify(body, null, 2)}
            language={body === undefined ? 'plaintext' : 'json'}
            scheme={scheme}
          />
        )}
      </TabPanel>
    </section>
  );
}

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    padding: '4px 10px 0 4px',
  },
  body: { flex: '1 1 0', minHeight: 0, overflow: 'auto' },
});
