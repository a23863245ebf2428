// The line below the columns: how to begin, and during a drag what the drop would do, or why it cannot be.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useDrag } from './map-context';

export function DropHint() {
  const styles = useStyles();
  const text = useDrag(({ drag }) => {
    if (!drag) return '';
    const plan = drag.over?.plan;
    if (!plan) return drag.stops ? '' : `Drop ${drag.name} on a section, an object or between two inputs.`;
    if (plan.ok) return plan.edit.label;
    return plan.needs ? `${plan.reason} You are asked for it.` : plan.reason;
  });
  const isRefused = useDrag(({ drag }) => {
    const plan = drag?.over?.plan;
    return plan !== undefined && !plan.ok && !plan.needs;
  });
  return (
    <div className={mergeClasses(styles.hint, text !== '' && styles.active, isRefused && styles.refused)}>
      {text || 'Drag a row to where it should stand, or press Space on it and choose with the arrow keys.'}
    </div>
  );
}

const useStyles = makeStyles({
  hint: {
    flexShrink: 0,
    height: '24px',
    padding: '0 14px',
    lineHeight: '22px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  active: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  refused: { color: tokens.colorStatusDangerForeground1 },
});
