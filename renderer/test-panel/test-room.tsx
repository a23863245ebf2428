// The Test room: the call of the selected operation, the test cases of the connector, and the history of calls.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { listOperations } from '../../shared/operations/list-operations';
import type { OperationSummary } from '../../shared/operations/operation';
import { readCases } from '../../shared/runtime/case-schema';
import { cancelCall } from '../commands/cancel-call';
import { testOperation } from '../commands/test-operation';
import { useCanRun, useRunCommand } from '../commands/use-run-command';
import { useStudio, useStudioState } from '../store/studio';
import type { TestView } from '../store/test-view-slice';
import { EmptyState } from '../ui/empty-state';
import { MethodBadge } from '../ui/method-badge';
import { TabPanel, Tabs, type TabItem } from '../ui/tabs';
import { CasesView } from './cases-view';
import { HistoryPanel } from './history-panel';
import { OperationCall } from './operation-call';
import { OperationTrigger } from './operation-trigger';

export function TestRoom() {
  const styles = useStyles();
  const run = useRunCommand();
  const tree = useStudioState((state) => state.connector?.document.definition.tree);
  const selection = useStudioState((state) => state.selection);
  const chosen = useStudioState((state) => state.testView);
  const room = useRef<HTMLDivElement>(null);
  useEscape(room, () => run(cancelCall));
  if (!tree) return <NoOperation />;
  const key = selection.kind === 'operation' ? selection.key : null;
  const operation = listOperations(tree).find((one) => one.key === key) ?? null;
  const view = chosen === 'trigger' && operation?.kind !== 'trigger' ? 'call' : chosen;
  return (
    <div ref={room} className={styles.room}>
      <Heading operation={operation} view={view} />
      <TabPanel name="test-view" selected={view} className={styles.view}>
        {view === 'history' && <HistoryPanel />}
        {view === 'cases' && <CasesView />}
        {view === 'trigger' && operation && tree && (
          <OperationTrigger key={operation.key} tree={tree} operationKey={operation.key} />
        )}
        {view === 'call' &&
          (operation ? (
            <OperationCall key={operation.key} tree={tree} operationKey={operation.key} />
          ) : (
            <NoOperation />
          ))}
      </TabPanel>
    </div>
  );
}

interface HeadingProps {
  readonly operation: OperationSummary | null;
  readonly view: TestView;
}

function Heading({ operation, view }: HeadingProps) {
  const styles = useStyles();
  const { store } = useStudio();
  const document = useStudioState((state) => state.connector?.document);
  const count = useMemo(() => (document ? readCases(document).cases.length : 0), [document]);
  const tabs: readonly TabItem<TestView>[] = [
    { id: 'call', label: 'Call' },
    ...(operation?.kind === 'trigger' ? [{ id: 'trigger', label: 'Trigger' } as const] : []),
    { id: 'cases', label: 'Test cases', count },
    { id: 'history', label: 'History' },
  ];
  return (
    <header className={styles.heading}>
      <h1 className={styles.title}>{operation?.title ?? 'Test'}</h1>
      {operation && <MethodBadge method={operation.method} />}
      <span className={styles.path}>{operation?.path}</span>
      <Tabs
        name="test-view"
        label="Views of the test"
        tabs={tabs}
        selected={view}
        onSelect={(next) => store.getState().showTestView(next)}
      />
    </header>
  );
}

/** Escape anywhere in the room, unless something in it has a use for the key itself. */
function useEscape(room: RefObject<HTMLElement | null>, giveUp: () => void) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isHere = event.target instanceof Node && room.current?.contains(event.target);
      if (event.key === 'Escape' && isHere && !event.defaultPrevented) giveUp();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}

function NoOperation() {
  const run = useRunCommand();
  const canTest = useCanRun(testOperation);
  return (
    <EmptyState
      icon={BeakerRegular}
      title={canTest ? 'Choose an operation to test' : 'There is no operation to test'}
      text={canTest ? 'Pick one in the explorer.' : 'Add an operation in Design first.'}
      actions={canTest && <Button onClick={() => run(testOperation)}>Test the first one</Button>}
    />
  );
}

const useStyles = makeStyles({
  room: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    flexShrink: 0,
    minWidth: 0,
    padding: '6px 14px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  path: {
    flex: '1 1 0',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    color: tokens.colorNeutralForeground3,
  },
  view: { flex: '1 1 0', minHeight: 0 },
});
