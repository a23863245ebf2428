// The left end of the command bar: whose connector this is, whether it is saved, and save, undo and redo.
import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import type { FluentIcon } from '@fluentui/react-icons';
import appIcon from '../../assets/icons/app.svg';
import type { Command } from '../commands/command';
import { redo } from '../commands/redo';
import { save } from '../commands/save';
import { undo } from '../commands/undo';
import { useCanRun, useRunCommand } from '../commands/use-run-command';
import { readBrandColor, readPicture, readTitle } from '../store/connector-facts';
import { useStudioState } from '../store/studio';
import { ColorTile } from '../ui/color-tile';
import { IconButton } from '../ui/icon-button';
import { useSaveState } from './save-state';

export function ConnectorHeading() {
  const styles = useStyles();
  const title = useStudioState(({ connector }) => connector && readTitle(connector.document));
  const saveState = useSaveState();
  if (title === null) {
    return (
      <div className={styles.box}>
        <img src={appIcon} alt="" width={24} height={24} />
        <span className={styles.title}>Connector Studio</span>
      </div>
    );
  }
  return (
    <div className={styles.box}>
      <ConnectorTile title={title} />
      <span className={styles.title} title={title}>
        {title}
      </span>
      <span className={styles.state}>{saveState}</span>
      <div className={styles.buttons}>
        <CommandIcon command={save} icon={SaveRegular} />
        <CommandIcon command={undo} icon={ArrowUndoRegular} />
        <CommandIcon command={redo} icon={ArrowRedoRegular} />
      </div>
    </div>
  );
}

function ConnectorTile({ title }: { readonly title: string }) {
  const color = useStudioState(({ connector }) => (connector ? readBrandColor(connector.document) : ''));
  const picture = useStudioState(({ connector }) => connector && readPicture(connector.document));
  return <ColorTile name={title} color={color} picture={picture ?? undefined} size={22} />;
}

function CommandIcon({ command, icon }: { readonly command: Command; readonly icon: FluentIcon }) {
  const run = useRunCommand();
  const canRun = useCanRun(command);
  return (
    <IconButton
      icon={icon}
      label={command.label}
      shortcut={command.shortcut}
      disabled={!canRun}
      onClick={() => run(command)}
    />
  );
}

const useStyles = makeStyles({
  box: { display: 'flex', alignItems: 'center', gap: '10px', minWidth: 0 },
  title: {
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  state: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: { display: 'flex', flexShrink: 0, gap: '2px' },
});
