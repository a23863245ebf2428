// An import under way: the document that was read, what is picked, and how far it is.
import type { Problem } from '../../shared/base/problem';
import type { ImportOutline } from '../../shared/contract/import-calls';
import type { TaskProgress } from '../../shared/contract/tasks';
import { limits } from './problems-slice';
import type { SliceCreator } from './studio';

export type ImportState =
  | {
      readonly stage: 'reading';
      readonly file: string;
      readonly progress: TaskProgress | null;
      cancel(): void;
    }
  | { readonly stage: 'choosing'; readonly outline: ImportOutline; readonly picked: ReadonlySet<string> }
  | {
      readonly stage: 'building';
      readonly outline: ImportOutline;
      readonly progress: TaskProgress | null;
      cancel(): void;
    }
  | { readonly stage: 'failed'; readonly problem: Problem };

export interface ImportSlice {
  readonly importing: ImportState | null;
  /** What the last import could not say in OpenAPI 2.0. */
  readonly losses: readonly Problem[];
  /** Reads a document and offers its operations in the import dialog. */
  startImport(file: string): Promise<void>;
  pickOperations(keys: ReadonlySet<string>): void;
  /** Builds the connector from what is picked and opens it as a new one. */
  buildImport(): Promise<void>;
  endImport(): void;
}

export const createImportSlice: SliceCreator<ImportSlice> = (set, get, bridge) => ({
  importing: null,
  losses: [],
  startImport: async (file) => {
    const task = bridge.start('import.read', { file }, (progress) => {
      const now = get().importing;
      if (now?.stage === 'reading') set({ importing: { ...now, progress } });
    });
    set({
      importing: { stage: 'reading', file, progress: null, cancel: () => task.cancel() },
      dialog: 'import',
    });
    const read = await task.done;
    if (get().importing?.stage !== 'reading') return;
    if (!read.ok) {
      if (read.problem.code === 'task-cancelled') get().endImport();
      else set({ importing: { stage: 'failed', problem: read.problem } });
      return;
    }
    // Everything, unless that is more than a connector may hold: then the person chooses.
    const keys = read.value.operations.map((operation) => operation.key);
    const picked = new Set(keys.length > limits.operations ? [] : keys);
    set({ importing: { stage: 'choosing', outline: read.value, picked } });
  },
  pickOperations: (picked) => {
    const now = get().importing;
    if (now?.stage === 'choosing') set({ importing: { ...now, picked } });
  },
  buildImport: async () => {
    const now = get().importing;
    if (now?.stage !== 'choosing') return;
    const { outline, picked } = now;
    const operations = outline.operations.map((one) => one.key).filter((key) => picked.has(key));
    const task = bridge.start('import.build', { importId: outline.importId, operations }, (progress) => {
      const state = get().importing;
      if (state?.stage === 'building') set({ importing: { ...state, progress } });
    });
    set({ importing: { stage: 'building', outline, progress: null, cancel: () => task.cancel() } });
    const built = await task.done;
    if (get().importing?.stage !== 'building') return;
    if (!built.ok) {
      // Cancelled while building: back to the choice, which is still there.
      if (built.problem.code === 'task-cancelled') set({ importing: now });
      else set({ importing: { stage: 'failed', problem: built.problem } });
      return;
    }
    set({ importing: null, dialog: null });
    if (await get().readConnector(built.value.connector, true)) {
      set({ losses: built.value.losses });
      get().announce(`${outline.title} imported with ${operations.length} operations.`);
    }
  },
  endImport: () => set({ importing: null, dialog: null }),
});
