// The rows of a dynamic binding, below the input or field that it stands on: which operation is called, where the value
// and the label of a choice are found, and what each of its parameters is given. Each is a place to drop on.
import type { BindingOwner } from '../../shared/mapping/drop';
import type {
  Binding,
  BindingArgument,
  BindingCall,
  BindingPart,
  CallName,
} from '../../shared/mapping/binding';
import { listBindings } from '../../shared/mapping/binding-owner';
import { findReferred } from '../../shared/mapping/binding-target';
import { listCard } from '../../shared/mapping/card';
import { listOperations } from '../../shared/operations/list-operations';
import type { Operation, OperationKey, OperationSummary } from '../../shared/operations/operation';
import type { JsonTree } from '../../shared/text/tree';
import { printRowLabel, type MapRow, type Toggles } from './map-row';
import { flattenBranches, plainRow, type Branch } from './row-branch';
import { bindingRowId, bindingStem, inputRowId } from './row-ids';

/** The rows of the bindings of an operation, by what they stand on. */
export interface BindingRows {
  /** True where a binding stands on it. */
  readonly has: (owner: BindingOwner) => boolean;
  /** Its rows, at that level. */
  readonly build: (owner: BindingOwner, level: number) => readonly MapRow[];
}

/** What the rows of a binding are made of. */
interface BindingView {
  readonly operation: OperationKey;
  readonly owner: BindingOwner;
  readonly binding: Binding;
  readonly operations: readonly OperationSummary[];
  /** The id of the input that a reference in an argument means, and what makers call it; null for none. */
  readonly findInput: (reference: string) => { readonly id: string; readonly label: string } | null;
}

type PlainPart = Exclude<BindingPart['name'], 'argument'>;

const partNames: Readonly<Record<PlainPart, string>> = {
  operation: 'Operation',
  collection: 'Collection',
  value: 'Value',
  label: 'Label',
  schema: 'Schema',
  'full-title': 'Full title',
  'is-parent': 'Is parent',
};

/** Finds the bindings of an operation. */
export function readBindingRows(tree: JsonTree, operation: Operation, toggles: Toggles): BindingRows {
  const found = new Map(
    listBindings(tree, operation).map((owned) => [bindingStem(owned.owner), owned] as const),
  );
  return {
    has: (owner) => found.has(bindingStem(owner)),
    build: (owner, level) => {
      const owned = found.get(bindingStem(owner));
      if (!owned) return [];
      const inputs = listCard(tree, operation);
      const view: BindingView = {
        ...owned,
        operation: operation.key,
        operations: listOperations(tree),
        findInput: (reference) => findReferred(inputs, reference) ?? null,
      };
      return flattenBranches(buildBindingBranches(view), toggles, level);
    },
  };
}

/** The rows of a binding; of a tree those of both calls. */
function buildBindingBranches(view: BindingView): readonly Branch[] {
  return view.binding.calls.flatMap((call) => [
    ...listParts(view, call).map(([part, detail]) => buildPart(view, call, part, detail)),
    ...call.arguments.map((argument) => buildArgument(view, call.name, argument)),
  ]);
}

function listParts(
  { binding: { form }, operations }: BindingView,
  call: BindingCall,
): readonly (readonly [PlainPart, string])[] {
  const title = operations.find((one) => one.key === call.operation)?.title ?? call.operationId;
  const operation = ['operation', title] as const;
  if (form === 'schema') return [operation, ['schema', printPath(call.schema, 'the whole reply')]];
  const list = [
    operation,
    ['collection', printPath(call.collection, 'the whole reply')],
    ['value', printPath(call.value)],
    ['label', printPath(call.label)],
  ] as const;
  if (form === 'list') return list;
  return [...list, ['full-title', printPath(call.fullTitle)], ['is-parent', call.isParent]];
}

function buildPart(
  { operation, owner }: BindingView,
  call: BindingCall,
  name: PlainPart,
  detail: string,
): Branch {
  const isBrowse = call.name === 'browse';
  const part: BindingPart = { name, ...(isBrowse ? { call: call.name } : {}) };
  const words = isBrowse ? `${partNames[name]} below an item` : partNames[name];
  const shown = detail === '' ? `drop ${name === 'operation' ? 'an operation' : 'a field'} here` : detail;
  return {
    row: {
      ...plainRow(bindingRowId(owner, part), words, shown),
      label: printRowLabel(words, shown, false),
      slot: { kind: 'binding', operation, owner, part },
      ...(name === 'operation' && call.operation === null && call.operationId !== ''
        ? { warning: `There is no operation ${call.operationId}.` }
        : {}),
    },
  };
}

function buildArgument(view: BindingView, call: CallName, argument: BindingArgument): Branch {
  const { operation, owner } = view;
  const part: BindingPart = {
    name: 'argument',
    parameter: argument.parameter,
    ...(call === 'browse' ? { call } : {}),
  };
  const input = argument.source.kind === 'input' ? view.findInput(argument.source.reference) : null;
  const detail = printSource(argument, input?.label);
  return {
    row: {
      ...plainRow(bindingRowId(owner, part), argument.label, detail),
      label: printRowLabel(argument.label, detail, argument.required),
      required: argument.required,
      slot: { kind: 'binding', operation, owner, part },
      ...(input ? { dependsOn: inputRowId(input.id) } : {}),
      ...findFault(argument, input !== null),
    },
  };
}

function printSource({ source }: BindingArgument, label: string | undefined): string {
  switch (source.kind) {
    case 'none':
      return 'drop an input here';
    case 'literal':
      return typeof source.value === 'string' ? source.value : JSON.stringify(source.value);
    case 'input':
      return label ?? source.reference;
    case 'selected':
      return `${source.path || 'value'} of the opened item`;
  }
}

/** What came in from elsewhere may name what is not there. */
function findFault(
  { known, source, parameter }: BindingArgument,
  isFound: boolean,
): { readonly warning?: string } {
  if (!known) return { warning: `The operation that is called has no parameter ${parameter}.` };
  if (source.kind === 'input' && !isFound) return { warning: `There is no input ${source.reference} here.` };
  return {};
}

function printPath(path: readonly string[] | null, none = ''): string {
  if (path === null) return '';
  return path.length === 0 ? none : path.join('/');
}
