// The test cases of the connector: a list in the order in which they run, with how each went, and the one that is open.
// Space checks a case; without any checked all of them run.
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr';
import { useMemo, useState } from 'react';
import { countCases, printCaseCounts } from '../../shared/runtime/case-report';
import { readCases, type TestCase } from '../../shared/runtime/case-schema';
import { useStudio, useStudioState } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { ProblemRow } from '../ui/problem-row';
import { ProgressLine } from '../ui/progress-line';
import { SplitPane } from '../ui/split-pane';
import { VirtualTree } from '../ui/virtual-tree';
import { CaseEditor } from './case-editor';
import { CaseMark } from './case-mark';
import { listCaseRows, type CaseTreeRow } from './case-rows';
import { printTime } from './print-size';

export function CasesView() {
  const document = useStudioState((state) => state.connector?.document);
  const openName = useStudioState((state) => state.openCase);
  const list = useMemo(() => (document ? readCases(document) : null), [document]);
  if (!document || !list) return null;
  const { tree } = document.definition;
  const open = list.cases.find(({ name }) => name === openName);
  if (list.cases.length + list.problems.length === 0) {
    return (
      <EmptyState
        icon={TaskListLtrRegular}
        title="No test case yet"
        text="Send a call, then keep it as a test case: what came is what is expected from then on. Cases lie with the connector, and run here and on a build server."
      />
    );
  }
  return (
    <SplitPane
      name="cases"
      label="Width of the test cases"
      direction="row"
      sized="first"
      initialSize={340}
      minSize={240}
      minOther={320}
      first={<CaseList cases={list.cases} problems={list.problems} />}
      second={
        open ? (
          <CaseEditor key={open.name} tree={tree} testCase={open} />
        ) : (
          <EmptyState title="Open a test case to see what it expects" />
        )
      }
    />
  );
}

interface CaseListProps {
  readonly cases: readonly TestCase[];
  readonly problems: ReturnType<typeof readCases>['problems'];
}

function CaseList({ cases, problems }: CaseListProps) {
  const styles = useStyles();
  const { store } = useStudio();
  const tree = useStudioState((state) => state.connector?.document.definition.tree);
  const results = useStudioState((state) => state.caseResults);
  const openName = useStudioState((state) => state.openCase);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(
    () => (tree ? listCaseRows(tree, cases, results, checked) : []),
    [tree, cases, results, checked],
  );
  const chosen = cases.flatMap(({ name }) => (checked.has(name) ? [name] : []));
  const toggle = (name: string) => {
    const next = new Set(checked);
    if (!next.delete(name)) next.add(name);
    setChecked(next);
  };
  return (
    <div className={styles.side}>
      <CaseBar chosen={chosen} cases={cases} />
      {problems.map(({ message, action }) => (
        <div key={message} className={styles.problem}>
          <ProblemRow severity="error" message={message} action={action} wrap />
        </div>
      ))}
      <div className={styles.list}>
        <VirtualTree
          label="Test cases"
          rows={rows}
          rowHeight={44}
          multiselect
          selected={new Set(openName === null ? [] : [openName])}
          onActivate={({ id }, event) => {
            if ('key' in event && event.key === ' ') toggle(id);
            else store.getState().showCase(id);
          }}
          onKey={({ id }, event) => {
            if (event.key === 'Delete') store.getState().removeCase(id);
          }}
          renderRow={(row) => <CaseRow row={row} onToggle={() => toggle(row.id)} />}
        />
      </div>
    </div>
  );
}

function CaseRow({ row, onToggle }: { readonly row: CaseTreeRow; readonly onToggle: () => void }) {
  const styles = useStyles();
  const run = useStudioState((state) => state.caseRun);
  const isNow = run?.names[run.index] === row.id;
  return (
    <>
      <Checkbox
        aria-hidden="true"
        tabIndex={-1}
        checked={row.checked === true}
        onClick={(event) => event.stopPropagation()}
        onChange={onToggle}
      />
      <CaseMark outcome={row.outcome} />
      <span className={styles.words}>
        <span className={styles.name}>{row.testCase.name}</span>
        <span className={styles.small}>{row.operation}</span>
      </span>
      <span className={styles.time}>{isNow ? 'running' : row.outcome ? printTime(row.durationMs) : ''}</span>
    </>
  );
}

interface CaseBarProps {
  readonly chosen: readonly string[];
  readonly cases: readonly TestCase[];
}

function CaseBar({ chosen, cases }: CaseBarProps) {
  const styles = useStyles();
  const { store } = useStudio();
  const run = useStudioState((state) => state.caseRun);
  const results = useStudioState((state) => state.caseResults);
  if (run) {
    return (
      <div className={styles.bar}>
        <ProgressLine
          label={`Running ${run.index + 1} of ${run.names.length}`}
          detail={run.names[run.index]}
          fraction={run.index / run.names.length}
          onCancel={() => run.cancel()}
        />
      </div>
    );
  }
  const known = cases.flatMap(({ name }) => results[name] ?? []);
  return (
    <div className={styles.bar}>
      <Button
        size="small"
        appearance="primary"
        icon={<PlayRegular />}
        disabledFocusable={cases.length === 0}
        onClick={() => void store.getState().runCases(chosen.length > 0 ? chosen : null)}
      >
        {chosen.length === 0 ? 'Run all' : chosen.length === 1 ? 'Run one' : `Run ${chosen.length}`}
      </Button>
      {known.length > 0 && <span className={styles.small}>{printCaseCounts(countCases(known))}</span>}
    </div>
  );
}

const useStyles = makeStyles({
  side: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    flexShrink: 0,
    minHeight: '36px',
    padding: '0 8px 0 14px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  problem: { flexShrink: 0, padding: '6px 14px' },
  list: { flex: '1 1 0', minHeight: 0 },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minWidth: 0, lineHeight: '18px' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  small: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  time: {
    flexShrink: 0,
    paddingRight: '8px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});
