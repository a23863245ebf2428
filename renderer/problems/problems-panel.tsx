// The list of everything that is wrong, by file: Enter or a click goes to the place.
import { CounterBadge, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { useMemo, useState } from 'react';
import type { FileRole, Problem } from '../../shared/base/problem';
import type { ConnectorDocument } from '../../shared/connector/document';
import { canFixProblem, fixProblem } from '../commands/fix-problem';
import { useStudio, useStudioState } from '../store/studio';
import { useProblems } from '../store/use-problems';
import { EmptyState } from '../ui/empty-state';
import { ProblemRow } from '../ui/problem-row';
import { VirtualTree } from '../ui/virtual-tree';
import { listProblemRows, printPlace, type ProblemTreeRow } from './problem-rows';

export function ProblemsPanel() {
  const styles = useStyles();
  const { store } = useStudio();
  const problems = useProblems();
  const isChecked = useStudioState((state) => state.check !== null);
  const document = useStudioState((state) => state.connector?.document);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const names = useMemo(() => (document ? listNames(document) : {}), [document]);
  const rows = useMemo(() => listProblemRows(problems, names, closed), [problems, names, closed]);
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={CheckmarkCircleRegular}
        title={isChecked ? 'No problems' : 'Checking the connector'}
        text={isChecked ? 'The files parse, and what they refer to is there.' : undefined}
      />
    );
  }
  const toggle = (row: ProblemTreeRow, expanded: boolean) => {
    const next = new Set(closed);
    if (expanded) next.delete(row.label);
    else next.add(row.label);
    setClosed(next);
  };
  return (
    <VirtualTree
      label="Problems"
      rows={rows}
      className={styles.tree}
      onToggle={toggle}
      onActivate={(row) => {
        if (row.kind === 'file') toggle(row, row.expanded !== true);
        else if (row.problem.place) store.getState().showPlace(row.problem.place);
      }}
      renderRow={(row, active) => <RowContent row={row} active={active} />}
    />
  );
}

function RowContent({ row, active }: { readonly row: ProblemTreeRow; readonly active: boolean }) {
  const styles = useStyles();
  if (row.kind === 'problem') return <ProblemContent problem={row.problem} active={active} />;
  return (
    <>
      <span className={styles.file}>{row.label}</span>
      <CounterBadge count={row.count} overflowCount={999} size="small" color="informative" />
    </>
  );
}

function ProblemContent({ problem, active }: { readonly problem: Problem; readonly active: boolean }) {
  const studio = useStudio();
  // Text that does not parse is the editor's matter; the places of its problems are not the document's.
  const document = useStudioState((state) => (state.draft ? undefined : state.connector?.document));
  const canFix = useMemo(
    () => document !== undefined && canFixProblem(document, problem),
    [document, problem],
  );
  return (
    <ProblemRow
      severity={problem.severity}
      message={problem.message}
      action={problem.action}
      place={printPlace(problem)}
      fix={
        canFix
          ? { label: 'Fix', tabIndex: active ? 0 : -1, run: () => fixProblem(studio, problem) }
          : undefined
      }
    />
  );
}

function listNames(document: ConnectorDocument): Partial<Record<FileRole, string>> {
  const { definition, properties, settings, sidecar, script } = document;
  const files = [definition, properties, settings, sidecar, script].filter((file) => file !== null);
  return Object.fromEntries(files.map((file) => [file.role, file.name]));
}

const useStyles = makeStyles({
  tree: { padding: '4px 0' },
  file: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
});
