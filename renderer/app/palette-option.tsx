// One line of the palette.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MethodBadge } from '../ui/method-badge';
import { ShortcutHint } from '../ui/shortcut-hint';
import type { PaletteItem } from './palette-items';

interface PaletteOptionProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly hits: readonly number[];
  readonly active: boolean;
  readonly onChoose: () => void;
}

export function PaletteOption({ id, item, hits, active, onChoose }: PaletteOptionProps) {
  const styles = useStyles();
  return (
    // The field above keeps the focus and has the keys: an option is only ever clicked.
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={mergeClasses(styles.option, active && styles.active)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
      onKeyDown={(event) => event.key === 'Enter' && onChoose()}
    >
      <span className={styles.mark} aria-hidden="true">
        <Mark item={item} />
      </span>
      <span className={styles.label}>
        <HitText text={item.label} hits={hits} />
      </span>
      {item.kind === 'operation' && <span className={styles.path}>{item.operation.path}</span>}
      <span className={styles.space} />
      {item.kind === 'command' && item.command.shortcut && <ShortcutHint shortcut={item.command.shortcut} />}
    </div>
  );
}

function Mark({ item }: { readonly item: PaletteItem }) {
  if (item.kind === 'operation') return <MethodBadge method={item.operation.method} />;
  const { icon: Icon } = item.command;
  return Icon ? <Icon /> : null;
}

function HitText({ text, hits }: { readonly text: string; readonly hits: readonly number[] }) {
  const styles = useStyles();
  if (hits.length === 0) return text;
  const marked = new Set(hits);
  return Array.from({ length: text.length }, (_, at) => (
    <span key={at} className={marked.has(at) ? styles.hit : undefined}>
      {text.charAt(at)}
    </span>
  ));
}

const useStyles = makeStyles({
  option: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    minHeight: '32px',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  mark: { display: 'inline-flex', justifyContent: 'center', width: '44px', fontSize: '18px' },
  label: {
    flex: '0 1 auto',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  space: { flex: '1 1 0' },
  path: {
    flex: '0 2 auto',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  hit: { fontWeight: tokens.fontWeightBold },
});
