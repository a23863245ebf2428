// A webhook trigger under test: registering it with a callback on this computer, what arrives there and whether it fits
// the notification that the definition declares, and ending it.
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons/svg/alert';
import { useMemo, useState } from 'react';
import type { Hook } from '../../shared/contract/hook-calls';
import type { Operation } from '../../shared/operations/operation';
import type { JsonTree } from '../../shared/text/tree';
import { useStudio, useStudioState } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { SplitPane } from '../ui/split-pane';
import { VirtualTree } from '../ui/virtual-tree';
import { NotificationView } from './notification-view';
import { listNotificationRows } from './notification-rows';
import { printMoment } from './past-call-words';

interface TriggerViewProps {
  readonly tree: JsonTree;
  readonly operation: Operation;
}

export function TriggerView({ tree, operation }: TriggerViewProps) {
  const styles = useStyles();
  const hooks = useStudioState((state) => state.hooks);
  const own = hooks.filter((hook) => hook.operationKey === operation.key);
  return (
    <div className={styles.pane}>
      <HookBar operation={operation} hooks={own} />
      <div className={styles.body}>
        <Notifications tree={tree} operation={operation} hooks={own} />
      </div>
    </div>
  );
}

function HookBar({ operation, hooks }: { readonly operation: Operation; readonly hooks: readonly Hook[] }) {
  const styles = useStyles();
  const { store } = useStudio();
  const busy = useStudioState((state) => state.hookBusy);
  const registration = useStudioState((state) => state.registrations[operation.key]);
  const isListening = hooks.some((hook) => hook.isListening);
  const { reply, problem } = registration ?? {};
  const refusal =
    !isListening && registration
      ? (problem?.message ?? `The web API answered ${reply?.status ?? ''} ${reply?.statusText ?? ''}`)
      : '';
  return (
    <section aria-label="Webhook" className={styles.bar}>
      <div className={styles.line}>
        {!isListening && (
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={busy !== null}
            onClick={() => void store.getState().startHook(operation.key)}
          >
            Register with a local callback
          </Button>
        )}
        {busy && <Spinner size="extra-tiny" label={busy === 'starting' ? 'Registering…' : 'Ending…'} />}
        {refusal !== '' && <span className={styles.refusal}>Not registered: {refusal.trim()}.</span>}
        {!isListening && !busy && refusal === '' && (
          <span className={styles.note}>
            The inputs are those of the Call tab. A web API elsewhere cannot reach this computer.
          </span>
        )}
      </div>
      {hooks.map((hook) => (
        <div key={hook.id} className={styles.line}>
          <span className={styles.url}>{hook.callbackUrl}</span>
          <span className={styles.note}>
            {hook.isListening ? 'listens' : 'left by an earlier start'} · {printMoment(hook.registeredAt)}
            {hook.location === '' && ' · the reply had no Location to end it by'}
          </span>
          <Button
            size="small"
            disabledFocusable={busy !== null}
            onClick={() => void store.getState().stopHook(hook.id)}
          >
            End it
          </Button>
        </div>
      ))}
    </section>
  );
}

interface NotificationsProps extends TriggerViewProps {
  readonly hooks: readonly Hook[];
}

function Notifications({ tree, operation, hooks }: NotificationsProps) {
  const all = useStudioState((state) => state.notifications);
  const [openId, setOpenId] = useState<string | null>(null);
  const ids = hooks.map(({ id }) => id).join(' ');
  const rows = useMemo(
    () => listNotificationRows(all.filter(({ hookId }) => ids === '' || ids.split(' ').includes(hookId))),
    [all, ids],
  );
  const open = rows.find(({ id }) => id === openId) ?? rows[0];
  if (!open) {
    return (
      <EmptyState
        icon={AlertRegular}
        title="No notification yet"
        text="What the web API posts to the callback is shown here as it comes."
      />
    );
  }
  return (
    <SplitPane
      name="notifications"
      label="Width of the notifications"
      direction="row"
      sized="first"
      initialSize={320}
      minSize={220}
      minOther={300}
      first={
        <VirtualTree
          label="Notifications"
          rows={rows}
          selected={new Set([open.id])}
          onActivate={({ id }) => setOpenId(id)}
          renderRow={(row) => <span>{row.label}</span>}
        />
      }
      second={
        <NotificationView key={open.id} tree={tree} operation={operation} notification={open.notification} />
      }
    />
  );
}

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    flexShrink: 0,
    padding: '10px 14px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 12px', minHeight: '24px' },
  url: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  refusal: { color: tokens.colorPaletteRedForeground1 },
  body: { flex: '1 1 0', minHeight: 0 },
});
