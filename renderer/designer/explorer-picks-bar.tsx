// What can be done with all picked operations at once, above the tree; there only while several are picked.
import { Button, makeStyles, Menu, MenuPopover, MenuTrigger, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { DocumentCopyRegular } from '@fluentui/react-icons/svg/document-copy';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { TableEditRegular } from '@fluentui/react-icons/svg/table-edit';
import { TagRegular } from '@fluentui/react-icons/svg/tag';
import type { ReactElement } from 'react';
import { copyOperations } from '../commands/copy-operations';
import { deleteOperation } from '../commands/delete-operation';
import { duplicateOperation } from '../commands/duplicate-operation';
import { showGrid } from '../commands/show-grid';
import { useRunCommand } from '../commands/use-run-command';
import { listTargets } from '../store/picks-slice';
import { useStudio, useStudioState } from '../store/studio';
import { IconButton } from '../ui/icon-button';
import { TagList, VisibilityList } from './bulk-menus';

export function ExplorerPicks() {
  const styles = useStyles();
  const { store } = useStudio();
  const run = useRunCommand();
  const count = useStudioState((state) => (state.picked.size < 2 ? 0 : listTargets(state).length));
  if (count < 2) return null;
  return (
    <div role="toolbar" aria-label={`${count} picked operations`} className={styles.bar}>
      <span className={styles.count}>{count} picked</span>
      <Button size="small" appearance="subtle" onClick={() => store.getState().setPicked([])}>
        Clear
      </Button>
      <span className={styles.break} />
      <IconButton icon={TableEditRegular} label="Edit in a grid" onClick={() => run(showGrid)} />
      <BarMenu label="Visibility" icon={<EyeRegular />} list={<VisibilityList />} />
      <BarMenu label="Tags" icon={<TagRegular />} list={<TagList />} />
      <IconButton icon={DocumentCopyRegular} label="Duplicate" onClick={() => run(duplicateOperation)} />
      <IconButton icon={CopyRegular} label="Copy" onClick={() => run(copyOperations)} />
      <IconButton icon={DeleteRegular} label="Delete" onClick={() => run(deleteOperation)} />
    </div>
  );
}

interface BarMenuProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly list: ReactElement;
}

function BarMenu({ label, icon, list }: BarMenuProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={icon} aria-label={label} title={label} />
      </MenuTrigger>
      <MenuPopover>{list}</MenuPopover>
    </Menu>
  );
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '2px',
    padding: '4px 8px',
    backgroundColor: tokens.colorBrandBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: { flex: '1 1 0', fontWeight: tokens.fontWeightSemibold },
  break: { flexBasis: '100%' },
});
