// Home: ways to begin, and the connectors that were opened lately.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect } from 'react';
import appIcon from '../../assets/icons/app.svg';
import { importFile } from '../commands/import-file';
import { newConnector } from '../commands/new-connector';
import { openFolder } from '../commands/open-folder';
import { openSample } from '../commands/open-sample';
import { useStudio } from '../store/studio';
import { RecentList } from './recent-list';
import { StartCard } from './start-card';
import { UnsavedList } from './unsaved-list';

export function Welcome() {
  const styles = useStyles();
  const { store } = useStudio();
  useEffect(() => {
    void store.getState().loadRecent();
    void store.getState().loadUnsaved();
  }, [store]);
  return (
    <div className={styles.room}>
      <div className={styles.page}>
        <header className={styles.header}>
          <img src={appIcon} alt="" width={52} height={52} />
          <div>
            <h1 className={styles.title}>Connector Studio</h1>
            <p className={styles.lead}>Design, test and share custom connectors for Power Platform.</p>
          </div>
        </header>
        <UnsavedList />
        <div className={styles.columns}>
          <section aria-labelledby="start-title">
            <h2 id="start-title" className={styles.head}>
              Start
            </h2>
            <div className={styles.cards}>
              <StartCard command={newConnector} text="From a title and a host" />
              <StartCard command={openFolder} text="A connector folder, as kept in source control" />
              <StartCard command={importFile} text="OpenAPI 2.0 or 3.x, JSON or YAML" />
              <StartCard command={openSample} text="With its own web API, works without internet" />
            </div>
            <p className={styles.hint}>Or drop a folder or an OpenAPI file anywhere on this window.</p>
          </section>
          <section aria-labelledby="recent-title" className={styles.recent}>
            <h2 id="recent-title" className={styles.head}>
              Recent
            </h2>
            <RecentList />
          </section>
        </div>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  room: { height: '100%', overflowY: 'auto' },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: '28px',
    maxWidth: '1000px',
    margin: '0 auto',
    padding: 'clamp(24px, 8vh, 72px) 32px 32px',
  },
  header: { display: 'flex', alignItems: 'center', gap: '16px' },
  title: { margin: 0, fontSize: '26px', lineHeight: '34px', fontWeight: tokens.fontWeightSemibold },
  lead: { margin: '2px 0 0', color: tokens.colorNeutralForeground2 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(300px, 5fr) minmax(320px, 6fr)',
    gap: '40px',
    alignItems: 'start',
  },
  head: {
    margin: '0 0 10px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  cards: { display: 'flex', flexDirection: 'column', gap: '8px' },
  hint: { margin: '12px 0 0', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  recent: { minWidth: 0 },
});
