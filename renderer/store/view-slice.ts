// What is shown: the room, the selection, the panels, the notices and the words for screen readers.
import type { Path } from '../../shared/base/pointer';
import type { FileRole, Problem } from '../../shared/base/problem';
import type { Settings } from '../../shared/contract/app-calls';
import { listOperations } from '../../shared/operations/list-operations';
import type { OperationKey } from '../../shared/operations/operation';
import type { SliceCreator } from './studio';

export type Room = 'home' | 'design' | 'test' | 'connections' | 'problems' | 'settings';

/** What the centre shows, and where the text editor should look. */
export type Selection =
  { readonly kind: 'general' } | { readonly kind: 'operation'; readonly key: OperationKey };

/** A place in a file that the text editor should show; `seq` grows so that the same place can be asked for again. */
export interface Reveal {
  readonly file: FileRole;
  readonly path: Path;
  readonly seq: number;
}

/** A problem in the notice strip under the command bar. */
export interface Notice {
  readonly id: number;
  readonly problem: Problem;
}

export interface ViewSlice {
  readonly room: Room;
  readonly selection: Selection;
  /** A field or parameter picked inside the selection, by where it stands; null for none. */
  readonly pickedPlace: Path | null;
  readonly reveal: Reveal | null;
  readonly definitionOpen: boolean;
  readonly definitionFile: FileRole;
  readonly panel: 'problems' | 'trace' | null;
  readonly paletteOpen: boolean;
  readonly dialog:
    'new-connector' | 'import' | 'export' | 'leave' | 'changed-on-disk' | 'save-conflict' | null;
  /** What to do once the person chose to save or discard in the leave dialog. */
  readonly afterLeave: (() => void) | null;
  readonly notices: readonly Notice[];
  /** Said by screen readers as soon as it changes. */
  readonly announcement: { readonly text: string; readonly seq: number };
  readonly busy: string | null;
  readonly settings: Settings;
  goTo(room: Room): void;
  enterConnector(): void;
  select(selection: Selection): void;
  /** Picks a place inside the selection and shows it in the text editor. */
  pick(file: FileRole, path: Path): void;
  toggleDefinition(): void;
  showFile(file: FileRole): void;
  togglePanel(panel: 'problems' | 'trace'): void;
  setPalette(open: boolean): void;
  openDialog(dialog: ViewSlice['dialog'], afterLeave?: () => void): void;
  showProblem(problem: Problem): void;
  dismiss(id: number): void;
  announce(text: string): void;
  setBusy(text: string | null): void;
  setSettings(settings: Settings): void;
}

export const createViewSlice: SliceCreator<ViewSlice> = (set, get) => {
  let noticeId = 0;
  return {
    room: 'home',
    selection: { kind: 'general' },
    pickedPlace: null,
    reveal: null,
    definitionOpen: true,
    definitionFile: 'definition',
    panel: null,
    paletteOpen: false,
    dialog: null,
    afterLeave: null,
    notices: [],
    announcement: { text: '', seq: 0 },
    busy: null,
    settings: { theme: 'system', callTimeoutMs: 30_000, definitionOpen: true },
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
        reveal: first ? { file: 'definition', path: first.place, seq: (get().reveal?.seq ?? 0) + 1 } : null,
      });
    },
    select: (selection) => {
      const { connector, reveal } = get();
      const operation =
        connector && selection.kind === 'operation'
          ? listOperations(connector.document.definition.tree).find((one) => one.key === selection.key)
          : undefined;
      set({
        selection,
        pickedPlace: null,
        reveal: { file: 'definition', path: operation?.place ?? ['info'], seq: (reveal?.seq ?? 0) + 1 },
      });
    },
    pick: (file, path) =>
      set({
        pickedPlace: path,
        definitionFile: file,
        reveal: { file, path, seq: (get().reveal?.seq ?? 0) + 1 },
      }),
    toggleDefinition: () => set({ definitionOpen: !get().definitionOpen }),
    showFile: (file) => set({ definitionFile: file, definitionOpen: true }),
    togglePanel: (panel) => set({ panel: get().panel === panel ? null : panel }),
    setPalette: (paletteOpen) => set({ paletteOpen }),
    openDialog: (dialog, afterLeave) => set({ dialog, afterLeave: afterLeave ?? null }),
    showProblem: (problem) => {
      noticeId += 1;
      const others = get().notices.filter((notice) => notice.problem.message !== problem.message);
      set({ notices: [...others.slice(-2), { id: noticeId, problem }] });
      get().announce(problem.message);
    },
    dismiss: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
    announce: (text) => set({ announcement: { text, seq: get().announcement.seq + 1 } }),
    setBusy: (busy) => set({ busy }),
    setSettings: (settings) => set({ settings, definitionOpen: settings.definitionOpen }),
  };
};
