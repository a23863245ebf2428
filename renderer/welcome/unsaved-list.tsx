// Connectors whose last session ended before their work was saved: restore it, or let it go.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { UnsavedConnector } from '../../shared/contract/journal-calls';
import { openUnsaved } from '../commands/show-opened';
import { useStudio, useStudioState } from '../store/studio';
import { shortenPath } from './shorten-path';

export function UnsavedList() {
  const styles = useStyles();
  const unsaved = useStudioState((state) => state.unsaved);
  // What is open now is not a matter of last time.
  const openId = useStudioState((state) => state.connector?.id);
  const entries = unsaved?.filter((entry) => entry.id !== openId) ?? [];
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="unsaved-title">
      <h2 id="unsaved-title" className={styles.head}>
        Unsaved work
      </h2>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <UnsavedRow key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function UnsavedRow({ entry }: { readonly entry: UnsavedConnector }) {
  const styles = useStyles();
  const studio = useStudio();
  const { id, title, folder, changedAt } = entry;
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.about}>
          {folder === null ? 'Never saved' : shortenPath(folder, 44)}, {printTime(changedAt)}
        </span>
      </span>
      <Button appearance="primary" aria-label={`Restore ${title}`} onClick={() => openUnsaved(studio, entry)}>
        Restore
      </Button>
      <Button aria-label={`Discard ${title}`} onClick={() => void studio.store.getState().discardWork(id)}>
        Discard
      </Button>
    </li>
  );
}

function printTime(isoTime: string): string {
  const time = new Date(isoTime);
  if (Number.isNaN(time.getTime())) return '';
  return time.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

const useStyles = makeStyles({
  head: {
    margin: '0 0 10px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '10px 14px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  about: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
