// How a connection is doing: a shape and a colour, and for screen readers the word.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/svg/circle';
import { DismissCircle16Filled } from '@fluentui/react-icons/svg/dismiss-circle';
import { LockClosed16Filled } from '@fluentui/react-icons/svg/lock-closed';
import { Warning16Filled } from '@fluentui/react-icons/svg/warning';
import { statusLabels, type ConnectionStatus } from './connection-words';

const shapes: Readonly<Record<ConnectionStatus, FluentIcon>> = {
  untried: Circle16Regular,
  works: CheckmarkCircle16Filled,
  refused: DismissCircle16Filled,
  'needs-values': Warning16Filled,
  'needs-sign-in': Warning16Filled,
  locked: LockClosed16Filled,
};

export function StatusDot({ status }: { readonly status: ConnectionStatus }) {
  const styles = useStyles();
  const Shape = shapes[status];
  return <Shape aria-label={statusLabels[status]} className={mergeClasses(styles.dot, styles[status])} />;
}

const useStyles = makeStyles({
  dot: { flexShrink: 0, display: 'block' },
  untried: { color: tokens.colorNeutralForeground3 },
  works: { color: tokens.colorStatusSuccessForeground1 },
  refused: { color: tokens.colorStatusDangerForeground1 },
  'needs-values': { color: tokens.colorStatusWarningForeground3 },
  'needs-sign-in': { color: tokens.colorStatusWarningForeground3 },
  locked: { color: tokens.colorNeutralForeground3 },
});
