// The command palette: one field that finds every command and every operation.
import { Dialog, DialogSurface, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { listOperations } from '../../shared/operations/list-operations';
import { commands } from '../commands/registry';
import { runCommand } from '../commands/run-command';
import { useStudio, type Studio } from '../store/studio';
import { useFocusReturn } from '../ui/use-focus-return';
import { PaletteOption } from './palette-option';
import { listPaletteEntries, type PaletteItem } from './palette-items';

export function Palette() {
  const styles = useStyles();
  const studio = useStudio();
  useFocusReturn();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const entries = useEntries(studio, query);
  const close = () => studio.store.getState().openDialog(null);
  const choose = (item: PaletteItem) => {
    close();
    runItem(studio, item);
  };
  const move = (to: number) => {
    const index = (to + entries.length) % Math.max(1, entries.length);
    setActive(index);
    list.current?.children[index]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: Math.min(active + 10, entries.length - 1),
      PageUp: Math.max(active - 10, 0),
    };
    const to = moves[event.key];
    const entry = entries[active];
    if (to !== undefined) move(to);
    else if (event.key === 'Enter' && entry) choose(entry.item);
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface} aria-label="Command palette">
        <div className={styles.field}>
          <SearchRegular aria-hidden="true" />
          <input
            type="text"
            role="combobox"
            aria-label="Search commands and operations"
            aria-expanded="true"
            aria-controls="palette-list"
            aria-autocomplete="list"
            aria-activedescendant={entries[active] ? `palette-${active}` : undefined}
            placeholder="Search commands and operations"
            spellCheck={false}
            className={styles.input}
            value={query}
            onChange={(event) => {
              setQuery(event.target.value);
              setActive(0);
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div
          ref={list}
          id="palette-list"
          role="listbox"
          tabIndex={-1}
          aria-label="Found"
          className={styles.list}
        >
          {entries.map(({ item, hits }, index) => (
            <PaletteOption
              key={item.id}
              id={`palette-${index}`}
              item={item}
              hits={hits}
              active={index === active}
              onChoose={() => choose(item)}
            />
          ))}
        </div>
        {entries.length === 0 && <p className={mergeClasses(styles.none)}>Nothing is called like that.</p>}
      </DialogSurface>
    </Dialog>
  );
}

/** The entries for a query; what can run is judged once, as it was when the palette opened. */
function useEntries(studio: Studio, query: string) {
  const [opened] = useState(() => {
    const state = { ...studio.store.getState(), dialog: null };
    const tree = state.connector?.document.definition.tree;
    return {
      commands: commands.filter((command) => command.id !== 'palette' && command.when(state)),
      operations: tree ? listOperations(tree) : [],
      recent: state.recentCommands,
    };
  });
  return useMemo(
    () => listPaletteEntries(query, opened.commands, opened.operations, opened.recent),
    [query, opened],
  );
}

function runItem(studio: Studio, item: PaletteItem): void {
  if (item.kind === 'command') {
    void runCommand(studio, item.command);
    return;
  }
  const state = studio.store.getState();
  if (state.room !== 'test') state.goTo('design');
  state.select({ kind: 'operation', key: item.operation.key });
  state.announce(`${item.label} selected.`);
}

const useStyles = makeStyles({
  surface: {
    display: 'flex',
    flexDirection: 'column',
    maxWidth: 'min(600px, calc(100vw - 48px))',
    maxHeight: 'min(480px, calc(100vh - 96px))',
    marginTop: '48px',
    padding: 0,
    overflow: 'hidden',
  },
  field: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    flexShrink: 0,
    padding: '0 14px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: '18px',
    color: tokens.colorNeutralForeground3,
  },
  input: {
    flex: '1 1 0',
    height: '44px',
    border: 'none',
    outlineStyle: 'none',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
  },
  list: { flex: '0 1 auto', minHeight: 0, padding: '6px', overflowY: 'auto', outlineStyle: 'none' },
  none: { margin: 0, padding: '16px', textAlign: 'center', color: tokens.colorNeutralForeground3 },
});
