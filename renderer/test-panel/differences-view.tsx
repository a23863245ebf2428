// Where a reply differs from its declaration: each place with what it is and how it is declared, and the patch that
// takes one of them, or all, into the definition as one step of undo.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Operation } from '../../shared/operations/operation';
import { printSharings } from '../../shared/mapping/find-users';
import { buildDeclarationEdit, buildDriftEdit } from '../../shared/runtime/drift-patch';
import type { DriftReport } from '../../shared/runtime/drift-report';
import { printDrift, printDriftPlace } from '../../shared/runtime/drift-words';
import type { Drift } from '../../shared/runtime/find-drift';
import type { Edit } from '../../shared/text/edit';
import type { JsonTree } from '../../shared/text/tree';
import { useStudio } from '../store/studio';
import { EmptyState } from '../ui/empty-state';

interface DifferencesViewProps {
  readonly tree: JsonTree;
  readonly operation: Operation;
  readonly report: DriftReport;
  /** Null for what is no reply of the operation, such as a notification. */
  readonly status: number | null;
}

export function DifferencesView({ tree, operation, report, status }: DifferencesViewProps) {
  const styles = useStyles();
  const { store } = useStudio();
  const { drifts, body, kind } = report;
  const apply = (edit: Edit | null) => {
    if (edit && !store.getState().edit(edit))
      store.getState().announce(`${edit.label}: done. Undo takes it back.`);
  };
  if (kind === 'undeclared') {
    return (
      <EmptyState
        title="The definition says nothing about this reply"
        text="Without a schema a maker gets the whole body and none of its fields."
        actions={
          status !== null && (
            <Button size="small" onClick={() => apply(buildDeclarationEdit(operation, status, body))}>
              Declare it from this reply
            </Button>
          )
        }
      />
    );
  }
  if (drifts.length === 0) {
    return <EmptyState icon={CheckmarkCircleRegular} title="The reply fits its declaration" />;
  }
  const places = drifts.map((drift) => drift.schema);
  const sharing = printSharings(tree, places, operation.key);
  return (
    <div className={styles.box}>
      <div className={styles.head}>
        <Button size="small" appearance="primary" onClick={() => apply(buildDriftEdit(tree, drifts, body))}>
          {drifts.length === 1 ? 'Take it into the definition' : 'Take all into the definition'}
        </Button>
        <span className={styles.note}>{sharing || 'Or the web API is wrong: then correct it there.'}</span>
      </div>
      <ul className={styles.list} aria-label="Differences">
        {drifts.map((drift) => (
          <DifferenceRow
            key={`${drift.kind} ${drift.pointer}`}
            drift={drift}
            onTake={() => apply(buildDriftEdit(tree, [drift], body))}
          />
        ))}
      </ul>
    </div>
  );
}

function DifferenceRow({ drift, onTake }: { readonly drift: Drift; readonly onTake: () => void }) {
  const styles = useStyles();
  const place = printDriftPlace(drift);
  return (
    <li className={styles.row}>
      <span className={styles.place}>{place}</span>
      <span className={styles.words}>{printDrift(drift)}</span>
      <Button size="small" aria-label={`Take ${place} into the definition`} onClick={onTake}>
        Take over
      </Button>
    </li>
  );
}

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '10px', padding: '12px 14px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px 12px' },
  note: { flex: '1 1 200px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { display: 'flex', flexDirection: 'column', gap: '2px', margin: 0, padding: 0, listStyle: 'none' },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '4px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  place: {
    flexShrink: 0,
    maxWidth: '40%',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    overflowWrap: 'anywhere',
  },
  words: { flex: '1 1 0', minWidth: 0, color: tokens.colorNeutralForeground2 },
});
