// How bad something is: a shape and a word, never a colour alone.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import { InfoFilled } from '@fluentui/react-icons/svg/info';
import { WarningFilled } from '@fluentui/react-icons/svg/warning';

export type Severity = 'error' | 'warning' | 'hint';

const shapes = {
  error: { Icon: ErrorCircleFilled, word: 'Error' },
  warning: { Icon: WarningFilled, word: 'Warning' },
  hint: { Icon: InfoFilled, word: 'Hint' },
} as const;

/** The word for a severity, as it stands in a sentence's beginning. */
export function printSeverity(severity: Severity): string {
  return shapes[severity].word;
}

export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const { Icon, word } = shapes[severity];
  return <Icon aria-label={word} className={mergeClasses(styles.icon, styles[severity])} />;
}

const useStyles = makeStyles({
  icon: { flexShrink: 0, fontSize: '16px' },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorNeutralForeground3 },
});
