// What the window has to say: notices in the strip, the words for screen readers, and what it is busy with.
import type { Problem } from '../../shared/base/problem';
import type { SliceCreator } from './studio';

/** A problem in the notice strip under the command bar. */
export interface Notice {
  readonly id: number;
  readonly problem: Problem;
  /** What the person may do about it right there. */
  readonly act: NoticeAct | null;
}

export interface NoticeAct {
  readonly label: string;
  run(): void;
}

export interface NoticesSlice {
  readonly notices: readonly Notice[];
  /** Said by screen readers as soon as it changes. */
  readonly announcement: { readonly text: string; readonly seq: number };
  /** What the window waits for, one short line; null for nothing. */
  readonly busy: string | null;
  showProblem(problem: Problem, act?: NoticeAct): void;
  dismiss(id: number): void;
  announce(text: string): void;
  setBusy(text: string | null): void;
}

const mostNotices = 3;

export const createNoticesSlice: SliceCreator<NoticesSlice> = (set, get) => {
  let noticeId = 0;
  return {
    notices: [],
    announcement: { text: '', seq: 0 },
    busy: null,
    showProblem: (problem, act) => {
      noticeId += 1;
      const others = get().notices.filter((notice) => notice.problem.message !== problem.message);
      set({ notices: [...others.slice(1 - mostNotices), { id: noticeId, problem, act: act ?? null }] });
      get().announce(problem.message);
    },
    dismiss: (id) => set({ notices: get().notices.filter((notice) => notice.id !== id) }),
    announce: (text) => set({ announcement: { text, seq: get().announcement.seq + 1 } }),
    setBusy: (busy) => {
      set({ busy });
      if (busy) get().announce(busy);
    },
  };
};
