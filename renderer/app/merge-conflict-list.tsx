// The places that both sides changed, each with what stands here and what stands on disk, to choose one.
import { Button, Field, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { ConnectorDocument } from '../../shared/connector/document';
import type { MergeConflict } from '../../shared/connector/merge-documents';
import type { MergeSide } from '../../shared/text/merge-lines';
import { printPlace } from './merge-words';

interface MergeConflictListProps {
  readonly conflicts: readonly MergeConflict[];
  readonly document: ConnectorDocument;
  readonly sides: readonly MergeSide[];
  readonly onChange: (sides: readonly MergeSide[]) => void;
}

const longest = 600;

export function MergeConflictList({ conflicts, document, sides, onChange }: MergeConflictListProps) {
  const styles = useStyles();
  const takeAll = (side: MergeSide) => onChange(conflicts.map(() => side));
  return (
    <>
      <div className={styles.all}>
        <Button size="small" onClick={() => takeAll('ours')}>
          Take all mine
        </Button>
        <Button size="small" onClick={() => takeAll('theirs')}>
          Take all from disk
        </Button>
      </div>
      <ul className={styles.list}>
        {conflicts.map((conflict, index) => (
          <li key={printKey(conflict, index)} className={styles.item}>
            <Field label={printPlace(conflict, document)}>
              <RadioGroup
                value={sides[index] ?? 'ours'}
                onChange={(_, { value }) =>
                  onChange(sides.map((side, at) => (at === index ? toSide(value) : side)))
                }
              >
                <Radio value="ours" label={<Side name="Mine" text={conflict.ours} />} />
                <Radio value="theirs" label={<Side name="On disk" text={conflict.theirs} />} />
              </RadioGroup>
            </Field>
          </li>
        ))}
      </ul>
    </>
  );
}

function Side({ name, text }: { readonly name: string; readonly text: string | undefined }) {
  const styles = useStyles();
  return (
    <span className={styles.side}>
      <span>{name}</span>
      <span className={styles.text}>{printSide(text)}</span>
    </span>
  );
}

function printSide(text: string | undefined): string {
  if (text === undefined) return 'removed';
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function printKey({ file, path }: MergeConflict, index: number): string {
  return `${file} ${path.join('/')} ${index}`;
}

function toSide(value: string): MergeSide {
  return value === 'theirs' ? 'theirs' : 'ours';
}

const useStyles = makeStyles({
  all: { display: 'flex', gap: '8px' },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    padding: '8px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  side: { display: 'flex', flexDirection: 'column', gap: '2px' },
  text: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'pre-wrap',
    color: tokens.colorNeutralForeground2,
  },
});
