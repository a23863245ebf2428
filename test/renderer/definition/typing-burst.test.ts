import { describe, expect, it } from 'vitest';
import { endBurst, nextBurst, type Burst } from '../../../renderer/definition/typing-burst';

const none: Burst = { id: 0, start: -1, end: -1, timeMs: 0 };
const insert = (offset: number, text: string) => [{ offset, length: 0, text }];

describe('nextBurst', () => {
  it('joins letters that follow one another, and taking them back', () => {
    const first = nextBurst(none, insert(10, 'a'), 0);
    const second = nextBurst(first, insert(11, 'b'), 300);
    const third = nextBurst(second, [{ offset: 11, length: 1, text: '' }], 600);
    expect([second.id, third.id]).toEqual([first.id, first.id]);
  });

  it('joins typing between brackets that closed by themselves', () => {
    const opened = nextBurst(none, insert(10, '""'), 0);
    expect(nextBurst(opened, insert(11, 'a'), 100).id).toBe(opened.id);
  });

  it('begins anew elsewhere, after a pause, and with several cursors', () => {
    const first = nextBurst(none, insert(10, 'a'), 0);
    expect(nextBurst(first, insert(50, 'b'), 100).id).not.toBe(first.id);
    expect(nextBurst(first, insert(11, 'b'), 5000).id).not.toBe(first.id);
    expect(nextBurst(first, [...insert(11, 'b'), ...insert(20, 'b')], 100).id).not.toBe(first.id);
    expect(nextBurst(endBurst(first), insert(11, 'b'), 100).id).not.toBe(first.id);
  });
});
