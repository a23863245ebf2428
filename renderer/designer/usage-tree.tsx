// Places that name something, under the operation, reference or policy that each belongs to.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Usage } from '../../shared/mapping/rename';
import { VirtualTree } from '../ui/virtual-tree';
import { buildUsageRows } from './usage-rows';

interface UsageTreeProps {
  readonly label: string;
  readonly usages: readonly Usage[];
  /** Goes to a place; left out where places are only looked at. */
  readonly onOpen?: (usage: Usage) => void;
}

export function UsageTree({ label, usages, onOpen }: UsageTreeProps) {
  const styles = useStyles();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => buildUsageRows(usages, closed), [usages, closed]);
  const toggle = (id: string) => {
    const next = new Set(closed);
    if (!next.delete(id)) next.add(id);
    setClosed(next);
  };
  return (
    <VirtualTree
      label={label}
      rows={rows}
      className={styles.tree}
      onToggle={(row) => toggle(row.id)}
      onActivate={(row) => (row.usage ? onOpen?.(row.usage) : toggle(row.id))}
      renderRow={({ usage, label: text, count }) =>
        usage ? (
          <>
            <span className={styles.trail}>{usage.trail || usage.owner}</span>
            {usage.after !== '' && (
              <span className={styles.change}>
                {usage.before} → {usage.after}
              </span>
            )}
          </>
        ) : (
          <>
            <span className={styles.owner}>{text}</span>
            <span className={styles.count}>{count}</span>
          </>
        )
      }
    />
  );
}

const line = { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } as const;

const useStyles = makeStyles({
  tree: { padding: '4px 0' },
  owner: { ...line, flex: '1 1 0', fontWeight: tokens.fontWeightSemibold },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  trail: { ...line, flex: '1 1 0' },
  change: {
    ...line,
    flex: '0 1 auto',
    maxWidth: '55%',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});
