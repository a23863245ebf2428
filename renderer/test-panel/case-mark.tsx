// The mark of a test case by how it went; a hollow one where it never ran.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { SubtractCircleRegular } from '@fluentui/react-icons/svg/subtract-circle';

interface CaseMarkProps {
  readonly outcome: 'passed' | 'failed' | 'skipped' | undefined;
}

export function CaseMark({ outcome }: CaseMarkProps) {
  const styles = useStyles();
  if (outcome === 'passed') {
    return <CheckmarkCircleFilled aria-hidden="true" className={mergeClasses(styles.mark, styles.passed)} />;
  }
  if (outcome === 'failed') {
    return <ErrorCircleFilled aria-hidden="true" className={mergeClasses(styles.mark, styles.failed)} />;
  }
  const Icon = outcome === 'skipped' ? SubtractCircleRegular : CircleRegular;
  return <Icon aria-hidden="true" className={mergeClasses(styles.mark, styles.none)} />;
}

const useStyles = makeStyles({
  mark: { flexShrink: 0, fontSize: '16px' },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  none: { color: tokens.colorNeutralForeground3 },
});
