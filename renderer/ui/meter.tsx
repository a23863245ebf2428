// How much of a limit is used: a short bar and the words beside it.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

interface MeterProps {
  /** What is measured, for screen readers. */
  readonly label: string;
  /** What the bar shows, in words: `32 KB of 1 MB`. */
  readonly text: string;
  readonly value: number;
  readonly max: number;
}

export function Meter({ label, text, value, max }: MeterProps) {
  const styles = useStyles();
  return (
    <span className={styles.box}>
      <span>{text}</span>
      <meter
        aria-label={label}
        min={0}
        max={max}
        value={value}
        className={mergeClasses(styles.bar, value > max && styles.over)}
      >
        {text}
      </meter>
    </span>
  );
}

const useStyles = makeStyles({
  box: { display: 'inline-flex', alignItems: 'center', gap: '8px' },
  bar: {
    width: '72px',
    height: '4px',
    appearance: 'none',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke1,
    overflow: 'hidden',
    '::-webkit-meter-inner-element': { display: 'block' },
    '::-webkit-meter-bar': {
      height: '4px',
      border: 'none',
      backgroundImage: 'none',
      backgroundColor: 'transparent',
    },
    // The browser fills it with a picture of its own.
    '::-webkit-meter-optimum-value': {
      backgroundImage: 'none',
      backgroundColor: tokens.colorBrandBackground,
    },
    '@media (forced-colors: active)': { border: '1px solid CanvasText' },
  },
  over: { '::-webkit-meter-optimum-value': { backgroundColor: tokens.colorStatusDangerBackground3 } },
});
