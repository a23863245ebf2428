// The explorer: everything the connector has, as a tree that stays quick at any size, with a filter above it and, while
// several operations are picked, what can be done with all of them.
import {
  Button,
  Input,
  makeStyles,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { GroupListRegular } from '@fluentui/react-icons/svg/group-list';
import { TableEditRegular } from '@fluentui/react-icons/svg/table-edit';
import { memo, useDeferredValue, useEffect, useRef, useState } from 'react';
import { listShared, type SharedPart } from '../../shared/mapping/list-shared';
import { listOperations } from '../../shared/operations/list-operations';
import type { OperationSummary } from '../../shared/operations/operation';
import { showGrid } from '../commands/show-grid';
import { useRunCommand } from '../commands/use-run-command';
import { useStudioState } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { IconButton } from '../ui/icon-button';
import type { TreeHandle } from '../ui/virtual-tree';
import { ExplorerPicks } from './explorer-picks-bar';
import { chooseGrouping, type Grouping } from './explorer-rows';
import { ExplorerTree } from './explorer-tree';
import { useOperationCommands } from './use-operation-commands';

const none: readonly OperationSummary[] = Object.freeze([]);
const noParts: readonly SharedPart[] = Object.freeze([]);

/** Follows the document a moment after the frame in which a key was pressed: typing must not wait for a list. */
export function Explorer() {
  const operations = useStudioState((state) =>
    state.connector ? listOperations(state.connector.document.definition.tree) : none,
  );
  const shared = useStudioState((state) =>
    state.connector ? listShared(state.connector.document.definition.tree) : noParts,
  );
  return <ExplorerLists operations={useDeferredValue(operations)} shared={useDeferredValue(shared)} />;
}

interface ExplorerListsProps {
  readonly operations: readonly OperationSummary[];
  readonly shared: readonly SharedPart[];
}

const ExplorerLists = memo(function ExplorerLists({ operations, shared }: ExplorerListsProps) {
  const styles = useStyles();
  const run = useRunCommand();
  const [filter, setFilter] = useState('');
  const [chosen, setChosen] = useState<Grouping | null>(null);
  const grouping = chosen ?? chooseGrouping(operations);
  const tree = useRef<TreeHandle>(null);
  const input = useFocusedFilter();
  const { add } = useOperationCommands();
  return (
    <div className={styles.explorer}>
      <div className={styles.head}>
        <Input
          ref={input}
          className={styles.filter}
          size="small"
          type="search"
          aria-label="Filter operations"
          placeholder="Filter operations"
          contentBefore={<FilterRegular aria-hidden="true" />}
          value={filter}
          onChange={(_, data) => setFilter(data.value)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowDown') tree.current?.focus();
            else if (event.key === 'Escape' && filter !== '') setFilter('');
            else return;
            event.preventDefault();
          }}
        />
        <GroupingMenu grouping={grouping} onChoose={setChosen} />
        <IconButton icon={TableEditRegular} label={showGrid.label} onClick={() => run(showGrid)} />
        <IconButton icon={AddRegular} label="Add an action" onClick={add} />
      </div>
      <ExplorerPicks />
      {operations.length + shared.length === 0 ? (
        <EmptyState
          title="No operations yet"
          text="An operation is one call of the web API that makers can use."
          actions={
            <Button size="small" onClick={add}>
              Add an action
            </Button>
          }
        />
      ) : (
        <ExplorerTree
          tree={tree}
          operations={operations}
          shared={shared}
          filter={filter}
          grouping={grouping}
        />
      )}
    </div>
  );
});

function GroupingMenu(props: {
  readonly grouping: Grouping;
  readonly onChoose: (grouping: Grouping) => void;
}) {
  return (
    <Menu
      checkedValues={{ grouping: [props.grouping] }}
      onCheckedValueChange={(_, { checkedItems: [item] }) => {
        if (item === 'tag' || item === 'path' || item === 'none') props.onChoose(item);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<GroupListRegular />} aria-label="Group operations" />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="grouping" value="none">
            One list
          </MenuItemRadio>
          <MenuItemRadio name="grouping" value="tag">
            By tag
          </MenuItemRadio>
          <MenuItemRadio name="grouping" value="path">
            By path
          </MenuItemRadio>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The filter takes the focus when a command asks for it. */
function useFocusedFilter() {
  const input = useRef<HTMLInputElement>(null);
  const request = useStudioState((state) => state.focusRequest);
  const seen = useRef(request?.seq);
  useEffect(() => {
    if (request?.target !== 'filter' || request.seq === seen.current) return;
    seen.current = request.seq;
    input.current?.focus();
    input.current?.select();
  }, [request]);
  return input;
}

const useStyles = makeStyles({
  explorer: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    padding: '8px 6px 8px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  filter: { flex: '1 1 0', minWidth: 0 },
});
