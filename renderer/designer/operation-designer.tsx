// The designer of one operation: its head, and below it the map or the details.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OperationKey } from '../../shared/operations/operation';
import { EmptyState } from '../ui/empty-state';
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
      </div>
      <TabPanel name="operation" selected={tab} className={styles.panel}>
        {tab === 'map' ? <MapView view={view} /> : <OperationDetails operation={view.operation} />}
      </TabPanel>
    </div>
  );
}

const useStyles = makeStyles({
  designer: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  tabs: { padding: '0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  panel: { flex: '1 1 0', minHeight: 0 },
});
