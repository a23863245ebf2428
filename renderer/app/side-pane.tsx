// What stands beside the designer: the maker preview, the definition, or one above the other.
import { makeStyles } from '@fluentui/react-components';
import { useStudioState } from '../store/studio';
import { SplitPane } from '../ui/split-pane';
import { DefinitionPanel, PreviewPanel } from './lazy-panes';
import { RoomFrame } from './room-frame';

/** Which parts are open; null where nothing stands beside the designer. */
export function useSideParts(): { readonly preview: boolean; readonly definition: boolean } | null {
  const isDesign = useStudioState((state) => state.room !== 'test');
  const preview = useStudioState((state) => state.previewOpen);
  const definition = useStudioState((state) => state.definitionOpen);
  return isDesign && (preview || definition) ? { preview, definition } : null;
}

export function SidePane({ preview, definition }: { preview: boolean; definition: boolean }) {
  const styles = useStyles();
  return (
    <SplitPane
      name="preview"
      label="Height of the preview"
      direction="column"
      sized="first"
      initialSize={420}
      minSize={180}
      minOther={140}
      // Alone, the preview takes all the room.
      first={definition ? preview ? <PreviewAside /> : null : null}
      second={
        definition ? (
          <aside className={styles.fill} aria-label="Definition" data-pane="Definition">
            <RoomFrame name="the definition">
              <DefinitionPanel />
            </RoomFrame>
          </aside>
        ) : (
          <PreviewAside />
        )
      }
    />
  );
}

function PreviewAside() {
  const styles = useStyles();
  return (
    <aside className={styles.fill} aria-label="Maker preview" data-pane="Maker preview">
      <RoomFrame name="the preview">
        <PreviewPanel />
      </RoomFrame>
    </aside>
  );
}

const useStyles = makeStyles({ fill: { height: '100%' } });
