// Puts work off until nothing has happened for a moment and the window has time.

const pauseMs = 200;
// Even a busy window does it after this time.
const latestMs = 1500;

/** Plans the work; answers the function that calls it off. */
export function planWhenIdle(work: () => void): () => void {
  let idle: number | null = null;
  const timer = window.setTimeout(() => {
    idle = window.requestIdleCallback(work, { timeout: latestMs });
  }, pauseMs);
  return () => {
    window.clearTimeout(timer);
    if (idle !== null) window.cancelIdleCallback(idle);
  };
}
