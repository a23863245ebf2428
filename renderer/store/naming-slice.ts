// What is being renamed, and what the usages are listed of.
import type { NamedThing } from '../../shared/mapping/rename';
import type { SliceCreator } from './studio';

/** What usages are listed of, with the words that stood for it when it was asked. */
export interface UsageQuestion {
  readonly thing: NamedThing;
  readonly title: string;
}

export interface NamingSlice {
  /** Null while no rename is under way. */
  readonly renaming: NamedThing | null;
  readonly usagesOf: UsageQuestion | null;
  openRename(thing: NamedThing | null): void;
  /** Shows the usages in the panel below the designer. */
  showUsages(question: UsageQuestion): void;
}

export const createNamingSlice: SliceCreator<NamingSlice> = (set) => ({
  renaming: null,
  usagesOf: null,
  openRename: (renaming) => set({ renaming }),
  showUsages: (usagesOf) => set({ usagesOf, panel: 'usages', room: 'design' }),
});
