// Which typing belongs together as one step of undo: without a pause, in one place. Pure.
import type { TextEdit } from '../../shared/text/edit';

const pauseMs = 1000;

/** A run of typing: its number, the stretch of text it has touched, and when it last grew. */
export interface Burst {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly timeMs: number;
}

/** The burst that `edits` at `timeMs` belong to: the last one, grown, or the next. */
export function nextBurst(last: Burst, edits: readonly TextEdit[], timeMs: number): Burst {
  const [edit, ...others] = edits;
  const offset = edit?.offset ?? 0;
  const oldEnd = offset + (edit?.length ?? 0);
  const newEnd = offset + (edit?.text.length ?? 0);
  const continues = others.length === 0 && timeMs - last.timeMs < pauseMs && touches(last, offset, oldEnd);
  if (!continues) return { id: last.id + 1, start: offset, end: newEnd, timeMs };
  const end = Math.max(last.end, oldEnd) + newEnd - oldEnd;
  return { id: last.id, start: Math.min(last.start, offset), end: Math.max(end, newEnd), timeMs };
}

/** A burst that nothing joins: the next typing begins anew. */
export function endBurst(last: Burst): Burst {
  return { id: last.id, start: -1, end: -1, timeMs: Number.NEGATIVE_INFINITY };
}

function touches(burst: Burst, offset: number, end: number): boolean {
  return offset <= burst.end && end >= burst.start && burst.start >= 0;
}
