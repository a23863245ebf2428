// Matches the items of an array with the ones that it is to have: which stay, which change, which go and come.
import { isSameJson, type JsonValue } from '../base/json-value';

/** Longer stretches that differ are matched by place only: comparing all with all would take too long. */
const mostCompared = 400;

/** For each new item the index of the old one that it goes on from, or -1 for one that is new; ascending. */
export function matchItems(before: readonly JsonValue[], after: readonly JsonValue[]): readonly number[] {
  let start = 0;
  while (start < before.length && start < after.length && isSameJson(before[start], after[start])) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    isSameJson(before[before.length - 1 - end], after[after.length - 1 - end])
  ) {
    end++;
  }
  const middle = matchMiddle(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  );
  return after.map((_, index) => {
    if (index < start) return index;
    if (index >= after.length - end) return index - after.length + before.length;
    const match = middle[index - start] ?? -1;
    return match < 0 ? -1 : match + start;
  });
}

/** Equal items are matched first; between them, items go on from the old ones at the same place. */
function matchMiddle(before: readonly JsonValue[], after: readonly JsonValue[]): readonly number[] {
  const same = before.length * after.length > mostCompared ** 2 ? [] : matchSame(before, after);
  const matches = after.map((_, index) => same[index] ?? -1);
  let free = 0;
  matches.forEach((match, index) => {
    if (match >= 0) {
      free = match + 1;
      return;
    }
    const next = matches.slice(index).find((one) => one >= 0) ?? before.length;
    if (free < next) matches[index] = free++;
  });
  return matches;
}

/** The longest common subsequence; -1 where an item is not in it. */
function matchSame(before: readonly JsonValue[], after: readonly JsonValue[]): readonly number[] {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      lengths[row * width + column] = isSameJson(before[row], after[column])
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const matches: number[] = [];
  let row = 0;
  for (let column = 0; column < after.length; column++) {
    while (row < before.length && at(row, column) === at(row + 1, column)) row++;
    const isMatch = row < before.length && at(row, column) > at(row, column + 1);
    matches.push(isMatch ? row++ : -1);
  }
  return matches;
}
