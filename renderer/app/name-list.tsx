// Names of files or folders, one under the other, to be read and copied.
import { makeStyles, tokens } from '@fluentui/react-components';

export function NameList({ names }: { readonly names: readonly string[] }) {
  const styles = useStyles();
  if (names.length === 0) return null;
  return (
    <ul className={styles.list}>
      {names.map((name) => (
        <li key={name} className="selectable">
          {name}
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: '8px 12px',
    listStyleType: 'none',
    overflowWrap: 'anywhere',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
});
