// The rail: the rooms. Rooms that need a connector are not there while none is open.
import { CounterBadge, Tooltip, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FluentIcon } from '@fluentui/react-icons';
import { BeakerFilled, BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import { DesignIdeasFilled, DesignIdeasRegular } from '@fluentui/react-icons/svg/design-ideas';
import { HomeFilled, HomeRegular } from '@fluentui/react-icons/svg/home';
import { PlugDisconnectedFilled, PlugDisconnectedRegular } from '@fluentui/react-icons/svg/plug-disconnected';
import { SettingsFilled, SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { WarningFilled, WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { Command } from '../commands/command';
import { goToConnections } from '../commands/go-to-connections';
import { goToDesign } from '../commands/go-to-design';
import { goToHome } from '../commands/go-to-home';
import { goToProblems } from '../commands/go-to-problems';
import { goToSettings } from '../commands/go-to-settings';
import { goToTest } from '../commands/go-to-test';
import { useCanRun, useRunCommand } from '../commands/use-run-command';
import { useStudioState } from '../store/studio';
import { useProblems } from '../store/use-problems';
import type { Room } from '../store/view-slice';
import { isMacWindow, printAriaShortcut, printShortcut } from '../ui/shortcut';

interface RailEntry {
  readonly room: Room;
  readonly label: string;
  readonly icon: { readonly filled: FluentIcon; readonly regular: FluentIcon };
  readonly command: Command;
}

const upper: readonly RailEntry[] = [
  { room: 'home', label: 'Home', icon: { filled: HomeFilled, regular: HomeRegular }, command: goToHome },
  {
    room: 'design',
    label: 'Design',
    icon: { filled: DesignIdeasFilled, regular: DesignIdeasRegular },
    command: goToDesign,
  },
  { room: 'test', label: 'Test', icon: { filled: BeakerFilled, regular: BeakerRegular }, command: goToTest },
  {
    room: 'connections',
    label: 'Connections',
    icon: { filled: PlugDisconnectedFilled, regular: PlugDisconnectedRegular },
    command: goToConnections,
  },
  {
    room: 'problems',
    label: 'Problems',
    icon: { filled: WarningFilled, regular: WarningRegular },
    command: goToProblems,
  },
];
const settings: RailEntry = {
  room: 'settings',
  label: 'Settings',
  icon: { filled: SettingsFilled, regular: SettingsRegular },
  command: goToSettings,
};

export function Rail() {
  const styles = useStyles();
  const problems = useProblems().length;
  return (
    <nav className={styles.rail} aria-label="Rooms" data-pane="Rooms">
      {upper.map((entry) => (
        <RailButton key={entry.room} entry={entry} count={entry.room === 'problems' ? problems : 0} />
      ))}
      <div className={styles.space} />
      <RailButton entry={settings} count={0} />
    </nav>
  );
}

function RailButton({ entry, count }: { readonly entry: RailEntry; readonly count: number }) {
  const { room, label, icon, command } = entry;
  const styles = useStyles();
  const isCurrent = useStudioState((state) => state.room === room);
  const canRun = useCanRun(command);
  const run = useRunCommand();
  if (!canRun) return null;
  const isMac = isMacWindow();
  const name = count > 0 ? `${label}, ${count}` : label;
  const shortcut = command.shortcut ?? '';
  return (
    <Tooltip
      content={`${label} (${printShortcut(shortcut, isMac)})`}
      relationship="inaccessible"
      positioning="after"
    >
      <button
        type="button"
        aria-label={name}
        aria-current={isCurrent ? 'page' : undefined}
        aria-keyshortcuts={printAriaShortcut(shortcut, isMac)}
        className={mergeClasses(styles.button, isCurrent && styles.current)}
        onClick={() => run(command)}
      >
        {isCurrent ? <icon.filled aria-hidden="true" /> : <icon.regular aria-hidden="true" />}
        {count > 0 && (
          <CounterBadge
            count={count}
            overflowCount={99}
            size="small"
            color="important"
            className={styles.badge}
            aria-hidden="true"
          />
        )}
      </button>
    </Tooltip>
  );
}

const useStyles = makeStyles({
  rail: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    gap: '2px',
    width: 'var(--rail-width)',
    padding: '4px',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  space: { flex: '1 1 0' },
  button: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    height: '40px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    fontSize: '20px',
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground4Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: {
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    '::before': {
      content: '""',
      position: 'absolute',
      left: '-4px',
      top: '8px',
      bottom: '8px',
      width: '3px',
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      forcedColorAdjust: 'none',
    },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  badge: { position: 'absolute', top: '2px', right: '1px' },
});
