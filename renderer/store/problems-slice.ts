// Everything that is wrong or worth knowing about the open connector, and the figures that have a limit. Worked out
// after the typing, never during it: `watch-problems` says when.
import type { ConnectorDocument } from '../../shared/connector/document';
import { checkDocument, type Found } from './check-document';
import type { SliceCreator } from './studio';

/** What was found in one state of the document. */
export interface Check extends Found {
  readonly document: ConnectorDocument;
}

export interface ProblemsSlice {
  /** Null while nothing is open or the first check is still to come. */
  readonly check: Check | null;
  /** Checks the open connector now, unless that was done already. */
  checkNow(): void;
  /** Takes what was found elsewhere; it counts as long as the document is still the open one. */
  takeCheck(document: ConnectorDocument, found: Found): void;
}

/** The most that the platform takes, by its documentation. */
export const limits = { sizeBytes: 1_048_576, operations: 256 } as const;

export const createProblemsSlice: SliceCreator<ProblemsSlice> = (set, get) => ({
  check: null,
  checkNow: () => {
    const document = get().connector?.document;
    if (!document) set({ check: null });
    else if (get().check?.document !== document) set({ check: { document, ...checkDocument(document) } });
  },
  takeCheck: (document, found) => {
    if (get().connector?.document === document) set({ check: { document, ...found } });
  },
});
