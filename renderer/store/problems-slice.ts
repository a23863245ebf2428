// Everything that is wrong or worth knowing about the open connector, and the figures that have a limit. Worked out
// after the typing, never during it: `watch-problems` says when.
import type { Problem } from '../../shared/base/problem';
import type { ConnectorDocument } from '../../shared/connector/document';
import { listOperations } from '../../shared/operations/list-operations';
import { checkConnector } from '../../shared/rules/check-connector';
import type { SliceCreator } from './studio';

/** What was found in one state of the document. */
export interface Check {
  readonly document: ConnectorDocument;
  readonly problems: readonly Problem[];
  /** Size of the definition in UTF-8. */
  readonly sizeBytes: number;
  readonly operations: number;
}

export interface ProblemsSlice {
  /** Null while nothing is open or the first check is still to come. */
  readonly check: Check | null;
  /** Checks the open connector now, unless that was done already. */
  checkNow(): void;
}

/** The most that the platform takes, by its documentation. */
export const limits = { sizeBytes: 1_048_576, operations: 256 } as const;

export const createProblemsSlice: SliceCreator<ProblemsSlice> = (set, get) => ({
  check: null,
  checkNow: () => {
    const document = get().connector?.document;
    if (!document) set({ check: null });
    else if (get().check?.document !== document) set({ check: checkDocument(document) });
  },
});

function checkDocument(document: ConnectorDocument): Check {
  return {
    document,
    problems: checkConnector(document),
    sizeBytes: document.definition.tree.source.countBytes(),
    operations: listOperations(document.definition.tree).length,
  };
}
