// Chooses which operations of a document become the connector's.
import {
  Button,
  Input,
  Radio,
  RadioGroup,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { useMemo, useState } from 'react';
import type { ImportOutline } from '../../shared/contract/import-calls';
import { limits } from '../store/problems-slice';
import { useStudio } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { Modal } from '../ui/modal';
import { VirtualTree } from '../ui/virtual-tree';
import { ImportRowView } from './import-row-view';
import { filterOperations, listImportRows, togglePicked, type Grouping } from './operation-rows';

interface ChooseOperationsProps {
  readonly outline: ImportOutline;
  readonly picked: ReadonlySet<string>;
}

export function ChooseOperations({ outline, picked }: ChooseOperationsProps) {
  const styles = useStyles();
  const { store } = useStudio();
  const [filter, setFilter] = useState('');
  const [grouping, setGrouping] = useState<Grouping>('tag');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => filterOperations(outline.operations, filter), [outline, filter]);
  const rows = useMemo(
    () => listImportRows(shown, grouping, picked, closed),
    [shown, grouping, picked, closed],
  );
  const pick = (next: ReadonlySet<string>) => store.getState().pickOperations(next);
  const pickShown = (isOn: boolean) => {
    const keys = new Set(shown.map((one) => one.key));
    const others = [...picked].filter((key) => !keys.has(key));
    pick(new Set(isOn ? [...others, ...keys] : others));
  };
  return (
    <Modal
      wide
      title={`Import ${outline.title}`}
      onClose={() => store.getState().endImport()}
      actions={<Actions count={picked.size} />}
    >
      <p className={styles.about}>
        {[outline.format, outline.version && `version ${outline.version}`, outline.host]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className={styles.tools}>
        <Input
          size="small"
          className={styles.filter}
          contentBefore={<FilterRegular />}
          placeholder="Filter operations"
          aria-label="Filter operations"
          value={filter}
          onChange={(_, data) => setFilter(data.value)}
        />
        <RadioGroup
          layout="horizontal"
          aria-label="Group by"
          value={grouping}
          onChange={(_, data) => {
            setGrouping(data.value === 'path' ? 'path' : 'tag');
            setClosed(new Set());
          }}
        >
          <Radio value="tag" label="By tag" />
          <Radio value="path" label="By path" />
        </RadioGroup>
        <span className={styles.space} />
        <Button size="small" onClick={() => pickShown(true)}>
          {filter ? 'Pick all found' : 'Pick all'}
        </Button>
        <Button size="small" onClick={() => pickShown(false)}>
          {filter ? 'Pick none found' : 'Pick none'}
        </Button>
      </div>
      <div className={styles.list}>
        {rows.length === 0 ? (
          <EmptyState title="Nothing found" text="No operation has all of these words. Change the filter." />
        ) : (
          <VirtualTree
            label="Operations of the document"
            rows={rows}
            onActivate={(row) => pick(togglePicked(picked, row))}
            onToggle={(row, expanded) => {
              const next = new Set(closed);
              if (expanded) next.delete(row.label);
              else next.add(row.label);
              setClosed(next);
            }}
            renderRow={(row) => <ImportRowView row={row} />}
          />
        )}
      </div>
      <Count count={picked.size} total={outline.operations.length} />
    </Modal>
  );
}

function Actions({ count }: { readonly count: number }) {
  const { store } = useStudio();
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={count === 0}
        onClick={() => void store.getState().buildImport()}
      >
        Create connector
      </Button>
      <Button onClick={() => store.getState().endImport()}>Cancel</Button>
    </>
  );
}

function Count({ count, total }: { readonly count: number; readonly total: number }) {
  const styles = useStyles();
  const isOver = count > limits.operations;
  return (
    <p className={mergeClasses(styles.count, isOver && styles.over)} aria-live="polite">
      {count} of {total} picked. A connector may hold {limits.operations}
      {isOver ? `: ${count - limits.operations} too many to publish.` : '.'}
    </p>
  );
}

const useStyles = makeStyles({
  about: { margin: 0, color: tokens.colorNeutralForeground3 },
  tools: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: '8px' },
  filter: { flex: '1 1 200px', maxWidth: '280px' },
  space: { flex: '1 1 0' },
  list: {
    flex: '1 1 0',
    minHeight: '160px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  count: { margin: 0, color: tokens.colorNeutralForeground2 },
  over: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});
