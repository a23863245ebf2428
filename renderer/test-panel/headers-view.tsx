// The headers of a request or a reply as a table.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Reply } from '../../shared/contract/runtime-calls';

interface HeadersViewProps {
  readonly label: string;
  readonly headers: Reply['headers'];
}

export function HeadersView({ label, headers }: HeadersViewProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{label}</caption>
      <tbody>
        {headers.map(({ name, value }, index) => (
          <tr key={index}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td className={styles.value}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const useStyles = makeStyles({
  table: { borderCollapse: 'collapse', margin: '0 14px 14px', fontSize: '12px', userSelect: 'text' },
  caption: {
    padding: '10px 0 4px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
  },
  name: {
    padding: '2px 20px 2px 0',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    textAlign: 'left',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
  },
  value: { padding: '2px 0', fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});
