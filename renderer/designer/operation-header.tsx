// The head of the operation designer: what the operation is called and what it calls.
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import type { Operation } from '../../shared/operations/operation';
import { MethodBadge } from '../ui/method-badge';

export function OperationHeader({ operation }: { readonly operation: Operation }) {
  const styles = useStyles();
  const { title, method, path, kind, deprecated, visibility, trigger } = operation;
  return (
    <header className={styles.header}>
      <div className={styles.line}>
        <h1 className={styles.title}>{title}</h1>
        <MethodBadge method={method} />
        {kind === 'trigger' && (
          <Badge appearance="tint" size="small">
            {trigger === 'batch' ? 'polling trigger' : 'trigger'}
          </Badge>
        )}
        {visibility === 'internal' && (
          <Badge appearance="tint" size="small" color="informative">
            hidden
          </Badge>
        )}
        {deprecated && (
          <Badge appearance="tint" size="small" color="warning">
            deprecated
          </Badge>
        )}
      </div>
      <code className={styles.path}>{path}</code>
    </header>
  );
}

const useStyles = makeStyles({
  header: { padding: '10px 16px 4px' },
  line: { display: 'flex', alignItems: 'center', gap: '8px' },
  title: {
    margin: 0,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  path: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});
