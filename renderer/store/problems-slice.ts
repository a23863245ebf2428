// Everything that is wrong or worth knowing about the open connector, and the figures that have a limit. Worked out
// after the typing, never during it: `watch-problems` says when.
import type { Problem } from '../../shared/base/problem';
import type { ConnectorDocument } from '../../shared/connector/document';
import { listOperations } from '../../shared/operations/list-operations';
import { checkConnector } from '../../shared/rules/check-connector';
import type { SliceCreator, StudioState } from './studio';

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
    sizeBytes: measureUtf8(document.definition.tree.text),
    operations: listOperations(document.definition.tree).length,
  };
}

/** The length of a text in UTF-8. */
function measureUtf8(text: string): number {
  return new TextEncoder().encode(text).length;
}

const nothing: readonly Problem[] = [];

/** What the Problems room lists: the draft's error, what the check found, what opening and importing had to say. */
export function selectProblems(
  state: Pick<StudioState, 'connector' | 'draft' | 'check' | 'losses'>,
): readonly Problem[] {
  const { connector, draft, check, losses } = state;
  if (!connector) return nothing;
  return joinProblems(draft?.problem ?? null, check?.problems ?? nothing, connector.notices, losses);
}

/** Remembers its last answer, so that an unchanged state gives the same list. */
const joinProblems = rememberLast(
  (
    draft: Problem | null,
    checked: readonly Problem[],
    notices: readonly Problem[],
    losses: readonly Problem[],
  ): readonly Problem[] => [...(draft ? [draft] : []), ...checked, ...notices, ...losses],
);

function rememberLast<In extends readonly unknown[], Out>(
  make: (...input: In) => Out,
): (...input: In) => Out {
  let last: { readonly input: In; readonly output: Out } | null = null;
  return (...input) => {
    if (!last?.input.every((part, index) => part === input[index])) last = { input, output: make(...input) };
    return last.output;
  };
}
