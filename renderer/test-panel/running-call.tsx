// A call under way: what it is at, for how long, and the way to stop it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { RunningCall as Running } from '../store/test-slice';
import { ProgressLine } from '../ui/progress-line';
import { printTime } from './print-size';

const stages: Readonly<Record<string, string>> = {
  prepare: 'Preparing the request',
  send: 'Waiting for the reply',
  receive: 'Receiving the reply',
  read: 'Reading the reply',
};
const tickMs = 100;

export function RunningCall({ running }: { readonly running: Running }) {
  const styles = useStyles();
  const elapsedMs = useElapsedMs();
  const { progress } = running;
  return (
    <div className={styles.box}>
      <ProgressLine
        label={stages[progress?.stage ?? ''] ?? 'Sending the call'}
        detail={progress?.detail}
        fraction={progress?.fraction ?? null}
        onCancel={() => running.cancel()}
      />
      {/* Not read out: it changes all the time. */}
      <span aria-hidden="true" className={styles.elapsed}>
        {printTime(elapsedMs)}
      </span>
    </div>
  );
}

/** Milliseconds since this was first shown. */
function useElapsedMs(): number {
  const [elapsedMs, setElapsedMs] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const timer = window.setInterval(() => setElapsedMs(performance.now() - start), tickMs);
    return () => window.clearInterval(timer);
  }, []);
  return elapsedMs;
}

const useStyles = makeStyles({
  box: { padding: '14px' },
  elapsed: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});
