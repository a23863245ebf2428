// Watches the frames of the window while something goes on: the gaps between one and the next.
import type { Page } from '@playwright/test';

/** The gaps between frames, in milliseconds, in rising order. */
export interface Frames {
  readonly gapsMs: readonly number[];
  readonly medianMs: number;
  readonly longestMs: number;
}

interface WatchedWindow {
  gapsMs?: number[];
  isWatched?: boolean;
}

/** Watches while `run` goes on. */
export async function watchFrames(page: Page, run: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const watched = window as unknown as WatchedWindow;
    const gapsMs: number[] = [];
    let last = performance.now();
    const note = (now: number): void => {
      gapsMs.push(now - last);
      last = now;
      if (watched.isWatched) requestAnimationFrame(note);
    };
    Object.assign(watched, { gapsMs, isWatched: true });
    requestAnimationFrame(note);
  });
  await run();
  const gaps = await page.evaluate(() => {
    const watched = window as unknown as WatchedWindow;
    watched.isWatched = false;
    return watched.gapsMs ?? [];
  });
  // The first gap ends a frame that began before.
  const gapsMs = gaps.slice(1).sort((left, right) => left - right);
  return { gapsMs, medianMs: gapsMs[gapsMs.length >> 1] ?? 0, longestMs: gapsMs.at(-1) ?? 0 };
}
