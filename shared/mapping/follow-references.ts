// Dynamic bindings name inputs: the newer form by where they stand (`warehouse`, or `body/warehouse` in the body), the
// older one by the name alone. When an input moves or gets another name, the bindings of its operation that read it
// follow, and those of others that hand it a value.
// https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions
import type { Path } from '../base/pointer';
import { listOperations } from '../operations/list-operations';
import type { Operation } from '../operations/operation';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readMember, readString } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';

/** The form of a binding, by the key it stands under. */
const forms: ReadonlyMap<string, Form> = new Map([
  ['x-ms-dynamic-values', 'name'],
  ['x-ms-dynamic-schema', 'name'],
  ['x-ms-dynamic-list', 'reference'],
  ['x-ms-dynamic-properties', 'reference'],
  ['open', 'reference'],
  ['browse', 'reference'],
]);
/** The member by which an argument says where it is read from. */
const sourceKeys: Readonly<Record<Form, string>> = { name: 'parameter', reference: 'parameterReference' };
const bindingsByNode = new WeakMap<JsonNode, readonly Binding[]>();

type Form = 'name' | 'reference';

/** A binding: the operation it calls, and the arguments it hands over. */
interface Binding {
  readonly form: Form;
  /** Keys and indexes from the node that was searched. */
  readonly steps: Path;
  readonly operationId: string;
  readonly arguments: JsonNode;
}

/**
 * The changes that let bindings of the newer form name the input by its new reference: `warehouse` became
 * `body/warehouse`. Make them before anything moves.
 */
export function followReferences(
  tree: JsonTree,
  operation: Operation,
  from: string,
  to: string,
): readonly JsonChange[] {
  return follow(tree, operation, 'reference', from, to);
}

/** The changes that let bindings of the older form name the input by its new name. */
export function followNames(
  tree: JsonTree,
  operation: Operation,
  from: string,
  to: string,
): readonly JsonChange[] {
  return follow(tree, operation, 'name', from, to);
}

function follow(
  tree: JsonTree,
  operation: Operation,
  form: Form,
  from: string,
  to: string,
): readonly JsonChange[] {
  return listPlaces(tree).flatMap(({ node, place }) =>
    listBindings(node).flatMap((binding) => {
      if (binding.form !== form) return [];
      const isOwn = place[1] === operation.path && place[2] === operation.method;
      const called = operation.operationId !== '' && binding.operationId === operation.operationId;
      const at = [...place, ...binding.steps, 'parameters'];
      return [
        ...(isOwn ? renameSources(binding, at, from, to) : []),
        ...(called ? renameTargets(binding, at, from, to) : []),
      ];
    }),
  );
}

/** The arguments that are read from the input: `{ "parameterReference": "warehouse" }`. */
function renameSources(binding: Binding, at: Path, from: string, to: string): readonly JsonChange[] {
  const { arguments: node, form } = binding;
  if (node.kind !== 'object') return [];
  return node.members.flatMap(({ key, value }): readonly JsonChange[] => {
    const renamed = rename(readString(value, sourceKeys[form]), from, to);
    return renamed === null ? [] : [{ kind: 'set', path: [...at, key, sourceKeys[form]], value: renamed }];
  });
}

/** The arguments that are handed to the input. */
function renameTargets(
  { arguments: node }: Binding,
  at: Path,
  from: string,
  to: string,
): readonly JsonChange[] {
  if (node.kind !== 'object') return [];
  return node.members.flatMap(({ key }): readonly JsonChange[] => {
    const renamed = rename(key, from, to);
    return renamed === null ? [] : [{ kind: 'rename', path: [...at, key], key: renamed }];
  });
}

function rename(reference: string, from: string, to: string): string | null {
  if (reference === from) return to;
  return reference.startsWith(`${from}/`) ? to + reference.slice(from.length) : null;
}

/** Everything that bindings can stand in: operations, and what they share. */
function listPlaces(tree: JsonTree): readonly { readonly node: JsonNode; readonly place: Path }[] {
  const operations = listOperations(tree).map((one) => one.place);
  const shared = ['definitions', 'parameters'].flatMap((section) => {
    const holder = readMember(tree.root, section);
    return holder?.kind === 'object' ? holder.members.map(({ key }) => [section, key]) : [];
  });
  return [...operations, ...shared].flatMap((place) => {
    const node = findNode(tree, place);
    return node ? [{ node, place }] : [];
  });
}

function listBindings(node: JsonNode): readonly Binding[] {
  const known = bindingsByNode.get(node);
  if (known) return known;
  const found = collect(node, []);
  bindingsByNode.set(node, found);
  return found;
}

function collect(node: JsonNode, steps: Path): readonly Binding[] {
  if (node.kind === 'array')
    return node.items.flatMap(({ value }, index) => collect(value, [...steps, index]));
  if (node.kind !== 'object') return [];
  return node.members.flatMap(({ key, value }) => {
    const inner = collect(value, [...steps, key]);
    const form = forms.get(key);
    const parameters = form && readMember(value, 'parameters');
    if (!form || !parameters) return inner;
    const operationId = readString(value, 'operationId');
    return [...inner, { form, steps: [...steps, key], operationId, arguments: parameters }];
  });
}
