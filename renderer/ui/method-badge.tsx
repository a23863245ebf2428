// The verb of an HTTP request, short and in its own tone.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const tones = {
  get: 'green',
  head: 'green',
  options: 'green',
  post: 'blue',
  put: 'amber',
  patch: 'amber',
  delete: 'red',
} as const;

/** Shows any text; the known verbs have a tone. `delete` is cut to DEL so that all are of one width. */
export function MethodBadge({ method }: { readonly method: string }) {
  const styles = useStyles();
  const verb = method.toLowerCase();
  const tone = Object.entries(tones).find(([name]) => name === verb)?.[1] ?? 'blue';
  const short = verb === 'delete' ? 'DEL' : verb === 'options' ? 'OPT' : verb.toUpperCase();
  return <span className={mergeClasses(styles.badge, styles[tone])}>{short}</span>;
}

const useStyles = makeStyles({
  badge: {
    display: 'inline-block',
    flexShrink: 0,
    minWidth: '40px',
    padding: '0 4px',
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '10px',
    fontWeight: tokens.fontWeightBold,
    lineHeight: '16px',
    textAlign: 'center',
    backgroundColor: tokens.colorNeutralBackground4,
  },
  green: { color: tokens.colorPaletteGreenForeground1 },
  blue: { color: tokens.colorBrandForeground1 },
  amber: { color: tokens.colorPaletteMarigoldForeground2 },
  red: { color: tokens.colorPaletteRedForeground1 },
});
