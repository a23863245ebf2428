// What a test case expects of values in the reply, and what it takes from it for later cases: rows that are added,
// changed and taken away.
import { Button, Select, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import {
  valueTests,
  type TestCase,
  type ValueExpectation,
  type ValueTest,
} from '../../shared/runtime/case-schema';
import { IconButton } from '../ui/icon-button';
import { parseExpected, printExpected } from './case-texts';
import { CommitInput } from './commit-input';

interface CaseRowsProps {
  readonly testCase: TestCase;
  /** Answers why not, empty when it was done. */
  readonly onSave: (testCase: TestCase) => string;
}

const testLabels: Readonly<Record<ValueTest, string>> = {
  equals: 'equals',
  contains: 'contains',
  matches: 'matches the pattern',
  exists: 'is there',
  absent: 'is not there',
};

export function CaseValues({ testCase, onSave }: CaseRowsProps) {
  const styles = useStyles();
  const { expect } = testCase;
  const values = expect.values ?? [];
  const save = (next: readonly ValueExpectation[]) =>
    onSave({ ...testCase, expect: { ...expect, values: next } });
  const change = (index: number, part: Partial<ValueExpectation>) =>
    save(values.map((one, at) => (at === index ? { ...one, ...part } : one)));
  return (
    <section aria-label="Values of the reply" className={styles.rows}>
      <h3 className={styles.heading}>Values of the reply</h3>
      {values.map((one, index) => (
        <fieldset key={index} aria-label={`Value ${index + 1}`} className={styles.row}>
          <CommitInput
            label="Path"
            hideLabel
            className={styles.path}
            placeholder="value/0/sku or header/Location"
            value={one.path}
            onCommit={(path) => change(index, { path })}
          />
          <Select
            size="small"
            aria-label="Test"
            className={styles.test}
            value={one.test}
            onChange={(_, data) => {
              const test = valueTests.find((known) => known === data.value);
              if (test) change(index, { test });
            }}
          >
            {valueTests.map((test) => (
              <option key={test} value={test}>
                {testLabels[test]}
              </option>
            ))}
          </Select>
          {one.test !== 'exists' && one.test !== 'absent' && (
            <CommitInput
              label="Value"
              hideLabel
              className={styles.value}
              placeholder="Text, number or JSON"
              value={printExpected(one.value)}
              onCommit={(text) => change(index, { value: parseExpected(text) })}
            />
          )}
          <IconButton
            icon={DismissRegular}
            label={`Remove value ${index + 1}`}
            onClick={() => save(values.filter((_, at) => at !== index))}
          />
        </fieldset>
      ))}
      <Button
        size="small"
        appearance="subtle"
        icon={<AddRegular />}
        className={styles.add}
        onClick={() => save([...values, { path: '', test: 'exists' }])}
      >
        Expect a value
      </Button>
    </section>
  );
}

export function CaseTakes({ testCase, onSave }: CaseRowsProps) {
  const styles = useStyles();
  const { take } = testCase;
  const change = (index: number, part: Partial<TestCase['take'][number]>) => {
    const next = take.map((one, at) => (at === index ? { ...one, ...part } : one));
    const [first] = next.filter(({ name }, at) => next.findIndex((one) => one.name === name) !== at);
    return first ? `${first.name} is taken already.` : onSave({ ...testCase, take: next });
  };
  return (
    <section aria-label="Taken for later cases" className={styles.rows}>
      <h3 className={styles.heading}>Taken for later cases</h3>
      {take.map((one, index) => (
        <fieldset key={index} aria-label={`Taken value ${index + 1}`} className={styles.row}>
          <CommitInput
            label="Path"
            hideLabel
            className={styles.path}
            placeholder="value/0/sku"
            value={one.path}
            onCommit={(path) => change(index, { path })}
          />
          <span className={styles.as}>as</span>
          <CommitInput
            label="Name"
            hideLabel
            className={styles.value}
            value={one.name}
            onCommit={(name) =>
              /^[\w.-]+$/u.test(name)
                ? change(index, { name })
                : 'A name has letters, digits, dots and hyphens.'
            }
          />
          <IconButton
            icon={DismissRegular}
            label={`Remove ${one.name}`}
            onClick={() => onSave({ ...testCase, take: take.filter((_, at) => at !== index) })}
          />
        </fieldset>
      ))}
      <Button
        size="small"
        appearance="subtle"
        icon={<AddRegular />}
        className={styles.add}
        onClick={() => onSave({ ...testCase, take: [...take, { name: chooseName(take), path: '' }] })}
      >
        Take a value
      </Button>
    </section>
  );
}

function chooseName(take: TestCase['take']): string {
  for (let count = take.length + 1; ; count += 1) {
    const name = `value${count}`;
    if (!take.some((one) => one.name === name)) return name;
  }
}

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', gap: '6px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '6px',
    minWidth: 0,
    margin: 0,
    padding: 0,
    border: 'none',
  },
  path: { flex: '1 1 120px', minWidth: '80px', '& .fui-Input': { minWidth: 0 } },
  test: { flex: '0 0 150px' },
  value: { flex: '1 1 120px', minWidth: '80px', '& .fui-Input': { minWidth: 0 } },
  as: { alignSelf: 'center', color: tokens.colorNeutralForeground3 },
  add: { alignSelf: 'flex-start' },
});
