// What the inspector edits: a parameter, a field of a body or response, a header of a response. Here it is found, and
// made the operation's own where that is what an author expects.
import type { Path } from '../base/pointer';
import type { Field, Operation, OperationKey, Parameter, ResponseHeader } from '../operations/operation';
import { findNotification } from '../operations/list-outputs';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import type { JsonNode, JsonTree } from '../text/tree';
import { findBody, findChain, findParameter, type PlanContext } from './context';
import type { FieldPath } from './drop';
import { printSharing } from './find-users';
import { ownParameter } from './own-parameter';

/** The tree that a field stands in. */
export type FieldRoot =
  | { readonly in: 'body' }
  | { readonly in: 'response'; readonly status: string }
  | { readonly in: 'notification' };

/** What is edited, by where it is found. */
export type EditTarget =
  | { readonly kind: 'parameter'; readonly operation: OperationKey; readonly listedAt: Path }
  | {
      readonly kind: 'field';
      readonly operation: OperationKey;
      readonly root: FieldRoot;
      readonly fieldPath: FieldPath;
    }
  | {
      readonly kind: 'header';
      readonly operation: OperationKey;
      readonly status: string;
      readonly name: string;
    };

/** A target as it was found, ready to be changed at `place` once `changes` are made. */
export interface FoundTarget {
  readonly parameter: Parameter | null;
  readonly field: Field | null;
  /** The field that holds it; null for a root and for what is no field. */
  readonly holder: Field | null;
  readonly header: ResponseHeader | null;
  /** What it is called in a sentence. */
  readonly words: string;
  /** Makes it the operation's own; nothing where it is. */
  readonly changes: readonly JsonChange[];
  readonly place: Path;
  /** What stands at `place`, as it was before. */
  readonly node: JsonNode;
  readonly listedAt: Path;
  readonly notice: string;
}

/** Finds a target; null where it is gone. */
export function findTarget(context: PlanContext, target: EditTarget): FoundTarget | null {
  switch (target.kind) {
    case 'parameter':
      return foundParameter(context, findParameter(context, target.listedAt));
    case 'field':
      return findField(context, target.root, target.fieldPath);
    case 'header':
      return findHeader(context, target.status, target.name);
  }
}

/** The root of a tree of fields; null where the operation has none there. */
export function findRoot(tree: JsonTree, operation: Operation, root: FieldRoot): Field | null {
  if (root.in === 'body') return findBody(operation)?.schema ?? null;
  if (root.in === 'notification') return findNotification(tree, operation);
  return operation.responses.find((one) => one.status === root.status)?.schema ?? null;
}

const none = { parameter: null, field: null, holder: null, header: null } as const;

function foundParameter({ tree, operation }: PlanContext, parameter: Parameter | null): FoundTarget | null {
  const owned = parameter && ownParameter(tree, operation, parameter, 'describe');
  return owned && { ...none, ...owned, parameter, words: parameter.label };
}

/** A field is changed where its schema stands: what others share of it changes for them too, and that is said. */
function findField(
  { tree, operation }: PlanContext,
  root: FieldRoot,
  fieldPath: FieldPath,
): FoundTarget | null {
  const start = findRoot(tree, operation, root);
  const chain = start && findChain(tree, start, fieldPath);
  const field = chain?.at(-1);
  const node = field ? findNode(tree, field.place) : null;
  if (!field || !node) return null;
  return {
    ...none,
    field,
    holder: chain?.at(-2) ?? null,
    words: field.label || 'The body',
    changes: [],
    place: field.place,
    node,
    listedAt: field.listedAt,
    notice: printSharing(tree, field.place, operation.key),
  };
}

function findHeader({ tree, operation }: PlanContext, status: string, name: string): FoundTarget | null {
  const response = operation.responses.find((one) => one.status === status);
  const header = response?.headers.find((one) => one.name === name);
  const node = header ? findNode(tree, header.place) : null;
  if (!header || !node) return null;
  const { place } = header;
  const notice = printSharing(tree, place, operation.key);
  return { ...none, header, words: header.label, changes: [], place, node, listedAt: place, notice };
}
