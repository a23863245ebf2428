// The files of a package with their sizes.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ZipEntry } from '../../shared/package/build-zip';
import { printSize } from '../ui/print-numbers';

export function EntryTable({ entries }: { readonly entries: readonly ZipEntry[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.cell}>
            File
          </th>
          <th scope="col" className={styles.size}>
            Size
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.name}>
            <td className={styles.cell}>{entry.name}</td>
            <td className={styles.size}>{printSize(entry.sizeBytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const cell = {
  padding: '5px 10px',
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  fontWeight: tokens.fontWeightRegular,
} as const;

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: { ...cell, textAlign: 'left' },
  size: { ...cell, textAlign: 'right', whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});
