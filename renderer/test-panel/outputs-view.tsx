// The outputs as the maker gets them: a tree with a value on each row; what the definition does not name is marked.
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Reply } from '../../shared/contract/runtime-calls';
import { EmptyState } from '../ui/empty-state';
import { VirtualTree } from '../ui/virtual-tree';
import { listOutputTreeRows, type OutputTreeRow } from './output-tree-rows';

export function OutputsView({ outputs }: { readonly outputs: Reply['outputs'] }) {
  const styles = useStyles();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => listOutputTreeRows(outputs, closed), [outputs, closed]);
  const toggle = (row: OutputTreeRow, expanded: boolean) => {
    const next = new Set(closed);
    if (expanded) next.delete(row.id);
    else next.add(row.id);
    setClosed(next);
  };
  if (outputs.length === 0) {
    return <EmptyState title="No outputs" text="The reply holds nothing that a maker could use." />;
  }
  return (
    <VirtualTree
      label="Outputs"
      rows={rows}
      className={styles.tree}
      renderRow={({ output }) => (
        <>
          <span className={styles.label}>{output.label}</span>
          {output.undeclared && (
            <Badge appearance="outline" color="warning" size="small" className={styles.badge}>
              Not in the definition
            </Badge>
          )}
          <span className={styles.value}>{output.value}</span>
          <span className={styles.type}>{output.type}</span>
        </>
      )}
      onActivate={(row) => row.expanded !== undefined && toggle(row, !row.expanded)}
      onToggle={toggle}
    />
  );
}

const useStyles = makeStyles({
  tree: { padding: '6px 0' },
  label: {
    flexShrink: 0,
    maxWidth: '45%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  badge: { flexShrink: 0 },
  value: {
    flex: '1 1 0',
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    textAlign: 'right',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    userSelect: 'text',
  },
  type: {
    flexShrink: 0,
    width: '76px',
    textAlign: 'right',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});
