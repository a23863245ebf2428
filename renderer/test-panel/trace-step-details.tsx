// A step of a trace in full: every line with what it did, and its problem.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { TraceStep } from '../../shared/contract/runtime-calls';
import { ProblemRow } from '../ui/problem-row';
import { printChange } from './trace-step-words';

export function TraceStepDetails({ step }: { readonly step: TraceStep }) {
  const styles = useStyles();
  const { lines, problem, title } = step;
  return (
    <>
      {problem && (
        <ProblemRow severity={problem.severity} message={problem.message} action={problem.action} wrap />
      )}
      {lines.length === 0 && !problem && <p className={styles.empty}>Nothing changes in this step.</p>}
      {lines.length > 0 && (
        <table className={styles.table} aria-label={title}>
          <tbody>
            {lines.map((line, index) => (
              <tr key={index}>
                <td className={styles.change}>{printChange(line.change)}</td>
                <th scope="row" className={styles.name}>
                  {line.name}
                </th>
                <td className={styles.value}>
                  {line.before !== undefined && (
                    <>
                      <del>{line.before}</del>{' '}
                    </>
                  )}
                  {line.value}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

const useStyles = makeStyles({
  empty: { margin: 0, color: tokens.colorNeutralForeground3 },
  table: { alignSelf: 'flex-start', borderCollapse: 'collapse', fontSize: '12px', userSelect: 'text' },
  change: {
    paddingRight: '10px',
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
  value: {
    fontFamily: tokens.fontFamilyMonospace,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
    '& del': { color: tokens.colorNeutralForeground3 },
  },
});
