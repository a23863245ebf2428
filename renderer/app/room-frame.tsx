// Around each room that is loaded late: what stands there while it loads, and when it breaks.
import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { Suspense, type ReactNode } from 'react';
import { EmptyState } from '../ui/empty-state';
import { ErrorBoundary } from './error-boundary';

interface RoomFrameProps {
  /** What it is, as it stands in a sentence: `the definition`. */
  readonly name: string;
  readonly children: ReactNode;
}

export function RoomFrame({ name, children }: RoomFrameProps) {
  const styles = useStyles();
  return (
    <ErrorBoundary
      renderError={(error, retry) => (
        <EmptyState
          icon={ErrorCircleRegular}
          title={`An error stopped ${name}`}
          text={`Your connector is not touched by it. (${error.message})`}
          actions={<Button onClick={retry}>Show it again</Button>}
        />
      )}
    >
      <Suspense
        fallback={
          <div className={styles.waiting}>
            <Spinner size="small" label={`Loading ${name}`} />
          </div>
        }
      >
        {children}
      </Suspense>
    </ErrorBoundary>
  );
}

const useStyles = makeStyles({
  waiting: { display: 'flex', alignItems: 'center', justifyContent: 'center', height: '100%' },
});
