// The card as a maker meets it: whose it is, what it does, its fields, and what is only approximated. Of a long card
// only the lines in view exist.
import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CardField, MakerCard } from '../../shared/preview/card';
import { buildCardLines } from './card-lines';
import { CardLineView } from './card-line-view';
import type { PreviewView } from './use-lookup';

interface MakerCardProps {
  readonly view: PreviewView;
  readonly card: MakerCard;
}

const lineHeight = 52;
const lineGap = 10;

export function MakerCardView({ view, card }: MakerCardProps) {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const [isAdvancedOpen, setAdvancedOpen] = useState(false);
  const [live, setLive] = useState<Readonly<Record<string, readonly CardField[]>>>({});
  const onFields = useCallback(
    (id: string, fields: readonly CardField[]) => setLive((before) => ({ ...before, [id]: fields })),
    [],
  );
  const lines = useMemo(() => buildCardLines(card, { isAdvancedOpen, live }), [card, isAdvancedOpen, live]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    gap: lineGap,
    overscan: 12,
    getItemKey: (index) => lines[index]?.id ?? index,
  });
  return (
    <div ref={scroller} className={styles.scroller}>
      <CardTop card={card} />
      {lines.length === 0 && <p className={styles.quiet}>It asks for nothing.</p>}
      <div className={styles.lines} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return line ? (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className={styles.line}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <CardLineView
                view={view}
                line={line}
                onFields={onFields}
                onToggleAdvanced={() => setAdvancedOpen(!isAdvancedOpen)}
              />
            </div>
          ) : null;
        })}
      </div>
      <Notes card={card} />
    </div>
  );
}

function CardTop({ card }: { readonly card: MakerCard }) {
  const styles = useStyles();
  return (
    <>
      {card.deprecated && (
        <Badge appearance="tint" color="warning">
          Deprecated: makers find it only in flows that have it
        </Badge>
      )}
      {card.description !== '' && <p className={styles.text}>{card.description}</p>}
      {card.trigger && (
        <div className={styles.trigger}>
          <p className={styles.text}>{card.trigger.runs}</p>
          {card.trigger.kind === 'polling' && (
            <p className={styles.text}>
              Makers set how often it is asked, for example every 3 minutes (approximated).
            </p>
          )}
          {card.trigger.hint !== '' && <p className={styles.text}>“{card.trigger.hint}”</p>}
        </div>
      )}
    </>
  );
}

function Notes({ card: { approximations } }: { readonly card: MakerCard }) {
  const styles = useStyles();
  const sentences = [...new Set(approximations.map((note) => note.sentence))];
  return (
    <div className={styles.notes}>
      <h3 className={styles.notesTitle}>Approximated</h3>
      <ul className={styles.list}>
        <li>Spacing and colours follow the designer of flows, and differ between its versions.</li>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

const useStyles = makeStyles({
  scroller: { height: '100%', overflowY: 'auto', padding: '10px 14px 20px' },
  lines: { position: 'relative', width: '100%', marginTop: '10px' },
  // A long hint must not make a control wider than the card.
  line: {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Select, & .fui-Dropdown': { minWidth: 0 },
  },
  text: { margin: '0 0 4px', overflowWrap: 'anywhere' },
  quiet: { margin: '6px 0', color: tokens.colorNeutralForeground3 },
  trigger: {
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  notes: {
    marginTop: '16px',
    paddingTop: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  notesTitle: { margin: 0, fontSize: tokens.fontSizeBase200 },
  list: { margin: '4px 0 0', paddingLeft: '16px' },
});
