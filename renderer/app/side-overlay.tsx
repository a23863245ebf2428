// What stands beside the designer, over it: for windows that are too narrow for three panes. Each part of it brings its
// own way to close.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

export function SideOverlay({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.overlay}>{children}</div>;
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
});
