// How far a lookup is, in one line below its field: the wait, what to fill in first, or why it failed and the way to
// try again. A value can be typed in any case.
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import type { CardLookup } from '../store/filled-operation';
import { useStudio } from '../store/studio';

interface LookupStatusProps {
  readonly lookup: CardLookup;
  /** What is asked for: `choices of Product`. */
  readonly what: string;
  /** Said where the lookup has answered and there is nothing. */
  readonly empty?: string;
}

export function LookupStatus({ lookup: { plan, state }, what, empty }: LookupStatusProps) {
  const styles = useStyles();
  const { store } = useStudio();
  if (!plan.ok) return <p className={styles.line}>{plan.reason}</p>;
  if (state?.status === 'waiting') {
    return (
      <output className={styles.line}>
        <Spinner size="extra-tiny" />
        <span>Asking for the {what}…</span>
        <Button size="small" appearance="transparent" onClick={() => state.cancel()}>
          Cancel
        </Button>
      </output>
    );
  }
  if (state?.status === 'failed') {
    return (
      <div className={styles.line}>
        <span className={styles.problem}>
          No {what}: {state.problem.message} {state.problem.action}
        </span>
        <Button
          size="small"
          icon={<ArrowClockwiseRegular />}
          onClick={() => void store.getState().lookUp(plan, true)}
        >
          Try again
        </Button>
      </div>
    );
  }
  return state && empty ? <p className={styles.line}>{empty}</p> : null;
}

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  problem: { flex: '1 1 160px', color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
});
