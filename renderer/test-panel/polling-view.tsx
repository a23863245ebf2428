// A polling trigger under test: polled by hand or by the clock, each poll with what was new, and the state that the next
// one carries.
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Operation } from '../../shared/operations/operation';
import { cancelCall } from '../commands/cancel-call';
import { useRunCommand } from '../commands/use-run-command';
import { useStudio, useStudioState } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { printMoment } from './past-call-words';
import { describePoll, findPollingPolicy, type Poll } from './polling-words';

const usualWaitSeconds = 60;

export function PollingView({ operation }: { readonly operation: Operation }) {
  const styles = useStyles();
  const { store } = useStudio();
  const run = useRunCommand();
  const { key } = operation;
  const invocation = useStudioState((state) => state.invocations[key]);
  const running = useStudioState((state) => state.running);
  const properties = useStudioState((state) => state.connector?.document.properties?.tree);
  const [polls, setPolls] = useState<readonly Poll[]>([]);
  const [isAsked, setAsked] = useState(false);
  const [byClock, setByClock] = useState(false);
  const next = invocation?.next?.kind === 'poll' ? invocation.next : null;
  const poll = async () => {
    setAsked(true);
    const state = store.getState();
    await (next ? state.invokeNext(key) : state.invoke(key));
    store.getState().showTestView('trigger');
    const done = store.getState().invocations[key];
    if (done)
      setPolls((before) => [describePoll(done, before.length === 0, new Date().toISOString()), ...before]);
    setAsked(false);
  };
  const waitSeconds = next?.waitSeconds ?? usualWaitSeconds;
  useEffect(() => {
    if (!byClock || isAsked || running) return undefined;
    const timer = window.setTimeout(() => void poll(), Math.max(1, waitSeconds) * 1000);
    return () => window.clearTimeout(timer);
  });
  const policy = properties ? findPollingPolicy(properties, operation.operationId) : null;
  return (
    <div className={styles.pane}>
      <section aria-label="Polling" className={styles.bar}>
        <div className={styles.line}>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={running !== null}
            onClick={() => void poll()}
          >
            {next ? 'Poll again' : 'First poll'}
          </Button>
          {running && (
            <Button size="small" onClick={() => run(cancelCall)}>
              Cancel
            </Button>
          )}
          <Checkbox
            label={`By the clock, every ${waitSeconds} seconds`}
            checked={byClock}
            onChange={(_, { checked }) => setByClock(checked === true)}
          />
        </div>
        <p className={styles.note}>
          {policy
            ? `The policy looks at ${policy.dataPath}, and takes the next state from ${policy.config}.`
            : 'No polling policy: the web API itself answers 202 and Location.'}
        </p>
        {next && <p className={styles.url}>State of the next poll: {next.url}</p>}
      </section>
      {polls.length === 0 ? (
        <EmptyState
          title="Not polled yet"
          text="The first poll sets the state and fires for nothing; each one after it tells what is new."
        />
      ) : (
        <ul aria-label="Polls" className={styles.list}>
          {polls.map((one) => (
            <li key={one.at} className={styles.row}>
              <span className={styles.note}>{printMoment(one.at)}</span>
              <span>{one.sentence}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  bar: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    flexShrink: 0,
    padding: '10px 14px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 12px' },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  url: { margin: 0, fontFamily: tokens.fontFamilyMonospace, fontSize: '12px', overflowWrap: 'anywhere' },
  list: { flex: '1 1 0', minHeight: 0, margin: 0, padding: '6px 14px', overflowY: 'auto', listStyle: 'none' },
  row: { display: 'flex', gap: '14px', padding: '3px 0' },
});
