// The room that is shown. Design and Test share the workbench, which stays as it is while another room is looked at.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type RefObject } from 'react';
import { useStudioState } from '../store/studio';
import type { Room } from '../store/view-slice';
import { Welcome } from '../welcome/welcome';
import { ConnectionsRoom, ProblemsRoom, SettingsRoom, Workbench } from './lazy-rooms';
import { RoomFrame } from './room-frame';

const names: Readonly<Record<Room, string>> = {
  home: 'Home',
  design: 'Design',
  test: 'Test',
  connections: 'Connections',
  problems: 'Problems',
  settings: 'Settings',
};

export function RoomView() {
  const styles = useStyles();
  const room = useStudioState((state) => state.room);
  const connectorId = useStudioState((state) => state.connector?.id);
  const main = useRef<HTMLElement>(null);
  useKeptFocus(main, room);
  const atWork = room === 'design' || room === 'test';
  return (
    <main ref={main} tabIndex={-1} aria-label={names[room]} className={styles.room}>
      {connectorId !== undefined && (
        <div key={connectorId} className={mergeClasses(styles.fill, !atWork && styles.hidden)}>
          <RoomFrame name="the designer">
            <Workbench />
          </RoomFrame>
        </div>
      )}
      {!atWork && (
        <div className={styles.fill} data-pane={names[room]}>
          <RoomFrame key={room} name={names[room]}>
            <RoomContent room={room} />
          </RoomFrame>
        </div>
      )}
    </main>
  );
}

function RoomContent({ room }: { readonly room: Room }) {
  switch (room) {
    case 'connections':
      return <ConnectionsRoom />;
    case 'problems':
      return <ProblemsRoom />;
    case 'settings':
      return <SettingsRoom />;
    default:
      return <Welcome />;
  }
}

/** When a change of room takes away what had the focus, the new room gets it. */
function useKeptFocus(main: RefObject<HTMLElement | null>, room: Room) {
  const shown = useRef(room);
  useEffect(() => {
    if (shown.current === room) return;
    shown.current = room;
    const { activeElement } = document;
    const isLost = activeElement === document.body || activeElement?.checkVisibility() === false;
    if (isLost) main.current?.focus();
  }, [main, room]);
}

const useStyles = makeStyles({
  room: {
    position: 'relative',
    flex: '1 1 0',
    minWidth: 0,
    minHeight: 0,
    outlineStyle: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  fill: { height: '100%' },
  hidden: { display: 'none' },
});
