// One call of the history on two lines: what was called and what came of it; when, how long, over which connection.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import type { PastCall } from '../../shared/contract/test-calls';
import { isGoodCall, printAddress, printMoment } from './past-call-words';
import { printTime } from './print-size';

export function PastCallRow({ call }: { readonly call: PastCall }) {
  const styles = useStyles();
  const isGood = isGoodCall(call);
  const Icon = isGood ? CheckmarkCircleFilled : ErrorCircleFilled;
  return (
    <>
      <Icon aria-hidden="true" className={mergeClasses(styles.icon, isGood ? styles.good : styles.bad)} />
      <span className={styles.words}>
        <span className={styles.line}>
          <span className={styles.method}>{call.method}</span>
          <span className={styles.address}>{printAddress(call)}</span>
        </span>
        <span className={styles.small}>
          {[printMoment(call.at), printTime(call.durationMs), call.connection].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={styles.status}>{call.status ?? 'no reply'}</span>
    </>
  );
}

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '16px' },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minWidth: 0, lineHeight: '18px' },
  line: { display: 'flex', gap: '6px', minWidth: 0 },
  method: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold, fontSize: '12px' },
  address: {
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
  },
  small: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  status: { flexShrink: 0, paddingRight: '6px', color: tokens.colorNeutralForeground2 },
});
