// The tree of a text after edits, made from the tree before: only the changed children and what holds them are new.
import { childLength, childValue, countChildren } from './children';
import type { TextEdit } from './edit';
import { parseJson } from './parse';
import { ParsedTree } from './parsed-tree';
import { isLocalProblem } from './recovery';
import { type Change, type ListPlace, type Reread, rereadList } from './reread';
import { ProblemTracker } from './problem-tracker';
import type { TextPieces } from './text-pieces';
import type { ArrayNode, JsonNode, JsonTree, ObjectNode } from './tree';

/** Edits nearer to each other than this are read anew as one stretch. */
const nearby = 1000;
/** With more stretches than this, reading everything is no slower. */
const mostStretches = 24;

/** A stretch of the text before that became another one; offsets before and after count from the text's start. */
interface Stretch {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

/** The tree of the text after `edits` (ascending, not overlapping): the same as parsing it anew would give. */
export function spliceTree(tree: JsonTree, edits: readonly TextEdit[]): JsonTree {
  if (edits.length === 0) return tree;
  const source = tree.source.edit(edits);
  const stretches = joinNearby(edits);
  const canSplice = stretches.length <= mostStretches && tree.problems.every(isLocalProblem);
  return (canSplice ? spliceAll(tree, source, stretches) : null) ?? parseJson(source.toString());
}

/** Makes the changes one after the other; null when one cannot be made alone. */
function spliceAll(tree: JsonTree, source: TextPieces, stretches: readonly Stretch[]): JsonTree | null {
  const tracker = new ProblemTracker(tree.problems);
  let root: JsonNode | null = tree.root;
  stretches.forEach((stretch, index) => {
    // What lies before a stretch is as in the new text, what lies behind it as in the old one.
    const change = {
      from: stretch.newFrom,
      oldTo: stretch.newFrom + stretch.oldTo - stretch.oldFrom,
      newTo: stretch.newTo,
      limit: stretches[index + 1]?.newFrom ?? Infinity,
    };
    root = root && spliceInto(root, tree.start, 0, source, change, tracker);
  });
  const problems = root && tracker.finish(source, stretches[0]?.newFrom ?? 0);
  return root && problems && new ParsedTree(source, tree.start, root, problems);
}

/** The value with the change made in the innermost list that holds it; null when it cannot be made there. */
function spliceInto(
  node: JsonNode,
  offset: number,
  depth: number,
  source: TextPieces,
  change: Change,
  tracker: ProblemTracker,
): ObjectNode | ArrayNode | null {
  if (!holds(node, offset, change)) return null;
  const child = findChild(node, offset, change);
  if (!child) return spliceList({ node, offset, depth }, source, change, tracker);
  const value = spliceInto(child.node, child.offset, depth + 1, source, change, tracker);
  return value && replaceChild(node, child.index, value);
}

function spliceList(
  place: ListPlace,
  source: TextPieces,
  change: Change,
  tracker: ProblemTracker,
): ObjectNode | ArrayNode | null {
  const reread: Reread | null = rereadList(source, place, change);
  if (!reread) return null;
  tracker.replace(source, place, reread, change.oldTo, change.newTo - change.oldTo);
  return reread.node;
}

/** True when a change lies between the brackets of a value. */
function holds(node: JsonNode, offset: number, { from, oldTo }: Change): node is ObjectNode | ArrayNode {
  if ((node.kind !== 'object' && node.kind !== 'array') || !node.closed) return false;
  return from > offset && oldTo < offset + node.length;
}

interface FoundChild {
  readonly node: JsonNode;
  readonly index: number;
  readonly offset: number;
}

/** The child between whose brackets the change lies; null when it concerns the list itself. */
function findChild(node: ObjectNode | ArrayNode, offset: number, change: Change): FoundChild | null {
  let at = offset + 1;
  for (let index = 0; index < countChildren(node) && at < change.from; index++) {
    at += childLength(node, index);
    if (at <= change.from) continue;
    const value = childValue(node, index);
    const start = at - (value?.length ?? 0);
    return value && holds(value, start, change) ? { node: value, index, offset: start } : null;
  }
  return null;
}

function replaceChild(node: ObjectNode | ArrayNode, index: number, value: JsonNode): ObjectNode | ArrayNode {
  const length = node.length + value.length - (childValue(node, index)?.length ?? 0);
  if (node.kind === 'array') {
    const item = node.items[index];
    return item ? { ...node, length, items: node.items.with(index, { ...item, value }) } : node;
  }
  const member = node.members[index];
  return member ? { ...node, length, members: node.members.with(index, { ...member, value }) } : node;
}

function joinNearby(edits: readonly TextEdit[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let shift = 0;
  for (const { offset, length, text } of edits) {
    const next = {
      oldFrom: offset,
      oldTo: offset + length,
      newFrom: offset + shift,
      newTo: offset + shift + text.length,
    };
    shift += text.length - length;
    const last = stretches.at(-1);
    if (last && offset - last.oldTo < nearby) {
      stretches[stretches.length - 1] = { ...last, oldTo: next.oldTo, newTo: next.newTo };
    } else stretches.push(next);
  }
  return stretches;
}
