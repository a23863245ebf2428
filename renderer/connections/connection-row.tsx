// One saved connection in the list.
import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import type { ConnectionSummary } from '../../shared/contract/connection-calls';
import { IconButton } from '../ui/icon-button';
import { printKept, statusLabels, typeLabels } from './connection-words';
import { StatusDot } from './status-dot';

interface ConnectionRowProps {
  readonly connection: ConnectionSummary;
  /** True for the one that calls go through. */
  readonly isUsed: boolean;
  readonly onUse: () => void;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}

export function ConnectionRow({ connection, isUsed, onUse, onChange, onRemove }: ConnectionRowProps) {
  const styles = useStyles();
  const { name, type, kept, status, changedAt } = connection;
  return (
    <li className={styles.row} aria-label={name}>
      <StatusDot status={status} />
      <div className={styles.words}>
        <span className={styles.name}>
          {name}
          {isUsed && (
            <Badge appearance="tint" size="small" className={styles.badge}>
              In use
            </Badge>
          )}
        </span>
        <span className={styles.more}>
          {typeLabels[type]} · {statusLabels[status]} · {printKept(kept)} · changed {printDay(changedAt)}
        </span>
      </div>
      {!isUsed && (
        <Button size="small" onClick={onUse} aria-label={`Use ${name}`}>
          Use
        </Button>
      )}
      <IconButton icon={EditRegular} label={`Change ${name}`} onClick={onChange} />
      <IconButton icon={DeleteRegular} label={`Remove ${name}`} onClick={onRemove} />
    </li>
  );
}

function printDay(iso: string): string {
  return new Date(iso).toLocaleDateString(undefined, { dateStyle: 'medium' });
}

const useStyles = makeStyles({
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '10px 12px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { display: 'flex', flexDirection: 'column', flex: '1 1 0', minWidth: 0 },
  name: { display: 'flex', alignItems: 'center', fontWeight: tokens.fontWeightSemibold },
  badge: { marginLeft: '8px' },
  more: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
