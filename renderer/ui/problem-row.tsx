// One thing that is wrong, on one line or two: how bad, the sentence, the place, what to do, and a fix.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SeverityIcon, type Severity } from './severity-icon';

export interface ProblemRowProps {
  readonly severity: Severity;
  readonly message: string;
  /** Where, in short: `Line 12` or `/paths/~1a/get`. */
  readonly place?: string;
  /** What to do next, one sentence. */
  readonly action?: string;
  readonly fix?: { readonly label: string; readonly tabIndex?: number; readonly run: () => void };
  /** Lets the texts take as many lines as they need. */
  readonly wrap?: boolean;
}

export function ProblemRow({ severity, message, place, action, fix, wrap }: ProblemRowProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.row, wrap && styles.wrapping)}>
      <SeverityIcon severity={severity} />
      <div className={mergeClasses(styles.words, wrap && styles.stacked)}>
        <span className={mergeClasses(!wrap && styles.clipped)}>{message}</span>
        {action && <span className={mergeClasses(styles.action, !wrap && styles.clipped)}>{action}</span>}
      </div>
      {place && <span className={styles.place}>{place}</span>}
      {fix && (
        <Button
          size="small"
          tabIndex={fix.tabIndex}
          className={styles.fix}
          onClick={(event) => {
            event.stopPropagation();
            fix.run();
          }}
        >
          {fix.label}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', gap: '8px', minWidth: 0, flex: '1 1 0' },
  wrapping: { alignItems: 'flex-start' },
  words: { display: 'flex', gap: '10px', minWidth: 0, flex: '1 1 0' },
  stacked: { flexDirection: 'column', gap: '2px' },
  clipped: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  action: { color: tokens.colorNeutralForeground3 },
  place: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  fix: { flexShrink: 0 },
});
