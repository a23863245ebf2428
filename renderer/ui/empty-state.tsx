// What stands where nothing is yet: what would be here, and what to do next.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly icon?: FluentIcon;
  readonly title: string;
  readonly text?: string;
  /** Buttons; the first is what most people do next. */
  readonly actions?: ReactNode;
}

export function EmptyState({ icon: Icon, title, text, actions }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      {Icon && <Icon className={styles.icon} aria-hidden="true" />}
      <p className={styles.title}>{title}</p>
      {text && <p className={styles.text}>{text}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '6px',
    minHeight: '100%',
    padding: '20px',
    textAlign: 'center',
  },
  icon: { fontSize: '28px', color: tokens.colorNeutralForeground3 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, maxWidth: '46ch', color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: '8px', marginTop: '8px' },
});
