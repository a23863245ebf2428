// What is shown when the frame itself breaks: the document lives outside of it and is offered for keeping.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { saveConnector } from '../commands/save-connector';
import { exportConnector } from '../commands/export-connector';
import { useStudio, useStudioState } from '../store/studio';
import { EmptyState } from '../ui/empty-state';

interface ErrorScreenProps {
  readonly error: Error;
  readonly onRetry: () => void;
}

export function ErrorScreen({ error, onRetry }: ErrorScreenProps) {
  const styles = useStyles();
  const studio = useStudio();
  const connector = useStudioState((state) => state.connector);
  const said = useStudioState((state) => state.announcement.text);
  return (
    <main className={styles.screen} role="alert">
      <EmptyState
        icon={ErrorCircleRegular}
        title="The window has run into an error"
        text={
          connector
            ? 'Your connector is still here, with every change. Show the window again, or keep a copy first.'
            : 'Nothing was open, so nothing is lost.'
        }
        actions={
          <>
            <Button appearance="primary" onClick={onRetry}>
              Show the window again
            </Button>
            {connector && (
              <>
                <Button onClick={() => void saveConnector(studio)}>Save</Button>
                <Button onClick={() => void exportConnector(studio)}>Export as zip</Button>
                <Button
                  onClick={() =>
                    void studio.bridge.call('app.copy-text', {
                      text: connector.document.definition.tree.text,
                    })
                  }
                >
                  Copy the definition
                </Button>
              </>
            )}
          </>
        }
      />
      <p className={styles.detail}>
        {error.message}
        <br />
        {said}
      </p>
    </main>
  );
}

const useStyles = makeStyles({
  screen: {
    display: 'grid',
    gridTemplateRows: '1fr auto',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  detail: {
    margin: '0 0 24px',
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});
