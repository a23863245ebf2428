// One row of the choice: a check mark with a group or an operation.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckboxCheckedFilled } from '@fluentui/react-icons/svg/checkbox-checked';
import { CheckboxIndeterminateRegular } from '@fluentui/react-icons/svg/checkbox-indeterminate';
import { CheckboxUncheckedRegular } from '@fluentui/react-icons/svg/checkbox-unchecked';
import { MethodBadge } from '../ui/method-badge';
import type { ImportRow } from './operation-rows';

export function ImportRowView({ row }: { readonly row: ImportRow }) {
  const styles = useStyles();
  return (
    <>
      <CheckMark checked={row.checked ?? false} />
      {row.kind === 'group' ? (
        <>
          <span className={mergeClasses(styles.label, styles.group)}>{row.label}</span>
          <span className={styles.path}>
            {row.pickedCount} of {row.keys.length}
          </span>
        </>
      ) : (
        <>
          <MethodBadge method={row.operation.method} />
          <span className={styles.label}>{row.label}</span>
          <span className={mergeClasses(styles.path, styles.code)}>{row.operation.path}</span>
        </>
      )}
    </>
  );
}

/** For the eye: the row itself carries `aria-checked`. */
function CheckMark({ checked }: { readonly checked: boolean | 'mixed' }) {
  const styles = useStyles();
  const Mark =
    checked === 'mixed'
      ? CheckboxIndeterminateRegular
      : checked
        ? CheckboxCheckedFilled
        : CheckboxUncheckedRegular;
  return (
    <Mark aria-hidden="true" className={mergeClasses(styles.mark, checked !== false && styles.marked)} />
  );
}

const useStyles = makeStyles({
  mark: { flexShrink: 0, fontSize: '18px', color: tokens.colorNeutralForeground3 },
  marked: { color: tokens.colorBrandForeground1 },
  label: {
    flex: '1 1 auto',
    minWidth: '80px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  group: { fontWeight: tokens.fontWeightSemibold },
  path: {
    flex: '0 1 auto',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  code: { fontFamily: tokens.fontFamilyMonospace },
});
