// The workbench: explorer, centre, beside the designer the preview and the definition, and the panel below. Panes keep
// their sizes; in a narrow window what is beside the designer lies over it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { Designer } from '../designer/designer';
import { Explorer } from '../designer/explorer';
import { RenameDialog } from '../designer/rename-dialog';
import { useStudioState } from '../store/studio';
import { SplitPane } from '../ui/split-pane';
import { BottomPanel } from './bottom-panel';
import { TestRoom } from './lazy-panes';
import { RoomFrame } from './room-frame';
import { SideOverlay } from './side-overlay';
import { SidePane, useSideParts } from './side-pane';

export function Workbench() {
  const styles = useStyles();
  return (
    <SplitPane
      name="explorer"
      label="Width of the explorer"
      direction="row"
      sized="first"
      initialSize={248}
      minSize={180}
      maxSize={480}
      minOther={420}
      first={
        <aside className={styles.explorer} aria-label="Explorer" data-pane="Explorer">
          <RoomFrame name="the explorer">
            <Explorer />
          </RoomFrame>
        </aside>
      }
      second={<Centre />}
    />
  );
}

function Centre() {
  const isTest = useStudioState((state) => state.room === 'test');
  const isNarrow = useStudioState((state) => state.isNarrow);
  const parts = useSideParts();
  return (
    <>
      <SplitPane
        name="definition"
        label="Width of what is beside the designer"
        direction="row"
        sized="second"
        initialSize={380}
        minSize={260}
        minOther={440}
        first={isTest ? <TestPane /> : <DesignPane />}
        second={parts && !isNarrow ? <SidePane {...parts} /> : null}
      />
      {parts && isNarrow && (
        <SideOverlay>
          <SidePane {...parts} />
        </SideOverlay>
      )}
      <RenameDialog />
    </>
  );
}

function TestPane() {
  const styles = useStyles();
  return (
    <section className={styles.centre} aria-label="Test of the operation" data-pane="Test">
      <RoomFrame name="the test">
        <TestRoom />
      </RoomFrame>
    </section>
  );
}

function DesignPane() {
  const styles = useStyles();
  const panel = useStudioState((state) => state.panel);
  return (
    <SplitPane
      name="panel"
      label="Height of the panel"
      direction="column"
      sized="second"
      initialSize={220}
      minSize={110}
      minOther={200}
      first={
        <section className={styles.centre} aria-label="Designer" data-pane="Designer">
          <RoomFrame name="the designer">
            <Designer />
          </RoomFrame>
        </section>
      }
      second={panel && <BottomPanel panel={panel} />}
    />
  );
}

const useStyles = makeStyles({
  explorer: { height: '100%', backgroundColor: tokens.colorNeutralBackground2 },
  centre: { height: '100%', overflow: 'hidden' },
});
