// A step of a trace in full: what it came to, its problem, and every line with what stood there before and after.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { TraceStep } from '../../shared/contract/runtime-calls';
import { ProblemRow } from '../ui/problem-row';
import { printChange, splitLine } from './trace-step-words';

export function TraceStepDetails({ step }: { readonly step: TraceStep }) {
  const styles = useStyles();
  const { lines, problem, summary } = step;
  return (
    <>
      {problem && (
        <ProblemRow severity={problem.severity} message={problem.message} action={problem.action} wrap />
      )}
      {summary !== '' && <p className={styles.summary}>{summary}</p>}
      {lines.length > 0 && <Lines step={step} />}
    </>
  );
}

/** A step that changes nothing has no column for what stood there before. */
function Lines({ step: { lines, title } }: { readonly step: TraceStep }) {
  const styles = useStyles();
  const isChange = lines.some(({ change }) => change !== 'same');
  return (
    <table className={styles.table} aria-label={title}>
      {isChange && (
        <thead>
          <tr>
            {['Change', 'Where', 'Before', 'After'].map((name) => (
              <th key={name} scope="col" className={styles.head}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {lines.map((line, index) => {
          const { before, after } = splitLine(line);
          return (
            <tr key={index}>
              {isChange && <td className={styles.change}>{printChange(line.change)}</td>}
              <th scope="row" className={styles.name}>
                {line.name}
              </th>
              {isChange && <td className={styles.before}>{before}</td>}
              <td className={styles.value}>{after}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const useStyles = makeStyles({
  summary: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  table: { alignSelf: 'flex-start', borderCollapse: 'collapse', fontSize: '12px', userSelect: 'text' },
  head: {
    padding: '0 14px 2px 0',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    color: tokens.colorNeutralForeground3,
  },
  change: {
    paddingRight: '14px',
    color: tokens.colorNeutralForeground3,
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
  },
  name: {
    padding: '1px 14px 1px 0',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
  },
  before: {
    paddingRight: '14px',
    fontFamily: tokens.fontFamilyMonospace,
    color: tokens.colorNeutralForeground3,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  value: {
    fontFamily: tokens.fontFamilyMonospace,
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
});
