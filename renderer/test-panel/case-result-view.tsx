// How a test case went the last time: the reasons where it failed, and the call as it was.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { findCaseOperation } from '../../shared/runtime/case-run';
import type { TestCase } from '../../shared/runtime/case-schema';
import type { JsonTree } from '../../shared/text/tree';
import { useStudioState } from '../store/studio';
import { CallOutcome } from './call-outcome';
import { CaseMark } from './case-mark';
import { printTime } from './print-size';

interface CaseResultViewProps {
  readonly tree: JsonTree;
  readonly testCase: TestCase;
}

const words = { passed: 'Passed', failed: 'Failed', skipped: 'Not run' } as const;

export function CaseResultView({ tree, testCase }: CaseResultViewProps) {
  const styles = useStyles();
  const result = useStudioState((state) => state.caseResults[testCase.name]);
  const [isOpen, setOpen] = useState(false);
  if (!result) return null;
  const { outcome, reasons, durationMs, call } = result;
  return (
    <section aria-label="Result" className={mergeClasses(styles.box, outcome === 'failed' && styles.failed)}>
      <div className={styles.line}>
        <CaseMark outcome={outcome} />
        <span className={styles.outcome}>{words[outcome]}</span>
        {call && <span>{printTime(durationMs)}</span>}
        <span className={styles.space} />
        {call && (
          <Button size="small" appearance="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Hide the call' : 'Show the call'}
          </Button>
        )}
      </div>
      {reasons.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Place</th>
              <th scope="col">Expected</th>
              <th scope="col">Got</th>
            </tr>
          </thead>
          <tbody>
            {reasons.map(({ place, expected, got }, index) => (
              <tr key={index}>
                <th scope="row">{place}</th>
                <td>{expected}</td>
                <td>{got}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isOpen && call && (
        <div className={styles.call}>
          <CallOutcome
            name="case-reply"
            tree={tree}
            operation={findCaseOperation(tree, testCase)}
            invocation={call}
            initial="body"
            actions={null}
          />
        </div>
      )}
    </section>
  );
}

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  failed: { border: `1px solid ${tokens.colorPaletteRedBorder1}` },
  line: { display: 'flex', alignItems: 'center', gap: '8px' },
  outcome: { fontWeight: tokens.fontWeightSemibold },
  space: { flex: '1 1 0' },
  table: {
    borderCollapse: 'collapse',
    fontSize: '12px',
    userSelect: 'text',
    '& th, & td': {
      padding: '2px 14px 2px 0',
      textAlign: 'left',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    '& thead th': { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
    '& tbody th': { fontFamily: tokens.fontFamilyMonospace, fontWeight: tokens.fontWeightRegular },
  },
  call: { display: 'flex', flexDirection: 'column', height: '320px', minHeight: 0 },
});
