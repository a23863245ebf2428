// The maker preview beside the designer: the card of the selected operation, its outputs, its Power Fx. It follows
// what is edited when the window has time, so that no edit waits for it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useMemo, useState } from 'react';
import { readGeneral } from '../../shared/mapping/plan-general';
import type { OperationKey } from '../../shared/operations/operation';
import { readOperation } from '../../shared/operations/read-operation';
import { buildCard } from '../../shared/preview/build-card';
import type { ConnectorDocument } from '../../shared/connector/document';
import { useStudio, useStudioState } from '../store/studio';
import { ColorTile } from '../ui/color-tile';
import { EmptyState } from '../ui/empty-state';
import { IconButton } from '../ui/icon-button';
import { TabPanel, Tabs } from '../ui/tabs';
import { MakerCardView } from './maker-card';
import { OutputsPreview } from './outputs-preview';
import { PowerFxView } from './power-fx-view';
import { useIdleValue } from './use-idle-value';

type PreviewTab = 'card' | 'outputs' | 'power-fx';

export function PreviewPanel() {
  const styles = useStyles();
  const { store } = useStudio();
  const document = useStudioState((state) => state.connector?.document);
  const key = useStudioState((state) => (state.selection.kind === 'operation' ? state.selection.key : null));
  const shown = useIdleValue(document, key ?? '');
  return (
    <section aria-label="Preview" className={styles.panel}>
      <div className={styles.head}>
        <h2 className={styles.title}>Maker preview</h2>
        <IconButton
          icon={DismissRegular}
          label="Hide the preview"
          onClick={() => store.getState().togglePreview()}
        />
      </div>
      {shown && key !== null ? (
        <Preview key={key} document={shown} operationKey={key} />
      ) : (
        <EmptyState title="No operation is selected" text="Choose an action or a trigger in the explorer." />
      )}
    </section>
  );
}

interface PreviewProps {
  readonly document: ConnectorDocument;
  readonly operationKey: OperationKey;
}

function Preview({ document, operationKey }: PreviewProps) {
  const styles = useStyles();
  const [tab, setTab] = useState<PreviewTab>('card');
  const { tree } = document.definition;
  const operation = readOperation(tree, operationKey);
  const view = useMemo(() => operation && { tree, operation }, [tree, operation]);
  const card = useMemo(() => view && buildCard(view.tree, view.operation), [view]);
  const general = readGeneral(document);
  if (!view || !card)
    return <EmptyState title="This operation is gone" text="Choose another one, or undo." />;
  const { icon } = document;
  const tabs = [
    { id: 'card', label: 'Card' },
    { id: 'outputs', label: 'Outputs', count: card.outputs.length },
    { id: 'power-fx', label: 'Power Fx' },
  ] as const;
  return (
    <>
      <div className={styles.bar}>
        <ColorTile
          name={general.title}
          color={general.brandColor}
          size={28}
          {...(icon ? { picture: `data:image/png;base64,${icon.bytes}` } : {})}
        />
        <div className={styles.words}>
          <span className={styles.operation}>{card.title}</span>
          <span className={styles.connector}>{general.title}</span>
        </div>
      </div>
      <Tabs name="preview" label="Parts of the preview" tabs={tabs} selected={tab} onSelect={setTab} />
      <TabPanel name="preview" selected={tab} className={styles.body}>
        {tab === 'card' && <MakerCardView view={view} card={card} />}
        {tab === 'outputs' && <OutputsPreview outputs={card.outputs} />}
        {tab === 'power-fx' && <PowerFxView view={view} connectorName={general.title} />}
      </TabPanel>
    </>
  );
}

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    flexShrink: 0,
    padding: '4px 6px 4px 14px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  bar: { display: 'flex', alignItems: 'center', gap: '10px', flexShrink: 0, padding: '10px 14px 2px' },
  words: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  operation: {
    fontWeight: tokens.fontWeightSemibold,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  connector: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  body: { flex: '1 1 0', minHeight: 0 },
});
