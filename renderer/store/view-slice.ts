// What is shown: the room, the selection, the panels and the dialogs.
import { parsePointer, isSamePath, type Path } from '../../shared/base/pointer';
import type { FileRole, Place, TextRange } from '../../shared/base/problem';
import { listOperations } from '../../shared/operations/list-operations';
import { findSelectionAt, isSameSelection, placeOfSelection, type Selection } from './selection';
import type { SliceCreator } from './studio';

export type Room = 'home' | 'design' | 'test' | 'connections' | 'problems' | 'settings';
export type Panel = 'problems' | 'trace' | 'history' | 'usages';
export type DialogName =
  'new-connector' | 'import' | 'export' | 'leave' | 'changed-on-disk' | 'save-conflict' | 'palette';

/**
 * A place in a file that the text editor should show; `seq` grows so that the same place can be asked for again.
 * `range` is there for places that no path leads to: in a script, or in text that does not parse.
 */
export interface Reveal {
  readonly file: FileRole;
  readonly path: Path;
  readonly seq: number;
  readonly range?: TextRange;
}

export interface ViewSlice {
  readonly room: Room;
  readonly selection: Selection;
  /** A field or parameter picked inside the selection, by where it stands; null for none. */
  readonly pickedPlace: Path | null;
  readonly reveal: Reveal | null;
  readonly definitionOpen: boolean;
  readonly definitionFile: FileRole;
  readonly panel: Panel | null;
  readonly dialog: DialogName | null;
  /** What to do once the person chose to save or discard in the leave dialog. */
  readonly afterLeave: (() => void) | null;
  /** True while the window is too narrow for three panes: what is beside the centre then lies over it. */
  readonly isNarrow: boolean;
  /** A control that should take the focus, by name; `seq` grows with each request. */
  readonly focusRequest: { readonly target: 'filter' | 'definition'; readonly seq: number } | null;
  /** Ids of the commands that ran lately, the last one first. */
  readonly recentCommands: readonly string[];
  goTo(room: Room): void;
  enterConnector(): void;
  select(selection: Selection): void;
  /** Picks a place inside the selection and shows it in the text editor. */
  pick(file: FileRole, path: Path): void;
  /** Follows the cursor of the text editor: selects what it stands in, and leaves the editor where it is. */
  follow(file: FileRole, path: Path): void;
  /** Goes to a problem's place, in the designer and in the text. */
  showPlace(place: Place): void;
  toggleDefinition(): void;
  showFile(file: FileRole): void;
  togglePanel(panel: Panel): void;
  openDialog(dialog: DialogName | null, afterLeave?: () => void): void;
  setNarrow(isNarrow: boolean): void;
  requestFocus(target: 'filter' | 'definition'): void;
  noteCommand(id: string): void;
}

export const createViewSlice: SliceCreator<ViewSlice> = (set, get) => {
  const nextReveal = (file: FileRole, path: Path, range?: TextRange): Reveal => ({
    file,
    path,
    seq: (get().reveal?.seq ?? 0) + 1,
    ...(range ? { range } : {}),
  });
  return {
    room: 'home',
    selection: { kind: 'general' },
    pickedPlace: null,
    reveal: null,
    definitionOpen: true,
    definitionFile: 'definition',
    panel: null,
    dialog: null,
    afterLeave: null,
    isNarrow: false,
    focusRequest: null,
    recentCommands: [],
    goTo: (room) => set({ room }),
    enterConnector: () => {
      const document = get().connector?.document;
      const first = document ? listOperations(document.definition.tree)[0] : undefined;
      set({
        room: 'design',
        selection: first ? { kind: 'operation', key: first.key } : { kind: 'general' },
        pickedPlace: null,
        definitionFile: 'definition',
        notices: [],
        dialog: null,
        reveal: first ? nextReveal('definition', first.place) : null,
      });
    },
    select: (selection) => {
      const document = get().connector?.document;
      const place = document ? placeOfSelection(document, selection) : null;
      set({
        selection,
        pickedPlace: null,
        ...(place ? { definitionFile: 'definition', reveal: nextReveal('definition', place) } : {}),
      });
    },
    pick: (file, path) => set({ pickedPlace: path, definitionFile: file, reveal: nextReveal(file, path) }),
    follow: (file, path) => {
      const { connector, selection, pickedPlace } = get();
      if (!connector) return;
      const found = findSelectionAt(connector.document, file, path) ?? selection;
      const isSame = isSameSelection(found, selection);
      if (isSame && pickedPlace && isSamePath(pickedPlace, path)) return;
      set({ selection: isSame ? selection : found, pickedPlace: path });
    },
    showPlace: ({ file = 'definition', pointer, range }) => {
      const { connector, selection } = get();
      if (!connector) return;
      const path = parsePointer(pointer ?? '');
      set({
        room: 'design',
        selection: findSelectionAt(connector.document, file, path) ?? selection,
        pickedPlace: path,
        definitionFile: file,
        definitionOpen: true,
        reveal: nextReveal(file, path, range),
      });
    },
    toggleDefinition: () => {
      const definitionOpen = !get().definitionOpen;
      set({ definitionOpen });
      // In a narrow window it is opened for a look; that is no wish to be remembered.
      if (!get().isNarrow) void get().changeSettings({ definitionOpen });
    },
    showFile: (file) => set({ definitionFile: file, definitionOpen: true }),
    togglePanel: (panel) => set({ panel: get().panel === panel ? null : panel }),
    openDialog: (dialog, afterLeave) => set({ dialog, afterLeave: afterLeave ?? null }),
    setNarrow: (isNarrow) => {
      if (isNarrow !== get().isNarrow) {
        const previewOpen = !isNarrow && get().previewOpen;
        set({ isNarrow, previewOpen, definitionOpen: !isNarrow && get().settings.definitionOpen });
      }
    },
    noteCommand: (id) =>
      set({ recentCommands: [id, ...get().recentCommands.filter((one) => one !== id)].slice(0, 12) }),
    requestFocus: (target) => set({ focusRequest: { target, seq: (get().focusRequest?.seq ?? 0) + 1 } }),
  };
};
