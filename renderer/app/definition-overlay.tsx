// The definition over the centre, for windows that are too narrow for three panes.
import { makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { ReactNode } from 'react';
import { toggleDefinition } from '../commands/toggle-definition';
import { useRunCommand } from '../commands/use-run-command';
import { IconButton } from '../ui/icon-button';

export function DefinitionOverlay({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const run = useRunCommand();
  return (
    <aside className={styles.overlay} aria-label="Definition" data-pane="Definition">
      <div className={styles.close}>
        <IconButton
          icon={DismissRegular}
          label="Close the definition"
          shortcut={toggleDefinition.shortcut}
          onClick={() => run(toggleDefinition)}
        />
      </div>
      {children}
    </aside>
  );
}

const useStyles = makeStyles({
  overlay: {
    position: 'absolute',
    top: 0,
    right: 0,
    bottom: 0,
    width: 'min(520px, 70%)',
    zIndex: 5,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
  },
  close: { position: 'absolute', top: '4px', right: '8px', zIndex: 1 },
});
