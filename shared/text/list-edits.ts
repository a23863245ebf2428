// Changes the children of one object or array: some go, new ones come. What can take the place of another does.
import { addChildren, findSpot, type Spot } from './add-children';
import type { TextEdit } from './edit';
import type { ListView } from './list-view';
import { removeChildren } from './remove-children';
import type { Style } from './style';

/** Prints a new child for the spot where it will stand. */
export type PrintChild = (spot: Spot) => string;

/** What is to become of a list. Indexes are those of the children before the change. */
export interface ListPlan {
  readonly removed: ReadonlySet<number>;
  /** New children by the index of the child before which they go; the number of children stands for the end. */
  readonly added: ReadonlyMap<number, readonly PrintChild[]>;
  /** True when an empty list that gets children is to be spread over lines. */
  readonly isLineWanted: boolean;
}

/** The edits for a plan, ascending. Children that stay are not touched. */
export function editList(view: ListView, style: Style, plan: ListPlan): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const count = view.children.length;
  let from = 0;
  while (from <= count) {
    let to = from;
    const added = [...(plan.added.get(to) ?? [])];
    while (plan.removed.has(to)) added.push(...(plan.added.get(++to) ?? []));
    edits.push(...editRun(view, style, from, to, added, plan.isLineWanted));
    from = to + 1;
  }
  return edits;
}

/** Replaces the children `from` up to `to` by `added`: in place as far as both reach. */
function editRun(
  view: ListView,
  style: Style,
  from: number,
  to: number,
  added: readonly PrintChild[],
  isLineWanted: boolean,
): readonly TextEdit[] {
  const shared = Math.min(to - from, added.length);
  const edits = added.slice(0, shared).map((print, index): TextEdit => {
    const child = view.children[from + index] ?? { start: view.close, end: view.close };
    const text = print(findSpot(view, style, from + index, isLineWanted));
    return { offset: child.start, length: child.end - child.start, text };
  });
  const rest = added.slice(shared);
  if (rest.length === 0) return [...edits, ...removeChildren(view, from + shared, to)];
  const spot = findSpot(view, style, to, isLineWanted);
  return [
    ...edits,
    ...addChildren(
      view,
      style,
      spot,
      to,
      rest.map((print) => print(spot)),
    ),
  ];
}
