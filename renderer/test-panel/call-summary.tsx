// One line on how a call went: the status, the time, the size.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import type { Invocation } from '../../shared/contract/runtime-calls';
import { printSize, printTime } from './print-size';

interface CallSummaryProps {
  readonly invocation: Invocation;
  /** Says which operation was called, where that is not plain from what stands around. */
  readonly withOperation?: boolean;
}

export function CallSummary({ invocation, withOperation }: CallSummaryProps) {
  const styles = useStyles();
  const { reply, durationMs, operationKey } = invocation;
  const isGood = reply !== null && reply.status < 400;
  const Icon = isGood ? CheckmarkCircleFilled : ErrorCircleFilled;
  return (
    <p className={styles.line} aria-label="Outcome of the call">
      <Icon aria-hidden="true" className={mergeClasses(styles.icon, isGood ? styles.good : styles.bad)} />
      <span className={styles.status}>{reply ? `${reply.status} ${reply.statusText}` : 'No reply'}</span>
      <span>{printTime(durationMs)}</span>
      {reply && <span>{printSize(reply.body.sizeBytes)}</span>}
      {withOperation && <span className={styles.key}>{operationKey}</span>}
    </p>
  );
}

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    margin: 0,
    padding: '6px 14px 0',
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  status: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  icon: { flexShrink: 0, fontSize: '16px', marginRight: '-4px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  key: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
  },
});
