// How an app calls the operation: its Power Fx signature, to be copied.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { useMemo } from 'react';
import { printPowerFx } from '../../shared/preview/print-power-fx';
import { useStudio, type Studio } from '../store/studio';
import { EmptyState } from '../ui/empty-state';
import type { PreviewView } from './use-lookup';

interface PowerFxViewProps {
  readonly view: PreviewView;
  readonly connectorName: string;
}

export function PowerFxView({ view: { tree, operation }, connectorName }: PowerFxViewProps) {
  const styles = useStyles();
  const studio = useStudio();
  const signature = useMemo(
    () => printPowerFx(tree, operation, connectorName),
    [tree, operation, connectorName],
  );
  if (operation.kind === 'trigger') {
    return <EmptyState title="Apps do not use triggers" text="Only actions can be called from Power Fx." />;
  }
  return (
    <div className={styles.view}>
      <pre aria-label="Power Fx signature" className={styles.code}>
        {signature.text}
      </pre>
      <Button size="small" icon={<CopyRegular />} onClick={() => void copy(studio, signature.text)}>
        Copy
      </Button>
      <p className={styles.note}>
        Approximated: the app names the connector as it was added to it, and types may differ in detail.
      </p>
    </div>
  );
}

async function copy({ bridge, store }: Studio, text: string): Promise<void> {
  const copied = await bridge.call('app.copy-text', { text });
  if (copied.ok) store.getState().announce('The signature is copied.');
  else store.getState().showProblem(copied.problem);
}

const useStyles = makeStyles({
  view: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '10px',
    height: '100%',
    overflowY: 'auto',
    padding: '12px 14px',
  },
  code: {
    margin: 0,
    width: '100%',
    boxSizing: 'border-box',
    padding: '10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  note: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});
