// A dialog: title, body, buttons. Escape and the backdrop close it; focus goes back to where it was.
import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useFocusReturn } from './use-focus-return';

interface ModalProps {
  readonly title: string;
  /** Buttons, the one that goes on first. */
  readonly actions: ReactNode;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** For dialogs that ask before something is lost: a click beside them does not close them. */
  readonly alert?: boolean;
  readonly onClose: () => void;
  /** Makes the dialog a form: Enter in a field, or the button of type submit. */
  readonly onSubmit?: () => void;
}

export function Modal({ title, actions, children, wide, alert, onClose, onSubmit }: ModalProps) {
  const styles = useStyles();
  useFocusReturn();
  const body = (
    <DialogBody className={wide ? styles.wideBody : undefined}>
      <DialogTitle>{title}</DialogTitle>
      <DialogContent className={styles.content}>{children}</DialogContent>
      <DialogActions className={styles.actions} fluid={wide}>
        {actions}
      </DialogActions>
    </DialogBody>
  );
  return (
    <Dialog open modalType={alert ? 'alert' : 'modal'} onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={mergeClasses(styles.surface, wide && styles.wide)}>
        {onSubmit ? (
          <form
            className={wide ? styles.form : undefined}
            onSubmit={(event) => {
              event.preventDefault();
              onSubmit();
            }}
          >
            {body}
          </form>
        ) : (
          body
        )}
      </DialogSurface>
    </Dialog>
  );
}

const useStyles = makeStyles({
  surface: { padding: '20px', maxWidth: 'min(520px, calc(100vw - 48px))' },
  wide: { maxWidth: 'min(820px, calc(100vw - 48px))', height: 'min(660px, calc(100vh - 48px))' },
  wideBody: { height: '100%', maxHeight: '100%' },
  form: { height: '100%' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    minHeight: 0,
    paddingTop: '4px',
    paddingBottom: '8px',
    color: tokens.colorNeutralForeground1,
  },
  actions: {
    justifySelf: 'end',
    gridColumn: '1 / -1',
    display: 'flex',
    flexDirection: 'row',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    gap: '8px',
    '& button': { whiteSpace: 'nowrap', maxWidth: 'none', width: 'auto' },
  },
});
