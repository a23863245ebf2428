// What the card hands on to later steps, under the names that makers read.
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CardOutput } from '../../shared/preview/card';
import { EmptyState } from '../ui/empty-state';
import { VirtualTree } from '../ui/virtual-tree';
import { buildCardOutputRows, type CardOutputRow } from './card-output-rows';

export function OutputsPreview({ outputs }: { readonly outputs: readonly CardOutput[] }) {
  const styles = useStyles();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => buildCardOutputRows(outputs, closed), [outputs, closed]);
  const toggle = (row: CardOutputRow, expanded: boolean) => {
    const next = new Set(closed);
    if (expanded) next.delete(row.id);
    else next.add(row.id);
    setClosed(next);
  };
  if (outputs.length === 0) {
    return (
      <EmptyState
        title="It hands nothing on"
        text="Give a response a schema, and its fields become outputs that later steps can use."
      />
    );
  }
  return (
    <VirtualTree
      label="Outputs that makers see"
      rows={rows}
      className={styles.tree}
      onToggle={toggle}
      onActivate={(row) => row.expanded !== undefined && toggle(row, !row.expanded)}
      renderRow={({ output }) => (
        <>
          <span className={styles.label} title={output.description || output.path}>
            {output.label}
          </span>
          {output.inList && (
            <Badge appearance="outline" size="small" className={styles.fixed}>
              each
            </Badge>
          )}
          <span className={styles.type}>{output.type || 'any'}</span>
        </>
      )}
    />
  );
}

const useStyles = makeStyles({
  tree: { padding: '6px 0' },
  fixed: { flexShrink: 0 },
  label: { flex: '1 1 0', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  type: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
