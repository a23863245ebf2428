// A test case: its name, the inputs of its call, what is expected of the reply, and how it went the last time.
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUpRegular } from '@fluentui/react-icons/svg/arrow-up';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { PlayRegular } from '@fluentui/react-icons/svg/play';
import { findCaseOperation } from '../../shared/runtime/case-run';
import type { TestCase } from '../../shared/runtime/case-schema';
import type { JsonTree } from '../../shared/text/tree';
import { useStudio, useStudioState } from '../store/studio';
import { IconButton } from '../ui/icon-button';
import { MethodBadge } from '../ui/method-badge';
import { CaseResultView } from './case-result-view';
import { parseCount, parseInputs, printInputs } from './case-texts';
import { CaseTakes, CaseValues } from './case-values';
import { CommitInput } from './commit-input';

interface CaseEditorProps {
  readonly tree: JsonTree;
  readonly testCase: TestCase;
}

export function CaseEditor({ tree, testCase }: CaseEditorProps) {
  const styles = useStyles();
  const { store } = useStudio();
  const save = (next: TestCase) => store.getState().saveCase(next);
  return (
    <section aria-label={`Test case ${testCase.name}`} className={styles.pane}>
      <CaseHead tree={tree} testCase={testCase} />
      <div className={styles.body}>
        <CaseResultView tree={tree} testCase={testCase} />
        <CommitInput
          label="Name"
          value={testCase.name}
          onCommit={(name) => store.getState().renameCase(testCase.name, name.trim())}
        />
        <ReplyExpectations testCase={testCase} onSave={save} />
        <CaseValues testCase={testCase} onSave={save} />
        <CaseTakes testCase={testCase} onSave={save} />
        <CommitInput
          label="Inputs"
          multiline
          value={printInputs(testCase.inputs)}
          onCommit={(text) => {
            const inputs = parseInputs(text);
            return typeof inputs === 'string' ? inputs : save({ ...testCase, inputs });
          }}
        />
      </div>
    </section>
  );
}

function CaseHead({ tree, testCase }: CaseEditorProps) {
  const styles = useStyles();
  const { store } = useStudio();
  const isRunning = useStudioState((state) => state.caseRun !== null);
  const operation = findCaseOperation(tree, testCase);
  const { name } = testCase;
  return (
    <div className={styles.head}>
      {operation ? (
        <Button
          size="small"
          appearance="transparent"
          className={styles.operation}
          onClick={() => {
            store.getState().select({ kind: 'operation', key: operation.key });
            store.getState().showTestView('call');
          }}
        >
          <MethodBadge method={operation.method} />
          {operation.title}
        </Button>
      ) : (
        <span className={styles.gone}>{`The connector has no operation ${testCase.operation}.`}</span>
      )}
      <span className={styles.space} />
      <Button
        size="small"
        icon={<PlayRegular />}
        disabledFocusable={isRunning}
        onClick={() => void store.getState().runCases([name])}
      >
        Run this case
      </Button>
      <IconButton
        icon={ArrowUpRegular}
        label="Run it earlier"
        onClick={() => store.getState().moveCase(name, -1)}
      />
      <IconButton
        icon={ArrowDownRegular}
        label="Run it later"
        onClick={() => store.getState().moveCase(name, 1)}
      />
      <IconButton
        icon={DeleteRegular}
        label="Delete this case"
        onClick={() => store.getState().removeCase(name)}
      />
    </div>
  );
}

interface ReplyExpectationsProps {
  readonly testCase: TestCase;
  readonly onSave: (testCase: TestCase) => string;
}

function ReplyExpectations({ testCase, onSave }: ReplyExpectationsProps) {
  const styles = useStyles();
  const { status, schema = false, timeMs, ...others } = testCase.expect;
  const known = { ...(status === undefined ? {} : { status }), ...(schema ? { schema } : {}) };
  const time = timeMs === undefined ? {} : { timeMs };
  const save = (part: TestCase['expect']) => onSave({ ...testCase, expect: part });
  return (
    <div className={styles.fields}>
      <CommitInput
        label="Status"
        className={styles.number}
        placeholder="Any"
        value={status === undefined ? '' : String(status)}
        onCommit={(text) => {
          const count = parseCount(text, 100, 599);
          if (typeof count === 'string') return count;
          return save({
            ...(count === null ? {} : { status: count }),
            ...(schema ? { schema } : {}),
            ...time,
            ...others,
          });
        }}
      />
      <CommitInput
        label="At most, in ms"
        className={styles.number}
        placeholder="Any time"
        value={timeMs === undefined ? '' : String(timeMs)}
        onCommit={(text) => {
          const count = parseCount(text, 1, 600_000);
          if (typeof count === 'string') return count;
          return save({ ...known, ...(count === null ? {} : { timeMs: count }), ...others });
        }}
      />
      <Checkbox
        label="Fits the declared schema"
        checked={schema}
        onChange={(_, { checked }) => {
          const { schema: _before, ...rest } = testCase.expect;
          save(checked === true ? { ...rest, schema: true } : rest);
        }}
      />
    </div>
  );
}

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0 },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    flexShrink: 0,
    padding: '6px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  operation: { gap: '8px', minWidth: 0, overflow: 'hidden', whiteSpace: 'nowrap' },
  gone: { padding: '0 6px', color: tokens.colorPaletteRedForeground1 },
  space: { flex: '1 1 0' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: '14px',
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    padding: '12px 14px',
  },
  fields: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '8px 14px' },
  number: { width: '120px', '& .fui-Input': { width: '120px', minWidth: 0 } },
});
