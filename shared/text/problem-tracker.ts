// Keeps the problems of a text in step while parts of it are read anew: what was read again is replaced, what lies
// behind moves along.
import type { Problem } from '../base/problem';
import { buildRecoveryProblem, maxRecoveries, sortProblems } from './recovery';
import { listRepeatedKeys } from './repeated-keys';
import type { ListPlace, Reread } from './reread';
import type { TextPieces } from './text-pieces';
import type { JsonNode, ObjectNode } from './tree';

const repeatedKey = 'json-duplicate-key';
const missingComma = 'json-missing-comma';

/** A problem and where it stands now; its own range is brought up to date at the end. */
interface Tracked {
  readonly problem: Problem;
  readonly offset: number;
}

/** The problems of one text on its way to the next. */
export class ProblemTracker {
  private tracked: readonly Tracked[];

  constructor(problems: readonly Problem[]) {
    this.tracked = problems.map((problem) => ({ problem, offset: problem.place?.range?.offset ?? 0 }));
  }

  /** Takes the outcome of reading a list anew; what stands from `oldTo` on moves by `shift`. */
  replace(text: TextPieces, place: ListPlace, reread: Reread, oldTo: number, shift: number): void {
    const before = this.listRepeatedBefore(place, reread.node);
    const kept = this.tracked.filter(
      ({ problem, offset }) =>
        !isVoid(problem, offset, reread) && !(problem.code === repeatedKey && before?.has(offset)),
    );
    const moved = kept.map((one) => (one.offset >= oldTo ? { ...one, offset: one.offset + shift } : one));
    const { node } = reread;
    const repeated = before && node.kind === 'object' ? listRepeatedKeys(node.members, place.offset) : [];
    const added = [...reread.recoveries, ...repeated].map((recovery) => ({
      problem: buildRecoveryProblem(text, recovery),
      offset: recovery.offset,
    }));
    this.tracked = [...moved, ...added];
  }

  /** The problems of `text`, which is new from `from` on; null when there are too many to keep account of. */
  finish(text: TextPieces, from: number): readonly Problem[] | null {
    if (this.tracked.length >= maxRecoveries) return null;
    return sortProblems(this.tracked.map((one) => (one.offset < from ? one.problem : relocate(text, one))));
  }

  /** Where repeated keys of a list stood; null when neither they nor the keys of the list have changed. */
  private listRepeatedBefore({ node, offset }: ListPlace, after: JsonNode): ReadonlySet<number> | null {
    if (node.kind !== 'object' || after.kind !== 'object') return null;
    const isQuiet = !this.tracked.some(({ problem }) => problem.code === repeatedKey);
    if (isQuiet && haveSameKeys(node, after)) return null;
    return new Set(listRepeatedKeys(node.members, offset).map((recovery) => recovery.offset));
  }
}

function isVoid({ code }: Problem, offset: number, { start, oldEnd, kept }: Reread): boolean {
  // The comma before the child at the end is part of what was read again, also where nothing stands between.
  if (offset === oldEnd && code === missingComma) return true;
  if (offset < start || offset >= oldEnd) return false;
  return kept === null || offset < kept.start || offset >= kept.end;
}

function relocate(text: TextPieces, { problem, offset }: Tracked): Problem {
  return { ...problem, place: { range: text.rangeOf(offset, problem.place?.range?.length ?? 0) } };
}

function haveSameKeys(before: ObjectNode, after: ObjectNode): boolean {
  if (before.members.length !== after.members.length) return false;
  return before.members.every((member, index) => member.key === after.members[index]?.key);
}
