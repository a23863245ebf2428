// The wait for the browser while a connection signs in, and the reason when that did not work.
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useStudio, useStudioState } from '../store/studio';
import type { RunningSignIn } from '../store/sign-in-slice';
import { Modal } from '../ui/modal';
import { ProblemRow } from '../ui/problem-row';

export function SignInDialog() {
  const signIn = useStudioState((state) => state.signIn);
  if (!signIn) return null;
  return signIn.problem ? <Failed signIn={signIn} problem={signIn.problem} /> : <Waiting signIn={signIn} />;
}

function Waiting({ signIn }: { readonly signIn: RunningSignIn }) {
  const styles = useStyles();
  const { store } = useStudio();
  const cancel = () => store.getState().closeSignIn();
  return (
    <Modal
      alert
      title={`Sign in ${signIn.name}`}
      onClose={cancel}
      actions={<Button onClick={cancel}>Cancel</Button>}
    >
      <div className={styles.wait}>
        <Spinner size="small" aria-label="Signing in" />
        <output>{printStage(signIn)}</output>
      </div>
      {signIn.redirectUrl !== '' && (
        <p className={styles.hint}>
          If the browser shows an error about the redirect URL, register {signIn.redirectUrl} for the app at
          the identity provider.
        </p>
      )}
    </Modal>
  );
}

interface FailedProps {
  readonly signIn: RunningSignIn;
  readonly problem: NonNullable<RunningSignIn['problem']>;
}

function Failed({ signIn, problem }: FailedProps) {
  const { store } = useStudio();
  const again = useRef<HTMLButtonElement>(null);
  useEffect(() => again.current?.focus(), []);
  const close = () => store.getState().closeSignIn();
  const change = () => {
    close();
    store.getState().openConnectionForm(signIn.connectionId);
  };
  return (
    <Modal
      title={`${signIn.name} is not signed in`}
      onClose={close}
      actions={
        <>
          <Button
            ref={again}
            appearance="primary"
            onClick={() => void store.getState().startSignIn(signIn.connectionId)}
          >
            Try again
          </Button>
          <Button onClick={change}>Change connection</Button>
          <Button onClick={close}>Close</Button>
        </>
      }
    >
      <div role="alert">
        <ProblemRow severity={problem.severity} message={problem.message} action={problem.action} wrap />
      </div>
    </Modal>
  );
}

function printStage({ stage, host }: RunningSignIn): string {
  if (stage === 'exchange') return 'The browser came back. Getting the tokens.';
  if (stage === 'browser') return `Waiting for the browser: sign in at ${host}, then come back here.`;
  return 'Opening the browser.';
}

const useStyles = makeStyles({
  wait: { display: 'flex', alignItems: 'center', gap: '12px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});
