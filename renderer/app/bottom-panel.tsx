// The panel below the designer: Problems, Trace, History, and Usages once they were asked for.
import { makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { UsagePanel } from '../designer/usage-panel';
import { useStudio, useStudioState } from '../store/studio';
import { useProblems } from '../store/use-problems';
import type { Panel } from '../store/view-slice';
import { IconButton } from '../ui/icon-button';
import { TabPanel, Tabs, type TabItem } from '../ui/tabs';
import { HistoryPanel, ProblemsPanel, TracePanel } from './lazy-panes';
import { RoomFrame } from './room-frame';

export function BottomPanel({ panel }: { readonly panel: Panel }) {
  const styles = useStyles();
  const { store } = useStudio();
  const problems = useProblems().length;
  const hasUsages = useStudioState((state) => state.usagesOf !== null);
  const tabs: readonly TabItem<Panel>[] = [
    { id: 'problems', label: 'Problems', count: problems },
    { id: 'trace', label: 'Trace' },
    { id: 'history', label: 'History' },
    ...(hasUsages || panel === 'usages' ? [{ id: 'usages' as const, label: 'Usages' }] : []),
  ];
  return (
    <section className={styles.panel} aria-label="Panel" data-pane="Panel">
      <div className={styles.head}>
        <Tabs
          name="bottom"
          label="Panel"
          tabs={tabs}
          selected={panel}
          onSelect={(next) => next !== panel && store.getState().togglePanel(next)}
        />
        <IconButton
          icon={DismissRegular}
          label="Close the panel"
          onClick={() => store.getState().togglePanel(panel)}
        />
      </div>
      <TabPanel name="bottom" selected={panel} className={styles.body}>
        <RoomFrame key={panel} name={`the ${panel}`}>
          {panel === 'problems' && <ProblemsPanel />}
          {panel === 'trace' && <TracePanel />}
          {panel === 'history' && <HistoryPanel />}
          {panel === 'usages' && <UsagePanel />}
        </RoomFrame>
      </TabPanel>
    </section>
  );
}

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    padding: '0 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { flex: '1 1 0', minHeight: 0, overflow: 'auto' },
});
