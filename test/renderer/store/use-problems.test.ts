// Which problems are shown, and in which order.
import { describe, expect, it } from 'vitest';
import { listProblems } from '../../../renderer/store/use-problems';
import { errorProblem } from '../../../shared/base/problem';
import { openStudio } from '../../support/open-studio';

describe('listProblems', () => {
  it('puts the draft first, then the check, the notices of opening and the losses of importing', () => {
    const { store } = openStudio();
    const { connector } = store.getState();
    const named = (name: string) => errorProblem(name, `${name}.`);
    const problems = listProblems({
      connector: connector && { ...connector, notices: [named('notice')] },
      draft: { role: 'definition', text: '{', problem: named('draft') },
      check: connector && {
        document: connector.document,
        problems: [named('check')],
        sizeBytes: 1,
        operations: 1,
      },
      losses: [named('loss')],
    });
    expect(problems.map((problem) => problem.code)).toEqual(['draft', 'check', 'notice', 'loss']);
  });

  it('has none when nothing is open', () => {
    expect(
      listProblems({ connector: null, draft: null, check: null, losses: [errorProblem('x', 'X.')] }),
    ).toEqual([]);
  });
});
