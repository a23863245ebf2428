// Every problem of the open connector, for the Problems room, the panel and the counts in the frame.
import { useMemo } from 'react';
import type { Problem } from '../../shared/base/problem';
import { useStudioState, type StudioState } from './studio';

type Sources = Pick<StudioState, 'connector' | 'draft' | 'check' | 'losses'>;

const none: readonly Problem[] = Object.freeze([]);

/** The draft's error, what the last check found, and what opening and importing had to say. */
export function listProblems({ connector, ...rest }: Sources): readonly Problem[] {
  return connector ? joinProblems(connector.notices, rest) : none;
}

/** The problems of now; the same list as long as nothing about them changes. */
export function useProblems(): readonly Problem[] {
  const notices = useStudioState((state) => state.connector?.notices);
  const draft = useStudioState((state) => state.draft);
  const check = useStudioState((state) => state.check);
  const losses = useStudioState((state) => state.losses);
  return useMemo(
    () => (notices ? joinProblems(notices, { draft, check, losses }) : none),
    [notices, draft, check, losses],
  );
}

function joinProblems(
  notices: readonly Problem[],
  { draft, check, losses }: Omit<Sources, 'connector'>,
): readonly Problem[] {
  return [...(draft ? [draft.problem] : []), ...(check?.problems ?? []), ...notices, ...losses];
}
