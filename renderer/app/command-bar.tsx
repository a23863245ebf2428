// The bar at the top: which connector, its state and history, the palette, the connection, Test and Export.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowExportRegular } from '@fluentui/react-icons/svg/arrow-export';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { exportZip } from '../commands/export-zip';
import { palette } from '../commands/palette';
import { testOperation } from '../commands/test-operation';
import { useCanRun, useRunCommand } from '../commands/use-run-command';
import { ConnectionPicker } from '../connections/connection-picker';
import { useStudioState } from '../store/studio';
import { isMacWindow, printAriaShortcut } from '../ui/shortcut';
import { ShortcutHint } from '../ui/shortcut-hint';
import { ConnectorHeading } from './connector-heading';

export function CommandBar() {
  const styles = useStyles();
  const isOpen = useStudioState((state) => state.connector !== null);
  const canTest = useCanRun(testOperation);
  const run = useRunCommand();
  return (
    <header className={styles.bar} data-pane="Command bar">
      <ConnectorHeading />
      <button
        type="button"
        className={styles.search}
        aria-keyshortcuts={printAriaShortcut('Ctrl+K', isMacWindow())}
        onClick={() => run(palette)}
      >
        <SearchRegular aria-hidden="true" />
        <span className={styles.searchText}>{palette.label}</span>
        <ShortcutHint shortcut="Ctrl+K" />
      </button>
      <div className={styles.end}>
        {isOpen && (
          <>
            <ConnectionPicker />
            <Button
              appearance="primary"
              size="small"
              icon={<PlayRegular />}
              disabledFocusable={!canTest}
              className={styles.button}
              onClick={() => run(testOperation)}
            >
              Test
            </Button>
            <Button
              size="small"
              icon={<ArrowExportRegular />}
              className={styles.button}
              onClick={() => run(exportZip)}
            >
              Export
            </Button>
          </>
        )}
      </div>
    </header>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(180px, 340px) minmax(0, 1fr)',
    alignItems: 'center',
    gap: '12px',
    height: 'var(--bar-height)',
    flexShrink: 0,
    padding: '0 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  search: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    height: '28px',
    padding: '0 8px',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    color: tokens.colorNeutralForeground3,
    textAlign: 'left',
    cursor: 'pointer',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  searchText: {
    flex: '1 1 0',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  end: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: '8px', minWidth: 0 },
  button: { height: '28px', flexShrink: 0 },
});
