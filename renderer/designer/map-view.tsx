// The map: sources, what the maker sees, the HTTP call, and the lines between the last two. Every change goes through a
// plan; this file only brings the gestures to it and the focus back.
import { makeStyles, tokens } from '@fluentui/react-components';
import { AppsListRegular } from '@fluentui/react-icons/svg/apps-list';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { GlobeRegular } from '@fluentui/react-icons/svg/globe';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { ClipboardPasteRegular } from '@fluentui/react-icons/svg/clipboard-paste';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { JsonValue } from '../../shared/base/json-value';
import { useStudio } from '../store/studio';
import { IconButton } from '../ui/icon-button';
import { SplitPane } from '../ui/split-pane';
import { useListener } from '../ui/use-listener';
import { createDragStore, type DragStore } from './drag-session';
import { DropHint } from './drop-hint';
import { Inspector, usePickedTarget } from './inspector';
import { MapColumn } from './map-column';
import { MapContext, type MapActions } from './map-context';
import { MapDialogs } from './map-dialogs';
import { MapLines } from './map-lines';
import type { ColumnName, MapRow } from './map-row';
import type { OperationView } from './operation-view';
import { watchFits } from './mark-fits';
import { useMapActions } from './use-map-actions';
import { noSearches, useJoined, useMapRows, usePicked, type Searches } from './use-map-rows';
import { useRowFocus } from './use-row-focus';
import { useSampleInput } from './use-sample-input';
import { useToggles } from './use-toggles';

export function MapView({ view }: { readonly view: OperationView }) {
  const styles = useStyles();
  const studio = useStudio();
  const { key } = view.operation;
  const box = useRef<HTMLDivElement>(null);
  const toggleState = useToggles(key);
  const [literals, setLiterals] = useState<readonly JsonValue[]>([]);
  const [searches, setSearches] = useState<Searches>(noSearches);
  const { toggles } = toggleState;
  const state = useMemo(() => ({ toggles, literals, searches }), [toggles, literals, searches]);
  const rows = useMapRows(view, state);
  const joined = useJoined(rows);
  const picked = usePicked(rows);
  const inspected = usePickedTarget(view, rows);
  const focus = useRowFocus(rows);
  const [drags] = useState(createDragStore);
  const [shown] = useState(() => new Map<string, MapRow>());
  const actions = useMapActions({ studio, operationKey: key, drags, shown, focus, toggleState });
  useFits(drags, actions.map);
  const samples = useSampleInput(studio, key);
  useListener(box, 'keydown', actions.onKeyDown, true);
  useListener(box, 'paste', samples.onPaste);
  const column = (name: ColumnName) => ({
    name,
    rows: rows[name],
    selected: picked[name],
    joined,
    handle: focus.handles[name],
    search: searches[name],
    onSearch: (search: string | null) => setSearches((before) => ({ ...before, [name]: search })),
    onToggle: (row: MapRow, expanded: boolean) => toggleState.toggle([row.id], expanded),
    onPick: (row: MapRow) => row.place && studio.store.getState().pick('definition', row.place),
    onLift: (row: MapRow) => actions.lift(name, row),
    onRemove: (row: MapRow) => actions.remove(name, row),
  });
  const content = useMemo(() => [rows, picked], [rows, picked]);
  return (
    <MapContext value={actions.map}>
      <SplitPane
        name="inspector"
        label="Height of the inspector"
        direction="column"
        sized="second"
        initialSize={196}
        minSize={120}
        minOther={180}
        first={
          <div className={styles.map}>
            <div ref={box} className={styles.columns}>
              <MapColumn
                {...column('sources')}
                title="Sources"
                icon={DocumentRegular}
                onRemove={({ sample }) =>
                  sample !== undefined && studio.store.getState().removeSample(key, sample)
                }
                onRename={(row) => row.sample !== undefined && actions.map.askSampleName(row)}
                onDropFile={samples.onDrop}
                actions={
                  <IconButton
                    icon={ClipboardPasteRegular}
                    label="Paste a sample"
                    onClick={() => actions.openDialog({ kind: 'sample' })}
                  />
                }
              />
              <MapColumn {...column('card')} title="What the maker sees" icon={AppsListRegular} />
              <MapColumn
                {...column('call')}
                title="The HTTP call"
                icon={GlobeRegular}
                actions={
                  <IconButton
                    icon={AddRegular}
                    label="Add a response"
                    onClick={() => actions.openDialog({ kind: 'response' })}
                  />
                }
              />
              <MapLines map={box} rows={content} />
            </div>
            <DropHint />
          </div>
        }
        second={inspected && <Inspector picked={inspected} />}
      />
      <MapDialogs
        actions={actions}
        operationKey={key}
        onSamples={samples.add}
        onLiteral={(value) => setLiterals((before) => [...before, value])}
      />
    </MapContext>
  );
}

/** Marks the rows that a drag would fit on. */
function useFits(drags: DragStore, map: MapActions) {
  useEffect(
    () =>
      watchFits(drags, {
        listRows: () => map.shown.values(),
        plan: map.plan,
        now: () => performance.now(),
        later: (step) => {
          const frame = requestAnimationFrame(step);
          return () => cancelAnimationFrame(frame);
        },
      }),
    [drags, map],
  );
}

const useStyles = makeStyles({
  map: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  columns: {
    position: 'relative',
    flex: '1 1 0',
    minHeight: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(150px, 4fr) minmax(170px, 5fr) minmax(170px, 5fr)',
    columnGap: '28px',
    padding: '0 12px 8px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
});
