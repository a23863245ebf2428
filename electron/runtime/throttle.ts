// Counts the calls of each connection in the last minute, as the gateway of the platform does. Source: connector
// format, section 7.

/** The count of calls. */
export interface Throttle {
  /** Null where the call may go, and then it counts; else how many seconds to wait. `most` null: no limit. */
  admit(connection: string, most: number | null, nowMs: number): number | null;
}

const minuteMs = 60_000;

/** Builds a count that starts at nothing. */
export function buildThrottle(): Throttle {
  const byConnection = new Map<string, number[]>();
  return {
    admit: (connection, most, nowMs) => {
      if (most === null) return null;
      const recent = (byConnection.get(connection) ?? []).filter((at) => nowMs - at < minuteMs);
      byConnection.set(connection, recent);
      const [oldest] = recent;
      if (oldest !== undefined && recent.length >= most) {
        return Math.max(1, Math.ceil((oldest + minuteMs - nowMs) / 1000));
      }
      recent.push(nowMs);
      return null;
    },
  };
}
