// The strip under the command bar: what went wrong just now, and what the window is busy with.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import type { Severity } from '../../shared/base/problem';
import type { Notice } from '../store/notices-slice';
import { useStudio, useStudioState } from '../store/studio';

const intents = { error: 'error', warning: 'warning', hint: 'info' } as const satisfies Record<
  Severity,
  string
>;

export function NoticeStrip() {
  const styles = useStyles();
  const notices = useStudioState((state) => state.notices);
  const busy = useStudioState((state) => state.busy);
  return (
    <div className={styles.strip}>
      {busy && <ProgressBar aria-label={busy} className={styles.busy} shape="square" />}
      {notices.map((notice) => (
        <NoticeBar key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeBar({ notice }: { readonly notice: Notice }) {
  const { problem, act } = notice;
  const styles = useStyles();
  const { store } = useStudio();
  const canShow = useStudioState((state) => state.connector !== null && problem.place !== undefined);
  return (
    <MessageBar intent={intents[problem.severity]} shape="square" className={styles.bar}>
      <MessageBarBody className={styles.words}>
        {problem.message} {problem.action}
        {problem.traceId && <span className={styles.trace}> Trace id {problem.traceId}</span>}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            size="small"
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label="Dismiss"
            onClick={() => store.getState().dismiss(notice.id)}
          />
        }
      >
        {act && (
          <Button
            size="small"
            onClick={() => {
              store.getState().dismiss(notice.id);
              act.run();
            }}
          >
            {act.label}
          </Button>
        )}
        {canShow && problem.place && (
          <Button size="small" onClick={() => problem.place && store.getState().showPlace(problem.place)}>
            Show
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  strip: { position: 'relative', flexShrink: 0 },
  busy: { position: 'absolute', top: '-1px', left: 0, right: 0, zIndex: 2 },
  bar: { borderLeft: 'none', borderRight: 'none', borderTop: 'none' },
  words: { userSelect: 'text', whiteSpace: 'normal' },
  trace: { color: tokens.colorNeutralForeground3 },
});
