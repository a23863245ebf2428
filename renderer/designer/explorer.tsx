// The explorer: everything the connector has, as a tree that stays quick at any size, with a filter above it.
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
import {
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { listOperations } from '../../shared/operations/list-operations';
import type { OperationSummary } from '../../shared/operations/operation';
import type { Selection } from '../store/selection';
import { useStudio, useStudioState } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { IconButton } from '../ui/icon-button';
import { VirtualTree, type TreeHandle } from '../ui/virtual-tree';
import { ExplorerMenu, type MenuPlace } from './explorer-menu';
import { ExplorerRowView } from './explorer-row';
import {
  buildExplorerRows,
  chooseGrouping,
  operationRowId,
  type ExplorerRow,
  type Grouping,
} from './explorer-rows';
import { useOperationCommands } from './use-operation-commands';

const none: readonly OperationSummary[] = Object.freeze([]);

export function Explorer() {
  const styles = useStyles();
  const operations = useStudioState((state) =>
    state.connector ? listOperations(state.connector.document.definition.tree) : none,
  );
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
        <IconButton icon={AddRegular} label="Add an action" onClick={add} />
      </div>
      {operations.length === 0 ? (
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
        <OperationTree tree={tree} operations={operations} filter={filter} grouping={grouping} />
      )}
    </div>
  );
}

interface OperationTreeProps {
  readonly tree: RefObject<TreeHandle | null>;
  readonly operations: readonly OperationSummary[];
  readonly filter: string;
  readonly grouping: Grouping;
}

function OperationTree({ tree, operations, filter, grouping }: OperationTreeProps) {
  const selection = useStudioState((state) => state.selection);
  const { store } = useStudio();
  const select = (next: Selection) => store.getState().select(next);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const commands = useOperationCommands();
  const words = useDeferredValue(filter);
  const rows = useMemo(
    () => buildExplorerRows({ operations, filter: words, grouping, closed }),
    [operations, words, grouping, closed],
  );
  const selectedId = selection.kind === 'operation' ? operationRowId(selection.key) : 'general';
  const selected = useMemo(() => new Set([selectedId]), [selectedId]);
  const toggle = (row: ExplorerRow, expanded: boolean) =>
    setClosed((before) => {
      const next = new Set(before);
      if (expanded) next.delete(row.id);
      else next.add(row.id);
      return next;
    });
  const onKey = (row: ExplorerRow, event: KeyboardEvent) => {
    if (!row.operation) return;
    if (event.key === 'Delete') commands.remove(row.operation);
    else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      const box = event.currentTarget.getBoundingClientRect();
      setMenu({ operation: row.operation, x: box.left + 40, y: box.bottom, rowId: row.id });
    } else return;
    event.preventDefault();
  };
  if (rows.length === 0) {
    return <EmptyState title="Nothing matches" text="Try fewer or shorter words, or part of a path." />;
  }
  return (
    <>
      <VirtualTree
        label="Connector"
        handle={tree}
        rows={rows}
        selected={selected}
        renderRow={(row) => <ExplorerRowView row={row} />}
        onToggle={toggle}
        onKey={onKey}
        onActivate={(row) => {
          if (row.operation) select({ kind: 'operation', key: row.operation.key });
          else if (row.kind === 'general') select({ kind: 'general' });
          else toggle(row, !row.expanded);
        }}
        onContextMenu={(row, event) => {
          if (!row.operation) return;
          event.preventDefault();
          setMenu({ operation: row.operation, x: event.clientX, y: event.clientY, rowId: row.id });
        }}
      />
      {menu && (
        <ExplorerMenu
          place={menu}
          onClose={() => {
            setMenu(null);
            tree.current?.focus(menu.rowId);
          }}
        />
      )}
    </>
  );
}

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
