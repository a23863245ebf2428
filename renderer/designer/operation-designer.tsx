// The designer of one operation: its head, and below it the map or the details.
import { makeStyles, tokens } from '@fluentui/react-components';
import { CardUiRegular } from '@fluentui/react-icons/svg/card-ui';
import { PanelRightRegular } from '@fluentui/react-icons/svg/panel-right';
import { useState } from 'react';
import type { OperationKey } from '../../shared/operations/operation';
import { toggleDefinition } from '../commands/toggle-definition';
import { togglePreview } from '../commands/toggle-preview';
import { useRunCommand } from '../commands/use-run-command';
import { useStudioState } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { IconButton } from '../ui/icon-button';
import { TabPanel, Tabs, type TabItem } from '../ui/tabs';
import { MapView } from './map-view';
import { OperationDetails } from './operation-details';
import { OperationHeader } from './operation-header';
import { useOperationView } from './operation-view';

type DesignerTab = 'map' | 'details';

const tabs: readonly TabItem<DesignerTab>[] = [
  { id: 'map', label: 'Map' },
  { id: 'details', label: 'Details' },
];

export function OperationDesigner({ operationKey }: { readonly operationKey: OperationKey }) {
  const styles = useStyles();
  const [tab, setTab] = useState<DesignerTab>('map');
  const view = useOperationView(operationKey);
  if (!view) {
    return <EmptyState title="This operation is gone" text="Choose another one in the explorer, or undo." />;
  }
  return (
    <div className={styles.designer}>
      <OperationHeader operation={view.operation} />
      <div className={styles.tabs}>
        <Tabs name="operation" label="Parts of the operation" tabs={tabs} selected={tab} onSelect={setTab} />
        <SideSwitches />
      </div>
      <TabPanel name="operation" selected={tab} className={styles.panel}>
        {tab === 'map' ? <MapView view={view} /> : <OperationDetails operation={view.operation} />}
      </TabPanel>
    </div>
  );
}

/** What stands beside the designer, on or off. */
function SideSwitches() {
  const styles = useStyles();
  const run = useRunCommand();
  const isPreviewed = useStudioState((state) => state.previewOpen);
  const isDefinitionShown = useStudioState((state) => state.definitionOpen);
  return (
    <span className={styles.switches}>
      <IconButton
        icon={CardUiRegular}
        label="Maker preview"
        pressed={isPreviewed}
        {...(togglePreview.shortcut ? { shortcut: togglePreview.shortcut } : {})}
        onClick={() => run(togglePreview)}
      />
      <IconButton
        icon={PanelRightRegular}
        label="Definition"
        pressed={isDefinitionShown}
        {...(toggleDefinition.shortcut ? { shortcut: toggleDefinition.shortcut } : {})}
        onClick={() => run(toggleDefinition)}
      />
    </span>
  );
}

const useStyles = makeStyles({
  designer: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  tabs: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  switches: { display: 'flex', gap: '2px' },
  panel: { flex: '1 1 0', minHeight: 0 },
});
