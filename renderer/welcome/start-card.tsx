// A large button that runs a command: what it does, in a line.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Command } from '../commands/command';
import { useRunCommand } from '../commands/use-run-command';
import { isMacWindow, printAriaShortcut } from '../ui/shortcut';
import { ShortcutHint } from '../ui/shortcut-hint';

interface StartCardProps {
  readonly command: Command;
  readonly text: string;
}

export function StartCard({ command, text }: StartCardProps) {
  const styles = useStyles();
  const run = useRunCommand();
  const { icon: Icon, label, shortcut } = command;
  return (
    <button
      type="button"
      className={styles.card}
      aria-keyshortcuts={shortcut && printAriaShortcut(shortcut, isMacWindow())}
      onClick={() => run(command)}
    >
      {Icon && <Icon className={styles.icon} aria-hidden="true" />}
      <span className={styles.words}>
        <span className={styles.label}>{label}</span>
        <span className={styles.text}>{text}</span>
      </span>
      {shortcut && <ShortcutHint shortcut={shortcut} />}
    </button>
  );
}

const useStyles = makeStyles({
  card: {
    display: 'flex',
    alignItems: 'center',
    gap: '14px',
    minHeight: '56px',
    padding: '8px 14px',
    textAlign: 'left',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    color: tokens.colorNeutralForeground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      border: `1px solid ${tokens.colorNeutralStroke1Hover}`,
    },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { flexShrink: 0, fontSize: '24px', color: tokens.colorBrandForeground1 },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minWidth: 0 },
  label: { fontWeight: tokens.fontWeightSemibold },
  text: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
