import { describe, expect, it } from 'vitest';
import { addStep, noSteps, redoBurst, undoBurst } from '../../../renderer/definition/draft-steps';

const step = (burst: number, text: string) => ({
  burst,
  edits: [{ offset: 0, length: 0, text }],
  inverse: [{ offset: 0, length: text.length, text: '' }],
});
const [a, b, c] = [step(1, 'a'), step(1, 'b'), step(2, 'c')];
const all = [a, b, c].reduce(addStep, noSteps);

describe('undoBurst and redoBurst', () => {
  it('go back by whole bursts, the last change first, and forth again', () => {
    const first = undoBurst(all);
    expect(first?.moves).toEqual([c.inverse]);
    const second = first && undoBurst(first.steps);
    expect(second?.moves).toEqual([b.inverse, a.inverse]);
    expect(second && undoBurst(second.steps)).toBeNull();
    const again = second && redoBurst(second.steps);
    expect(again?.moves).toEqual([a.edits, b.edits]);
    expect(again && redoBurst(again.steps)?.steps).toEqual(all);
  });

  it('forgets what was undone once something else is typed', () => {
    const back = undoBurst(all)?.steps ?? noSteps;
    expect(redoBurst(addStep(back, step(3, 'd')))).toBeNull();
  });
});
