// What one row of the explorer shows.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { MethodBadge } from '../ui/method-badge';
import type { ExplorerRow } from './explorer-rows';

export function ExplorerRowView({ row }: { readonly row: ExplorerRow }) {
  const styles = useStyles();
  if (row.operation) {
    const { method, title, deprecated, visibility, path } = row.operation;
    return (
      <>
        <MethodBadge method={method} />
        <span
          className={mergeClasses(styles.label, deprecated && styles.deprecated)}
          title={`${method.toUpperCase()} ${path}`}
        >
          {title}
        </span>
        {visibility === 'internal' && <span className={styles.note}>hidden</span>}
        {deprecated && <span className={styles.note}>deprecated</span>}
      </>
    );
  }
  if (row.shared) {
    const { name, uses, type } = row.shared;
    return (
      <>
        <span className={styles.label} title={type === '' ? name : `${name}, ${type}`}>
          {name}
        </span>
        <span className={styles.note}>{uses === 0 ? 'unused' : uses === 1 ? '1 use' : `${uses} uses`}</span>
      </>
    );
  }
  return (
    <>
      {row.kind === 'general' && <DocumentRegular className={styles.icon} aria-hidden="true" />}
      <span className={mergeClasses(styles.label, row.kind === 'section' && styles.section)}>
        {row.label}
      </span>
      {row.count !== undefined && <span className={styles.note}>{row.count}</span>}
    </>
  );
}

const useStyles = makeStyles({
  label: { flex: '1 1 0', minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  section: { fontWeight: tokens.fontWeightSemibold },
  deprecated: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  icon: { flexShrink: 0, fontSize: '16px', color: tokens.colorNeutralForeground2 },
  note: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    // On the ground of a selected row the system has one colour for text.
    '@media (forced-colors: active)': { color: 'inherit' },
  },
});
