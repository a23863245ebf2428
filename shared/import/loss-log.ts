// Notes what an import could not say in OpenAPI 2.0, each thing once for each place.
import type { Problem } from '../base/problem';
import { type LossKind, type LossWords, lossWords } from './loss-words';

const longestDetail = 120;

/** Collects losses. The pointer of a loss leads into the source document, so its place names no file. */
export class LossLog {
  private readonly byPlace = new Map<string, Problem>();

  /** Notes a loss at a pointer; each `%` of its sentence takes the next detail. The same loss twice counts once. */
  note(kind: LossKind, pointer: string, ...details: readonly string[]): void {
    const key = `${kind} ${pointer}`;
    if (!this.byPlace.has(key)) this.byPlace.set(key, describe(lossWords[kind], kind, pointer, details));
  }

  /** Notes a loss only once for each first detail, wherever it stands: what many places share. */
  noteOnce(kind: LossKind, pointer: string, detail: string): void {
    const key = `${kind} once ${detail}`;
    if (!this.byPlace.has(key)) this.byPlace.set(key, describe(lossWords[kind], kind, pointer, [detail]));
  }

  /** All losses in the order noted. */
  list(): readonly Problem[] {
    return [...this.byPlace.values()];
  }
}

function describe(words: LossWords, kind: LossKind, pointer: string, details: readonly string[]): Problem {
  const waiting = [...details];
  const message = words.message.replaceAll('%', () => shorten(waiting.shift() ?? ''));
  return {
    code: `import-${kind}`,
    message,
    severity: words.severity,
    place: { pointer },
    ...(words.action === '' ? {} : { action: words.action }),
  };
}

function shorten(detail: string): string {
  return detail.length > longestDetail ? `${detail.slice(0, longestDetail)}…` : detail;
}
