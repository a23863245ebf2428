// Says that the text is a draft: what is wrong with it, where, and the two ways out. It comes only when the error
// stays for a moment, as half-typed text is never right.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Draft } from '../store/connector-slice';
import { useStudio, useStudioState } from '../store/studio';
import { fileLabels } from './connector-file';

const patienceMs = 700;

export function DraftBar() {
  const draft = useStudioState((state) => state.draft);
  return draft && <LateBar draft={draft} />;
}

function LateBar({ draft }: { readonly draft: Draft }) {
  const styles = useStyles();
  const { store } = useStudio();
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), patienceMs);
    return () => window.clearTimeout(timer);
  }, []);
  // Until a long text has been read there is nothing to say.
  const hasWords = isShown && draft.problem.severity !== 'hint';
  useEffect(() => {
    // The sentence may change with every key; it is said once.
    const state = store.getState();
    if (hasWords && state.draft) {
      state.announce(`The text is not in the connector yet. ${state.draft.problem.message}`);
    }
  }, [hasWords, store]);
  if (!hasWords) return null;
  const { message, place } = draft.problem;
  return (
    <MessageBar intent="error" layout="multiline" politeness="polite" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{fileLabels[draft.role]} not taken over yet</MessageBarTitle>
        {place?.range && `Line ${place.range.line}: `}
        {message} The designer shows the last good text until it is corrected.
      </MessageBarBody>
      <MessageBarActions>
        {place && (
          <Button size="small" onClick={() => store.getState().showPlace(place)}>
            Go to the error
          </Button>
        )}
        <Button size="small" onClick={() => store.getState().setDraft(null)}>
          Discard the text
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({ bar: { flexShrink: 0 } });
