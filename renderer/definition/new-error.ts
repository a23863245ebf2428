// When typed text counts as a draft: when reading it has to forgive something that it had not to forgive before.
// What the file came with does not hold up the typing. Pure.
import type { Problem } from '../../shared/base/problem';

/**
 * The first error of the kind that has become more; null when no kind of error has. Of several kinds the one that
 * stands first in the text is answered.
 */
export function findNewError(before: readonly Problem[], after: readonly Problem[]): Problem | null {
  const known = countErrors(before);
  const now = countErrors(after);
  return (
    after.find(
      ({ code, severity }) => severity === 'error' && (now.get(code) ?? 0) > (known.get(code) ?? 0),
    ) ?? null
  );
}

function countErrors(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code, severity } of problems) {
    if (severity === 'error') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
