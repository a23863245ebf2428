// One step of a trace as a card; pressing it opens the step below.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import type { TraceStep } from '../../shared/contract/runtime-calls';
import { printLine, printStepTime, stepIcons } from './trace-step-words';

interface TraceCardProps {
  readonly step: TraceStep;
  readonly open: boolean;
  /** The id of what the card opens. */
  readonly controls: string;
  readonly onPress: () => void;
}

const cardLines = 3;

export function TraceCard({ step, open, controls, onPress }: TraceCardProps) {
  const styles = useStyles();
  const Icon = stepIcons[step.kind];
  const lines = step.lines.slice(0, cardLines);
  const isBad = step.outcome === 'failed';
  return (
    <button
      type="button"
      aria-expanded={open}
      aria-controls={open ? controls : undefined}
      className={mergeClasses(
        styles.card,
        open && styles.open,
        isBad && styles.failed,
        step.outcome === 'skipped' && styles.skipped,
      )}
      onClick={onPress}
    >
      <span className={styles.title}>
        {isBad ? (
          <ErrorCircleFilled aria-label="Failed" className={styles.bad} />
        ) : (
          <Icon aria-hidden="true" className={styles.icon} />
        )}
        <span className={styles.name}>{step.title}</span>
      </span>
      {step.summary !== '' && <span className={styles.line}>{step.summary}</span>}
      {lines.map((line, index) => (
        <span key={index} className={styles.line}>
          {printLine(line)}
        </span>
      ))}
      {step.problem && <span className={styles.words}>{step.problem.message}</span>}
      <span className={styles.time}>{printStepTime(step)}</span>
    </button>
  );
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: '2px',
    flex: '1 0 132px',
    maxWidth: '220px',
    minWidth: 0,
    padding: '8px 10px',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    textAlign: 'left',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  open: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  failed: { border: `1px solid ${tokens.colorStatusDangerBorder1}` },
  skipped: { color: tokens.colorNeutralForeground3, border: `1px dashed ${tokens.colorNeutralStroke1}` },
  title: { display: 'flex', alignItems: 'center', gap: '6px', minWidth: 0 },
  name: {
    minWidth: 0,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  icon: { flexShrink: 0, fontSize: '16px' },
  bad: { flexShrink: 0, fontSize: '16px', color: tokens.colorStatusDangerForeground1 },
  line: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '11px',
    lineHeight: '16px',
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  words: { fontSize: '11px', lineHeight: '15px', overflowWrap: 'anywhere' },
  time: { marginTop: 'auto', fontSize: '11px', color: tokens.colorNeutralForeground3 },
});
