// A shortcut, printed small beside what it does. For the eye only: the control itself says it to screen readers.
import { makeStyles, tokens } from '@fluentui/react-components';
import { isMacWindow, printShortcut } from './shortcut';

export function ShortcutHint({ shortcut }: { readonly shortcut: string }) {
  const styles = useStyles();
  return (
    <kbd className={styles.hint} aria-hidden="true">
      {printShortcut(shortcut, isMacWindow())}
    </kbd>
  );
}

const useStyles = makeStyles({
  hint: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '16px',
    whiteSpace: 'nowrap',
    padding: '0 5px',
    color: tokens.colorNeutralForeground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
