// Renames what other places name: an operation by its id, a parameter or field, something shared. Here the plan of each
// is found, and what follows is listed, so that it can be looked at before. Finding usages is the same list.
import type { Path } from '../base/pointer';
import type { JsonValue } from '../base/json-value';
import type { OperationKey } from '../operations/operation';
import { readOperation } from '../operations/read-operation';
import type { FileChange } from '../text/edit';
import { findNode } from '../text/locate';
import { toValue } from '../text/value';
import { describePlace, type DescribedPlace } from './describe-place';
import type { DropPlan, MappedDocument } from './drop';
import { type EditTarget, findTarget, type FoundTarget } from './edit-target';
import { findBody, type PlanContext } from './context';
import { listPolicyNames } from './follow-policy-names';
import { followNames, followReferences } from './follow-references';
import { findReferencesTo } from './find-references';
import { followOperationId } from './operation-references';
import { inDefinition, refuseGone } from './plan';
import { planAttribute } from './plan-attribute';
import { planOperation } from './plan-operation';
import { planSharedRename, type SharedName, type SharedPlan } from './plan-shared';

/** What can be renamed and looked for. */
export type NamedThing =
  | { readonly kind: 'operation'; readonly operation: OperationKey }
  | ({ readonly kind: 'shared' } & SharedName)
  | { readonly kind: 'part'; readonly target: EditTarget };

/** A place that names the thing, with what stands there. */
export interface Usage extends DescribedPlace {
  readonly file: 'definition' | 'properties';
  readonly path: Path;
  readonly before: string;
  /** What would stand there; empty in a list of usages. */
  readonly after: string;
}

/** The name as it is now; null where the thing is gone. An operation without an id has an empty one. */
export function readName(document: MappedDocument, thing: NamedThing): string | null {
  const { tree } = document.definition;
  switch (thing.kind) {
    case 'operation':
      return readOperation(tree, thing.operation)?.operationId ?? null;
    case 'shared':
      return findNode(tree, [thing.section, thing.name]) ? thing.name : null;
    case 'part': {
      const found = findPart(document, thing.target)?.found;
      return (found?.parameter ?? found?.header ?? found?.field)?.name ?? null;
    }
  }
}

/** Plans the rename with all that follows it, as one step. */
export function planRename(document: MappedDocument, thing: NamedThing, name: string): DropPlan | SharedPlan {
  switch (thing.kind) {
    case 'operation':
      return planOperation(document, thing.operation, { name: 'operation-id', value: name });
    case 'shared':
      return planSharedRename(document, thing, name);
    case 'part':
      return readName(document, thing) === null
        ? refuseGone('What you rename')
        : planAttribute(document, thing.target, { name: 'name', value: name });
  }
}

/** Lists what a planned rename changes, place by place, in the order of the plan. */
export function listFollowing(document: MappedDocument, changes: readonly FileChange[]): readonly Usage[] {
  return changes.flatMap((change) => describeChange(document, change) ?? []);
}

/** Lists the places that name the thing, itself left out. */
export function findUsages(document: MappedDocument, thing: NamedThing): readonly Usage[] {
  const usages = listFollowing(document, listNaming(document, thing));
  return usages.map((usage) => ({ ...usage, after: '' }));
}

/** Changes of no other use than to say where the name stands. */
function listNaming(document: MappedDocument, thing: NamedThing): readonly FileChange[] {
  const { tree } = document.definition;
  const unheard = 'x';
  switch (thing.kind) {
    case 'operation':
      return followOperationId(document, readName(document, thing) ?? '', unheard);
    case 'shared':
      return inDefinition(
        findReferencesTo(tree, thing.section, thing.name).map((path) => ({
          kind: 'set',
          path,
          value: unheard,
        })),
      );
    case 'part': {
      const part = findPart(document, thing.target);
      return part ? listNamingPart(part.context, part.found, thing.target, unheard) : [];
    }
  }
}

function listNamingPart(
  context: PlanContext,
  { parameter, field }: FoundTarget,
  target: EditTarget,
  unheard: string,
): readonly FileChange[] {
  const { tree, operation } = context;
  if (parameter) {
    return [
      ...inDefinition([
        ...followReferences(tree, operation, parameter.name, unheard),
        ...followNames(tree, operation, parameter.name, unheard),
      ]),
      ...listPolicyNames(context, parameter, unheard),
    ];
  }
  const isInput = target.kind === 'field' && target.root.in === 'body';
  if (!field || !isInput) return [];
  const reference = [findBody(operation)?.name ?? '', ...target.fieldPath].join('/');
  return inDefinition([
    ...followReferences(tree, operation, reference, unheard),
    ...followNames(tree, operation, field.name, unheard),
  ]);
}

function findPart(
  document: MappedDocument,
  target: EditTarget,
): { readonly context: PlanContext; readonly found: FoundTarget } | null {
  const { tree } = document.definition;
  const operation = readOperation(tree, target.operation);
  const context = operation && { document, tree, operation };
  const found = context && findTarget(context, target);
  return context && found ? { context, found } : null;
}

/** A change that writes another name somewhere; null for those that move things about. */
function describeChange(document: MappedDocument, change: FileChange): Usage | null {
  if (!('change' in change) || (change.file !== 'definition' && change.file !== 'properties')) return null;
  const { file, change: json } = change;
  if (json.kind !== 'set' && json.kind !== 'rename') return null;
  const tree = document[file]?.tree;
  const node = tree && findNode(tree, json.path);
  if (!node) return null;
  const isKey = json.kind === 'rename';
  return {
    ...describePlace(document, file, isKey ? json.path.slice(0, -1) : json.path),
    file,
    path: json.path,
    before: isKey ? String(json.path.at(-1) ?? '') : print(toValue(node)),
    after: isKey ? json.key : print(json.value),
  };
}

function print(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
