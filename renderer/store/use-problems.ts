// Every problem of the open connector, for the Problems room, the panel and the counts in the frame.
import { useMemo } from 'react';
import type { Problem } from '../../shared/base/problem';
import { useStudioState, type StudioState } from './studio';

type Sources = Pick<StudioState, 'connector' | 'draft' | 'check' | 'losses'>;

/** The draft's error, what the last check found, and what opening and importing had to say. */
export function listProblems({ connector, draft, check, losses }: Sources): readonly Problem[] {
  if (!connector) return [];
  return [...(draft ? [draft.problem] : []), ...(check?.problems ?? []), ...connector.notices, ...losses];
}

/** The problems of now; the same list as long as nothing about them changes. */
export function useProblems(): readonly Problem[] {
  const connector = useStudioState((state) => state.connector);
  const draft = useStudioState((state) => state.draft);
  const check = useStudioState((state) => state.check);
  const losses = useStudioState((state) => state.losses);
  return useMemo(() => listProblems({ connector, draft, check, losses }), [connector, draft, check, losses]);
}
