// What the person is asked when the page is in trouble.
import { describe, expect, it } from 'vitest';
import { askAfterCrash, createHangQuestion } from '../../../electron/shell/trouble';

const answering = (answer: number) => ({ ask: async () => answer });

describe('after a crash', () => {
  it.each([
    [0, 'reload'],
    [1, 'close'],
  ])('button %i means %s', async (answer, action) => {
    const done: string[] = [];
    await askAfterCrash(answering(answer), {
      reload: () => done.push('reload'),
      close: () => done.push('close'),
    });
    expect(done).toEqual([action]);
  });
});

describe('while the page hangs', () => {
  it('ends it only when the person says so', async () => {
    let ends = 0;
    await createHangQuestion(answering(1), () => (ends += 1))();
    expect(ends).toBe(0);
    await createHangQuestion(answering(0), () => (ends += 1))();
    expect(ends).toBe(1);
  });

  it('asks one question at a time, and again later', async () => {
    const waiting: ((answer: number) => void)[] = [];
    const ask = createHangQuestion(
      { ask: () => new Promise((resolve) => waiting.push(resolve)) },
      () => undefined,
    );
    const first = ask();
    await ask();
    expect(waiting).toHaveLength(1);
    waiting[0]?.(1);
    await first;
    void ask();
    expect(waiting).toHaveLength(2);
  });
});
