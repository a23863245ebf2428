// What every planner is handed, and how it finds the thing that is dragged in it.
import { isSamePath, type Path } from '../base/pointer';
import type { Field, Input, Operation, Parameter } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import type { JsonTree } from '../text/tree';
import { listCard } from './card';
import type { FieldPath, MappedDocument } from './drop';

/** The document and the operation that a drop is about. */
export interface PlanContext {
  readonly document: MappedDocument;
  readonly tree: JsonTree;
  readonly operation: Operation;
}

/** The parameter that is listed there; null where it is gone. */
export function findParameter({ operation }: PlanContext, listedAt: Path): Parameter | null {
  return operation.parameters.find((one) => isSamePath(one.listedAt, listedAt)) ?? null;
}

/** The input of the card with that id; null where it is gone. */
export function findInput({ tree, operation }: PlanContext, id: string): Input | null {
  return listCard(tree, operation).find((one) => one.id === id) ?? null;
}

/** The body parameter; null without one. */
export function findBody(operation: Operation): Parameter | null {
  return operation.parameters.find((one) => one.in === 'body') ?? null;
}

/** The fields from the root of a body or response down to the one with that path, both included; null where it is gone. */
export function findChain(tree: JsonTree, root: Field, fieldPath: FieldPath): readonly Field[] | null {
  const chain = [root];
  for (const name of fieldPath) {
    const holder = chain.at(-1);
    const next = holder && readFields(tree, holder).find((field) => field.name === name);
    if (!next) return null;
    chain.push(next);
  }
  return chain;
}
