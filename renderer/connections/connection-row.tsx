// One saved connection in the list, and what can be done with it.
import {
  Badge,
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { BeakerRegular } from '@fluentui/react-icons/svg/beaker';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { PersonKeyRegular } from '@fluentui/react-icons/svg/person-key';
import { SignOutRegular } from '@fluentui/react-icons/svg/sign-out';
import type { ConnectionSummary } from '../../shared/contract/connection-calls';
import { IconButton } from '../ui/icon-button';
import { printExpiry, printKept, printMoment, statusLabels, typeLabels } from './connection-words';
import { StatusDot } from './status-dot';

interface ConnectionRowProps {
  readonly connection: ConnectionSummary;
  /** The set of parameters as people know it; empty where the connector has no sets. */
  readonly setLabel: string;
  /** True for the one that calls go through. */
  readonly isUsed: boolean;
  readonly onUse: () => void;
  readonly onChange: () => void;
  readonly onRemove: () => void;
  readonly onSignIn: () => void;
  readonly onSignOut: () => void;
  /** Null where the connector names no operation to try a connection with. */
  readonly onTest: (() => void) | null;
}

export function ConnectionRow(props: ConnectionRowProps) {
  const styles = useStyles();
  const { connection, isUsed, onUse, onChange, onRemove, onSignIn } = props;
  const { name, type, status, reason } = connection;
  const needsSignIn = type === 'oauth2' && (status === 'needs-sign-in' || status === 'refused');
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
        <span className={styles.more}>{printDetails(connection, props.setLabel)}</span>
        {reason !== '' && <span className={styles.reason}>{reason}</span>}
      </div>
      {needsSignIn && (
        <Button size="small" appearance="primary" onClick={onSignIn} aria-label={`Sign in ${name}`}>
          Sign in
        </Button>
      )}
      {!isUsed && (
        <Button size="small" onClick={onUse} aria-label={`Use ${name}`}>
          Use
        </Button>
      )}
      <IconButton icon={EditRegular} label={`Change ${name}`} onClick={onChange} />
      <IconButton icon={DeleteRegular} label={`Remove ${name}`} onClick={onRemove} />
      {(type === 'oauth2' || props.onTest) && <MoreMenu {...props} />}
    </li>
  );
}

function MoreMenu({ connection, onSignIn, onSignOut, onTest }: ConnectionRowProps) {
  const { name, type, status } = connection;
  const label = `More for ${name}`;
  return (
    <Menu hasIcons>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={label} relationship="label" withArrow={false}>
          <Button appearance="subtle" size="small" icon={<MoreHorizontalRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {onTest && (
            <MenuItem icon={<BeakerRegular />} onClick={onTest}>
              Try it
            </MenuItem>
          )}
          {type === 'oauth2' && (
            <MenuItem icon={<PersonKeyRegular />} onClick={onSignIn}>
              {status === 'needs-sign-in' ? 'Sign in' : 'Sign in again'}
            </MenuItem>
          )}
          {type === 'oauth2' && status !== 'needs-sign-in' && (
            <MenuItem icon={<SignOutRegular />} onClick={onSignOut}>
              Sign out
            </MenuItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function printDetails(connection: ConnectionSummary, setLabel: string): string {
  const { type, status, kept, changedAt } = connection;
  const expiry = printExpiry(connection, (moment) => printMoment(moment, new Date()));
  const isPlainOAuth = type === 'oauth2' && kept.length === 0;
  return [
    setLabel || typeLabels[type],
    statusLabels[status],
    expiry,
    isPlainOAuth ? '' : printKept(kept),
    `changed ${printDay(changedAt)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function printDay(moment: string): string {
  return new Date(moment).toLocaleDateString(undefined, { dateStyle: 'medium' });
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
  reason: { color: tokens.colorStatusWarningForeground3, fontSize: tokens.fontSizeBase200 },
});
