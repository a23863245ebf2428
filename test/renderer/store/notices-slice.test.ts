// Notices and the words for screen readers.
import { describe, expect, it } from 'vitest';
import { errorProblem } from '../../../shared/base/problem';
import { openStudio } from '../../support/open-studio';

describe('notices', () => {
  it('shows a problem, says it, and lets it be dismissed', () => {
    const { store } = openStudio();
    store.getState().showProblem(errorProblem('disk-full', 'The disk is full.'));
    const [notice] = store.getState().notices;
    expect(notice?.problem.code).toBe('disk-full');
    expect(store.getState().announcement.text).toBe('The disk is full.');
    store.getState().dismiss(notice!.id);
    expect(store.getState().notices).toEqual([]);
  });

  it('shows the same sentence once and no more than three in all', () => {
    const { store } = openStudio();
    for (const text of ['A', 'B', 'A', 'C', 'D']) store.getState().showProblem(errorProblem('x', text));
    expect(store.getState().notices.map((notice) => notice.problem.message)).toEqual(['A', 'C', 'D']);
  });

  it('says the same sentence again when it comes again', () => {
    const { store } = openStudio();
    store.getState().announce('Saved.');
    const { seq } = store.getState().announcement;
    store.getState().announce('Saved.');
    expect(store.getState().announcement).toEqual({ text: 'Saved.', seq: seq + 1 });
  });
});
