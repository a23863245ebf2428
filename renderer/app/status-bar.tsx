// The bar at the bottom: how near the limits are, what is wrong, where secrets are kept, what is saved.
import { Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { goToConnections } from '../commands/go-to-connections';
import { goToSettings } from '../commands/go-to-settings';
import { toggleProblems } from '../commands/toggle-problems';
import { useRunCommand } from '../commands/use-run-command';
import { limits } from '../store/problems-slice';
import { useStudioState } from '../store/studio';
import { useProblems } from '../store/use-problems';
import { Meter } from '../ui/meter';
import { printCount, printSize } from '../ui/print-numbers';
import { useSaveState } from './save-state';

export function StatusBar() {
  const styles = useStyles();
  const saveState = useSaveState();
  const busy = useStudioState((state) => state.busy);
  return (
    <footer className={styles.bar} data-pane="Status bar">
      <Figures />
      <span className={styles.space} />
      {busy && <span>{busy}</span>}
      <VaultState />
      {saveState && <span>{saveState}</span>}
    </footer>
  );
}

function Figures() {
  const styles = useStyles();
  const check = useStudioState((state) => state.check);
  const problems = useProblems().length;
  const run = useRunCommand();
  if (!check) return null;
  const { sizeBytes, operations } = check;
  return (
    <>
      <Meter
        label="Size of the definition"
        text={`${printSize(sizeBytes)} of 1 MB`}
        value={sizeBytes}
        max={limits.sizeBytes}
      />
      <span className={operations > limits.operations ? styles.over : undefined}>
        {operations} of {limits.operations} operations
      </span>
      <button type="button" className={styles.button} onClick={() => run(toggleProblems)}>
        {printCount(problems, 'problem')}
      </button>
    </>
  );
}

function VaultState() {
  const styles = useStyles();
  const info = useStudioState((state) => state.info);
  const protection = useStudioState((state) => state.protection);
  const isOpen = useStudioState((state) => state.connector !== null);
  const run = useRunCommand();
  if (!info) return null;
  const isKept = protection ? protection.kind !== 'session' : info.vault === 'encrypted';
  if (isKept && !protection?.isLocked) return <span>Connections encrypted</span>;
  const text = protection?.isLocked ? 'Connections locked' : 'Connections for this session only';
  return (
    <Tooltip content={protection?.reason ?? info.vaultReason} relationship="description">
      <button
        type="button"
        className={styles.button}
        onClick={() => run(isOpen ? goToConnections : goToSettings)}
      >
        {text}
      </button>
    </Tooltip>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '20px',
    height: 'var(--status-height)',
    flexShrink: 0,
    padding: '0 12px',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  space: { flex: '1 1 0' },
  over: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  button: {
    padding: '0 4px',
    border: 'none',
    font: 'inherit',
    color: 'inherit',
    backgroundColor: 'transparent',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});
