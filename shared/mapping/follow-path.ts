// What follows from the path when a value comes to stand in it or leaves it: the segment of the template, what a path
// parameter alone has, and the places of everything below the operation.
import { isWithin, type Path } from '../base/pointer';
import type { Operation, ParameterLocation } from '../operations/operation';
import type { JsonChange } from '../text/edit';
import { readMember } from '../text/read';
import type { JsonNode } from '../text/tree';
import type { PlanContext } from './context';
import type { RefusedDrop } from './drop';
import { pathWith } from './locations';
import { moveOperation, type MovedOperation } from './move-operation';
import { listPlaceholders, listSegments, removePlaceholder, replaceSegment } from './path-template';
import { changeMember, refuse } from './plan';

/** How the path template follows, with the sentence that says so. */
export type PathFollowing = Pick<MovedOperation, 'changes' | 'key' | 'place'> & { readonly notice: string };

/**
 * The template with the value's segment, or without it. `from` is null for what stood in no location before; with
 * `segment` the value takes the place of that fixed segment. The changes come last in a plan, as they rename what
 * everything else stands in.
 */
export function followPath(
  { tree, operation }: PlanContext,
  name: string,
  from: ParameterLocation | null,
  to: ParameterLocation,
  segment?: number,
): PathFollowing | RefusedDrop {
  const obstacle = segment === undefined ? '' : findSegmentObstacle(operation, name, segment);
  if (obstacle !== '') return refuse(obstacle);
  const path =
    segment === undefined
      ? templateAfter(operation, name, from, to)
      : replaceSegment(operation.path, segment, `{${name}}`);
  if (path === null) {
    return refuse(`{${name}} is only a part of a segment of ${operation.path}: change the path first.`);
  }
  if (path === operation.path) return { changes: [], key: operation.key, place: operation.place, notice: '' };
  const moved = moveOperation(tree, operation, path);
  return moved.ok ? { ...moved, notice: `The path is now ${path}.` } : moved;
}

/** What only a path parameter has: it is always required, and says how it is encoded. */
export function changeForPath(
  node: JsonNode | null,
  place: Path,
  location: ParameterLocation,
): readonly JsonChange[] {
  if (location !== 'path') return changeMember(node, place, 'x-ms-url-encoding', undefined);
  const isEncoded = node !== null && readMember(node, 'x-ms-url-encoding') !== undefined;
  return [
    ...changeMember(node, place, 'required', true),
    ...(isEncoded ? [] : changeMember(node, place, 'x-ms-url-encoding', 'single')),
  ];
}

/** Where a place in or above the operation stands once the operation is at `moved`. */
export function rebase(place: Path, operation: Operation, moved: Path): Path {
  if (isWithin(place, operation.place)) return [...moved, ...place.slice(operation.place.length)];
  if (isWithin(place, operation.place.slice(0, 2))) return [...moved.slice(0, 2), ...place.slice(2)];
  return place;
}

/** Why the value cannot take the place of that segment; empty where it can. */
function findSegmentObstacle({ path }: Operation, name: string, segment: number): string {
  const written = listSegments(path)[segment];
  if (written === undefined) return 'That segment is no longer there.';
  const [inside] = listPlaceholders(written);
  if (inside !== undefined) return `That segment holds {${inside}} already.`;
  return listPlaceholders(path).includes(name) ? `{${name}} stands in the path already.` : '';
}

function templateAfter(
  operation: Operation,
  name: string,
  from: ParameterLocation | null,
  to: ParameterLocation,
): string | null {
  if (to === 'path') return pathWith(operation, name);
  return from === 'path' ? removePlaceholder(operation.path, name) : operation.path;
}
