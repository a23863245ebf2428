// The connectors that were opened lately. What is not on disk any more is marked and can only be removed.
import { Skeleton, SkeletonItem, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { FolderRegular } from '@fluentui/react-icons/svg/folder';
import type { RecentConnector } from '../../shared/contract/workspace-calls';
import { openConnectorFolder } from '../commands/show-opened';
import { useStudio, useStudioState } from '../store/studio';
import { ColorTile } from '../ui/color-tile';
import { EmptyState } from '../ui/empty-state';
import { IconButton } from '../ui/icon-button';
import { printCount } from '../ui/print-numbers';
import { shortenPath } from './shorten-path';

export function RecentList() {
  const styles = useStyles();
  const recent = useStudioState((state) => state.recent);
  if (!recent) {
    return (
      <Skeleton aria-label="Reading the list" className={styles.list}>
        <SkeletonItem size={40} />
        <SkeletonItem size={40} />
      </Skeleton>
    );
  }
  if (recent.length === 0) {
    return (
      <div className={styles.empty}>
        <EmptyState
          icon={FolderRegular}
          title="Nothing here yet"
          text="Connectors that you open or save are listed here."
        />
      </div>
    );
  }
  return (
    <ul className={styles.list}>
      {recent.map((entry) => (
        <RecentRow key={entry.folder} entry={entry} />
      ))}
    </ul>
  );
}

function RecentRow({ entry }: { readonly entry: RecentConnector }) {
  const styles = useStyles();
  const studio = useStudio();
  const { folder, title, operations, brandColor, exists, openedAt } = entry;
  return (
    <li className={styles.row}>
      <button
        type="button"
        className={mergeClasses(styles.open, !exists && styles.missing)}
        aria-disabled={!exists}
        title={folder}
        onClick={() => exists && openConnectorFolder(studio, folder)}
      >
        <ColorTile name={title} color={exists ? brandColor : '#707070'} size={32} />
        <span className={styles.words}>
          <span className={styles.title}>{title}</span>
          <span className={styles.folder}>{shortenPath(folder, 44)}</span>
        </span>
        <span className={styles.about}>
          <span>{exists ? printCount(operations, 'operation') : 'Not found on disk'}</span>
          <span>{printDay(openedAt)}</span>
        </span>
      </button>
      <IconButton
        icon={DismissRegular}
        label={`Remove ${title} from the list`}
        onClick={() => void studio.store.getState().forgetRecent(folder)}
      />
    </li>
  );
}

/** The day, in the reader's own way of writing it. */
function printDay(isoTime: string): string {
  const time = new Date(isoTime);
  return Number.isNaN(time.getTime()) ? '' : time.toLocaleDateString(undefined, { dateStyle: 'medium' });
}

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  empty: {
    minHeight: '180px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    display: 'grid',
  },
  row: { display: 'flex', alignItems: 'center', gap: '4px' },
  open: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    flex: '1 1 0',
    minWidth: 0,
    padding: '6px 8px',
    textAlign: 'left',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    color: tokens.colorNeutralForeground1,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  missing: { cursor: 'default', color: tokens.colorNeutralForeground3 },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minWidth: 0 },
  title: {
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  folder: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  about: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-end',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});
