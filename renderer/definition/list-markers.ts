// The problems of one file as the marks that the editor draws. Pure.
import { parsePointer, type Path } from '../../shared/base/pointer';
import type { FileRole, Problem, Severity } from '../../shared/base/problem';
import { rangeOfPath } from '../../shared/text/locate';
import type { JsonTree } from '../../shared/text/tree';
import type { EditorSpan } from './text-mirror';

export interface Marker extends EditorSpan {
  readonly code: string;
  readonly message: string;
  /** As Monaco counts: 8 error, 4 warning, 2 information. */
  readonly severity: 8 | 4 | 2;
}

/** A stretch of the file's text. */
export interface PlainRange {
  readonly offset: number;
  readonly length: number;
}

/** More marks than these help nobody and slow the editor down. */
const mostMarkers = 500;
const severities: Readonly<Record<Severity, Marker['severity']>> = { error: 8, warning: 4, hint: 2 };

/** The marks for the problems of `file`. Where a problem names no place that can be found, its nearest parent is it. */
export function listMarkers(
  problems: readonly Problem[],
  file: FileRole,
  tree: JsonTree | null,
  spanOf: (range: PlainRange) => EditorSpan,
): readonly Marker[] {
  const own = problems.filter(({ place }) => place && (place.file ?? 'definition') === file);
  return own.slice(0, mostMarkers).map((problem) => {
    const range = problem.place?.range ?? findNearestRange(tree, parsePointer(problem.place?.pointer ?? ''));
    return {
      ...spanOf(range),
      code: problem.code,
      message: problem.action ? `${problem.message} ${problem.action}` : problem.message,
      severity: severities[problem.severity],
    };
  });
}

/** The range of the place, or of the nearest place above it that the text has. A long one is cut to its beginning. */
export function findNearestRange(tree: JsonTree | null, path: Path): PlainRange {
  for (let length = path.length; tree && length > 0; length--) {
    const range = rangeOfPath(tree, path.slice(0, length));
    if (range) return range;
  }
  return { offset: 0, length: 0 };
}
