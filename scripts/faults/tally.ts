// The count of what was tried and what went wrong.
import type { Verdict } from './check-disk';

export interface Tally {
  readonly name: string;
  readonly kills: number;
  readonly steps: number;
  readonly refused: number;
  readonly mixed: number;
  readonly unreadable: number;
  readonly lost: number;
}

/** Nothing tried yet. */
export function emptyTally(name: string): Tally {
  return { name, kills: 0, steps: 0, refused: 0, mixed: 0, unreadable: 0, lost: 0 };
}

/** One more kill; `steps` is how far the work has come. */
export function addVerdict(tally: Tally, verdict: Verdict, steps: number, refused: number): Tally {
  return {
    ...tally,
    kills: tally.kills + 1,
    steps,
    refused: tally.refused + refused,
    mixed: tally.mixed + Number(verdict.isMixed),
    unreadable: tally.unreadable + Number(verdict.isUnreadable),
    lost: tally.lost + Number(verdict.isLost),
  };
}

/** True when there was something to lose and nothing went wrong. */
export function isClean({ steps, mixed, unreadable, lost }: Tally): boolean {
  return steps > 0 && mixed + unreadable + lost === 0;
}

/** One line. */
export function printTally({ name, kills, steps, refused, mixed, unreadable, lost }: Tally): string {
  return `${name}: ${kills} kills over ${steps} steps, ${refused} refused; ${mixed} mixed, ${unreadable} unreadable, ${lost} lost`;
}
