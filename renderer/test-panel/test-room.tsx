// The test of the selected operation: its inputs on the left, what came back on the right.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import { useEffect, useMemo, useRef, type RefObject } from 'react';
import type { Operation, OperationKey } from '../../shared/operations/operation';
import { readOperation } from '../../shared/operations/read-operation';
import type { JsonTree } from '../../shared/text/tree';
import { cancelCall } from '../commands/cancel-call';
import { testOperation } from '../commands/test-operation';
import { useCanRun, useRunCommand } from '../commands/use-run-command';
import { useStudioState } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { MethodBadge } from '../ui/method-badge';
import { SplitPane } from '../ui/split-pane';
import { InputCard } from './input-card';
import { ReplyPane } from './reply-pane';
import { useFilledOperation } from './use-filled-operation';

export function TestRoom() {
  const tree = useStudioState((state) => state.connector?.document.definition.tree);
  const selection = useStudioState((state) => state.selection);
  if (!tree || selection.kind !== 'operation') return <NoOperation />;
  return <OperationTest key={selection.key} tree={tree} operationKey={selection.key} />;
}

interface OperationTestProps {
  readonly tree: JsonTree;
  readonly operationKey: OperationKey;
}

function OperationTest({ tree, operationKey }: OperationTestProps) {
  const styles = useStyles();
  const run = useRunCommand();
  const filled = useFilledOperation(tree, operationKey);
  const operation = useMemo(() => readOperation(tree, operationKey), [tree, operationKey]);
  const room = useRef<HTMLDivElement>(null);
  useEscape(room, () => run(cancelCall));
  if (!filled || !operation) return <NoOperation />;
  return (
    <div ref={room} className={styles.room}>
      <Heading operation={operation} />
      <div className={styles.panes}>
        <SplitPane
          name="test-inputs"
          label="Width of the inputs"
          direction="row"
          sized="first"
          initialSize={360}
          minSize={240}
          minOther={300}
          first={<InputCard filled={filled} />}
          second={<ReplyPane tree={tree} operation={operation} />}
        />
      </div>
    </div>
  );
}

function Heading({ operation }: { readonly operation: Operation }) {
  const styles = useStyles();
  return (
    <header className={styles.heading}>
      <h1 className={styles.title}>{operation.title}</h1>
      <MethodBadge method={operation.method} />
      <span className={styles.path}>{operation.path}</span>
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
    padding: '10px 14px',
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
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    color: tokens.colorNeutralForeground3,
  },
  panes: { flex: '1 1 0', minHeight: 0 },
});
