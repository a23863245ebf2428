// The definition beside the designer: the connector's texts on tabs, in Monaco, in step with the designer both ways.
import { Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { Suspense, lazy } from 'react';
import type { FileRole } from '../../shared/base/problem';
import { useStudio, useStudioState } from '../store/studio';
import { IconButton } from '../ui/icon-button';
import { TabPanel, Tabs } from '../ui/tabs';
import { fileLabels, findFile } from './connector-file';
import { DraftBar } from './draft-bar';
import { loadTextEditor } from './load-text-editor';
import { MissingFile } from './missing-file';

const TextEditor = lazy(loadTextEditor);
const everyday: readonly FileRole[] = ['definition', 'properties', 'script'];

export function DefinitionPanel() {
  const styles = useStyles();
  const { store } = useStudio();
  const role = useStudioState((state) => state.definitionFile);
  const connectorId = useStudioState((state) => state.connector?.id);
  const exists = useStudioState(
    (state) =>
      state.draft?.role === role ||
      (state.connector !== null && findFile(state.connector.document, role) !== null),
  );
  if (connectorId === undefined) return null;
  const roles = everyday.includes(role) ? everyday : [...everyday, role];
  return (
    <section aria-label="Definition text" className={styles.panel}>
      <div className={styles.head}>
        <Tabs
          name="definition"
          label="Files"
          tabs={roles.map((id) => ({ id, label: fileLabels[id] }))}
          selected={role}
          onSelect={(id) => store.getState().showFile(id)}
        />
        <IconButton
          icon={DismissRegular}
          label="Hide the definition"
          onClick={() => store.getState().toggleDefinition()}
        />
      </div>
      <TabPanel name="definition" selected={role} className={styles.body}>
        {!exists && <MissingFile role={role} />}
        <Suspense fallback={<Spinner size="small" label="Loading the editor" className={styles.wait} />}>
          <TextEditor key={connectorId} role={exists ? role : 'definition'} hidden={!exists} />
        </Suspense>
        <DraftBar />
      </TabPanel>
    </section>
  );
}

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    paddingRight: '6px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minHeight: 0 },
  wait: { flex: '1 1 0' },
});
