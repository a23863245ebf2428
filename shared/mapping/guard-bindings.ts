// Makes sure that no change leaves a binding that names what is not there any more: what the planners do not carry along
// is refused here, with the binding that would be broken.
import type { Path } from '../base/pointer';
import type { FileChange, JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { patchTree } from '../text/patch';
import { readString } from '../text/read';
import type { JsonTree } from '../text/tree';
import { findDanglingBindings } from './dangling-bindings';
import type { DropPlan } from './drop';
import { listCalledIds } from './list-called-ids';
import { refuse } from './plan';

/** Members by which bindings find what they name. */
const namingKeys: ReadonlySet<string> = new Set([
  'name',
  'in',
  'operationId',
  '$ref',
  'type',
  'x-ms-visibility',
]);

/** The plan itself, or a refusal that names the binding that it would break. */
export function guardBindings(tree: JsonTree, plan: DropPlan): DropPlan {
  const called = plan.ok ? listCalledIds(tree.root) : null;
  if (!plan.ok || !called) return plan;
  const changes = plan.edit.changes.flatMap((change) => readDefinitionChange(change) ?? []);
  const isRisky = changes.some(
    (change) => isBreaking(tree, change) && isNamed(tree, placeOf(change), called),
  );
  const after = isRisky ? patchAll(tree, changes) : null;
  if (!after) return plan;
  const before = new Set(findDanglingBindings(tree).map(({ message }) => message));
  const broken = findDanglingBindings(after).find(
    ({ code, message }) => code !== 'dynamic-missing-required-param' && !before.has(message),
  );
  return broken
    ? refuse(`This would break a binding: ${broken.message} Take that binding away first.`)
    : plan;
}

function readDefinitionChange(change: FileChange): JsonChange | null {
  return change.file === 'definition' && 'change' in change ? change.change : null;
}

/** True for what can take away or rename what a binding names. */
function isBreaking(tree: JsonTree, change: JsonChange): boolean {
  if (change.kind === 'insert') return false;
  if (change.kind !== 'set') return true;
  const written = findNode(tree, change.path);
  const isWhole = written?.kind === 'object' || written?.kind === 'array';
  return written !== null && (isWhole || namingKeys.has(String(change.path.at(-1))));
}

/** True where bindings may name what stands there: it has some itself, is called by some, or is shared. */
function isNamed(tree: JsonTree, place: Path, called: readonly string[]): boolean {
  const item = findNode(tree, place.slice(0, 2));
  if (place[0] !== 'paths' || item?.kind !== 'object') return true;
  const shared = ['definitions', 'parameters', 'responses'].map((section) => findNode(tree, [section]));
  if ([item, ...shared].some((node) => node && listCalledIds(node))) return true;
  return item.members.some(({ value }) => called.includes(readString(value, 'operationId')));
}

function placeOf(change: JsonChange): Path {
  return 'path' in change ? change.path : [];
}

function patchAll(tree: JsonTree, changes: readonly JsonChange[]): JsonTree | null {
  let next = tree;
  for (const change of changes) {
    const patched = patchTree(next, change);
    if (!patched.ok) return null;
    next = patched.value.tree;
  }
  return next;
}
