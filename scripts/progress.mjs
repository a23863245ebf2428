// What the scripts say while they work: one plain line per step, with the time it took, and a sign of life in between.

const startedAt = Date.now();
const heartbeatMs = 15_000;

/** @param {string} text */
export function say(text) {
  process.stderr.write(`[${formatDuration(Date.now() - startedAt).padStart(7)}] ${text}\n`);
}

/** @param {number} durationMs */
export function formatDuration(durationMs) {
  const seconds = durationMs / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)}m ${String(Math.floor(seconds % 60)).padStart(2, '0')}s`;
}

/**
 * Runs a step and says when it starts, that it is still going, and how it ended.
 * @template T
 * @param {string} label
 * @param {(detail: (text: string) => void) => Promise<T>} work `detail` sets what the sign of life shows.
 * @returns {Promise<T>}
 */
export async function withProgress(label, work) {
  const begin = Date.now();
  let detail = '';
  say(`${label} ...`);
  const heartbeat = setInterval(() => {
    say(`${label}: still running, ${formatDuration(Date.now() - begin)}${detail && `: ${detail}`}`);
  }, heartbeatMs);
  try {
    const value = await work((text) => {
      detail = text.trim().slice(0, 120) || detail;
    });
    say(`${label}: done in ${formatDuration(Date.now() - begin)}`);
    return value;
  } catch (error) {
    say(`${label}: failed after ${formatDuration(Date.now() - begin)}`);
    throw error;
  } finally {
    clearInterval(heartbeat);
  }
}

/** A failure whose message is the whole story: shown without a stack. */
export class Explained extends Error {}

/**
 * Runs a script's main function; an unexpected error shows its stack, an explained one only its words.
 * @param {() => Promise<number | void>} main answers the exit code, 0 when it answers nothing.
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}

/** @param {unknown} error */
export function explain(error) {
  if (error instanceof Explained) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
