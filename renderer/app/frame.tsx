// The frame: command bar, notices, rail, room, status bar. The dialogs lie over it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useStudioState } from '../store/studio';
import { Announcer } from '../ui/announcer';
import { CommandBar } from './command-bar';
import { Dialogs } from './dialogs';
import { NoticeStrip } from './notice-strip';
import { Rail } from './rail';
import { RoomView } from './room-view';
import { StatusBar } from './status-bar';
import { useKeyBindings } from './use-key-bindings';
import { WindowDrop } from './window-drop';

export function Frame() {
  const styles = useStyles();
  const announcement = useStudioState((state) => state.announcement);
  useKeyBindings();
  return (
    <div className={styles.frame}>
      <CommandBar />
      <NoticeStrip />
      <div className={styles.middle}>
        <Rail />
        <RoomView />
      </div>
      <StatusBar />
      <Dialogs />
      <WindowDrop />
      <Announcer text={announcement.text} seq={announcement.seq} />
    </div>
  );
}

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  middle: { display: 'flex', flex: '1 1 0', minHeight: 0 },
});
