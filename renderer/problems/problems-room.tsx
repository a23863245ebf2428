// The Problems room: the same list as in the panel, with all the room there is.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useProblems } from '../store/use-problems';
import { printCount } from '../ui/print-numbers';
import { ProblemsPanel } from './problems-panel';

export function ProblemsRoom() {
  const styles = useStyles();
  const problems = useProblems();
  const count = (severity: 'error' | 'warning' | 'hint') =>
    problems.filter((problem) => problem.severity === severity).length;
  return (
    <div className={styles.room}>
      <header className={styles.head}>
        <h1 className={styles.title}>Problems</h1>
        <span className={styles.counts}>
          {printCount(count('error'), 'error')}, {printCount(count('warning'), 'warning')},{' '}
          {printCount(count('hint'), 'hint')}
        </span>
      </header>
      <div className={styles.list}>
        <ProblemsPanel />
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  room: { display: 'flex', flexDirection: 'column', height: '100%' },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    gap: '12px',
    padding: '16px 20px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  counts: { color: tokens.colorNeutralForeground3 },
  list: { flex: '1 1 0', minHeight: 0 },
});
