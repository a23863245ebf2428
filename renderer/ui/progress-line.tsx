// Work under way: what it is at, how far, and a way to stop it.
import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';

interface ProgressLineProps {
  readonly label: string;
  readonly detail?: string;
  /** 0 to 1; null where the end is not known. */
  readonly fraction: number | null;
  readonly onCancel?: () => void;
}

export function ProgressLine({ label, detail, fraction, onCancel }: ProgressLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <div className={styles.words} aria-live="polite">
        <span>{label}</span>
        {detail && <span className={styles.detail}>{detail}</span>}
      </div>
      <div className={styles.line}>
        <ProgressBar aria-label={label} thickness="large" value={fraction ?? undefined} />
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '6px' },
  words: { display: 'flex', gap: '10px', minWidth: 0 },
  detail: {
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  line: { display: 'flex', alignItems: 'center', gap: '12px' },
});
