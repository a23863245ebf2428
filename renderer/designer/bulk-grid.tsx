// The grid of many: words, visibility and tags of operations, or of their inputs, edited like a spreadsheet. A paste, a
// fill and a typed cell are one step of undo each.
import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons/svg/filter';
import { useDeferredValue, useMemo, useState } from 'react';
import type { OperationKey } from '../../shared/operations/operation';
import { runMany } from '../commands/run-plan';
import type { GridScope } from '../store/picks-slice';
import { useStudio, useStudioState } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import { TabPanel, Tabs, type TabItem } from '../ui/tabs';
import { VirtualGrid, type CellChange, type GridAct } from '../ui/virtual-grid';
import { planCells } from './bulk-edits';
import { buildBulkRows, bulkColumns } from './bulk-rows';

const tabs: readonly TabItem<GridScope['of']>[] = [
  { id: 'operations', label: 'Operations' },
  { id: 'inputs', label: 'Inputs' },
];

export function BulkGrid() {
  const styles = useStyles();
  const studio = useStudio();
  const scope = useStudioState((state) => state.grid);
  const tree = useStudioState((state) => state.connector?.document.definition.tree);
  const [filter, setFilter] = useState('');
  const words = useDeferredValue(filter);
  const rows = useMemo(() => (tree ? buildBulkRows(tree, scope, words) : []), [tree, scope, words]);
  const change = (changes: readonly CellChange[], act: GridAct) => {
    const document = studio.store.getState().connector?.document;
    if (document) runMany(studio, planCells(document, rows, changes, act));
  };
  const show = (rowId: string) => {
    const key = rows.find((row) => row.id === rowId)?.operation;
    if (key) studio.store.getState().select({ kind: 'operation', key });
  };
  return (
    <div className={styles.view}>
      <header className={styles.header}>
        <h1 className={styles.title}>{printTitle(scope.keys)}</h1>
        {scope.keys && (
          <Button size="small" onClick={() => studio.store.getState().showGrid({ ...scope, keys: null })}>
            Show all
          </Button>
        )}
        <span className={styles.count}>{rows.length === 1 ? '1 row' : `${rows.length} rows`}</span>
        <Input
          size="small"
          type="search"
          className={styles.filter}
          aria-label="Filter rows"
          placeholder="Filter rows"
          contentBefore={<FilterRegular aria-hidden="true" />}
          value={filter}
          onChange={(_, data) => setFilter(data.value)}
        />
      </header>
      <div className={styles.tabs}>
        <Tabs
          name="grid"
          label="What the grid lists"
          tabs={tabs}
          selected={scope.of}
          onSelect={(of) => studio.store.getState().showGrid({ ...scope, of })}
        />
      </div>
      <TabPanel name="grid" selected={scope.of} className={styles.panel}>
        {rows.length === 0 ? (
          <EmptyState
            title={filter === '' ? 'Nothing to list' : 'Nothing matches'}
            text={filter === '' ? 'There are no such rows in this connector.' : 'Try fewer or shorter words.'}
          />
        ) : (
          <VirtualGrid
            key={scope.of}
            label={scope.of === 'operations' ? 'Operations' : 'Inputs'}
            columns={bulkColumns[scope.of]}
            rows={rows}
            onChange={change}
            onOpen={show}
          />
        )}
      </TabPanel>
      <p className={styles.hint}>
        Enter or typing edits, Ctrl+D fills down, Ctrl+C and Ctrl+V speak with spreadsheets, Enter on the
        first column opens the operation.
      </p>
    </div>
  );
}

function printTitle(keys: readonly OperationKey[] | null): string {
  return keys ? `${keys.length} picked operations` : 'All operations';
}

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  header: { display: 'flex', alignItems: 'center', gap: '10px', padding: '10px 16px 4px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    whiteSpace: 'nowrap',
  },
  count: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  filter: { flex: '0 1 220px', minWidth: '110px', marginLeft: 'auto' },
  tabs: { padding: '0 8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  panel: { flex: '1 1 0', minHeight: 0 },
  hint: {
    margin: 0,
    padding: '6px 16px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});
