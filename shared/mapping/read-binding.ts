// Reads the binding on a parameter or schema as the designer shows it: both generations as one, the newer first, with
// every parameter that the called operation has. What a call of it answers is for `preview` and `runtime`.
// https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions
import type { Path } from '../base/pointer';
import { readMember, readString } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';
import { toValue } from '../text/value';
import type { ArgumentSource, Binding, BindingArgument, BindingCall, BindingForm, CallName } from './binding';
import { findCalled, findReferred, isNeeded, listTargets, referenceOf } from './binding-target';

/** The extensions of each form, the newer first. */
export const bindingKeys: Readonly<Record<BindingForm, readonly string[]>> = {
  list: ['x-ms-dynamic-list', 'x-ms-dynamic-values'],
  schema: ['x-ms-dynamic-properties', 'x-ms-dynamic-schema'],
  tree: ['x-ms-dynamic-tree'],
};

const forms: readonly BindingForm[] = ['tree', 'list', 'schema'];

/** The names of a call's parts, by extension; a tree's calls are written as the newer list is. */
interface Words {
  readonly collection: string;
  readonly value: string;
  readonly label: string;
  readonly schema: string;
}
const newer: Words = {
  collection: 'itemsPath',
  value: 'itemValuePath',
  label: 'itemTitlePath',
  schema: 'itemValuePath',
};
const older: Words = {
  collection: 'value-collection',
  value: 'value-path',
  label: 'value-title',
  schema: 'value-path',
};

/** The binding on a node; null without one. A tree goes before a list, a list before a schema. */
export function readBinding(tree: JsonTree, node: JsonNode, place: Path): Binding | null {
  for (const form of forms) {
    const keys = bindingKeys[form].filter((key) => readMember(node, key)?.kind === 'object');
    const nodes = keys.flatMap((key) => readMember(node, key) ?? []);
    const [first] = nodes;
    if (!first) continue;
    const calls = form === 'tree' ? readTree(tree, first) : [readCall(tree, 'main', form, nodes, keys)];
    return { form, place, keys, calls };
  }
  return null;
}

function readTree(tree: JsonTree, node: JsonNode): readonly BindingCall[] {
  return (['open', 'browse'] as const).flatMap((name) => {
    const call = readMember(node, name);
    return call ? [readCall(tree, name, 'tree', [call], ['x-ms-dynamic-tree'])] : [];
  });
}

function readCall(
  tree: JsonTree,
  name: CallName,
  form: BindingForm,
  nodes: readonly JsonNode[],
  keys: readonly string[],
): BindingCall {
  const words = keys.map((key) =>
    key === 'x-ms-dynamic-values' || key === 'x-ms-dynamic-schema' ? older : newer,
  );
  const read = (part: keyof Words | null, key = ''): readonly string[] | null => {
    const texts = nodes.map((node, index) => readString(node, part ? (words[index]?.[part] ?? '') : key));
    const text = texts.find((one) => one !== '');
    return text === undefined ? null : text.split('/').filter((step) => step !== '');
  };
  const isSchema = form === 'schema';
  const operationId = nodes.map((node) => readString(node, 'operationId')).find((one) => one !== '') ?? '';
  return {
    name,
    operationId,
    operation: findCalled(tree, operationId)?.key ?? null,
    collection: isSchema ? [] : (read('collection') ?? []),
    value: isSchema ? null : read('value'),
    label: isSchema ? null : read('label'),
    schema: isSchema ? read('schema') : null,
    fullTitle: form === 'tree' ? read(null, 'itemFullTitlePath') : null,
    isParent: nodes.map((node) => readString(node, 'itemIsParent')).find((one) => one !== '') ?? '',
    arguments: readArguments(tree, operationId, nodes),
  };
}

/** Every input of the called operation with what it is handed, then what is handed to nothing that is there. */
function readArguments(
  tree: JsonTree,
  operationId: string,
  nodes: readonly JsonNode[],
): readonly BindingArgument[] {
  const called = findCalled(tree, operationId);
  const targets = called ? listTargets(tree, called) : [];
  const written = nodes.flatMap((node) => listWritten(node));
  const known = targets.map((input): BindingArgument => {
    const own = written.find(({ key }) => findReferred(targets, key) === input);
    const source = own?.source ?? { kind: 'none' };
    return {
      parameter: referenceOf(input),
      label: input.label,
      required: isNeeded(input),
      known: true,
      source,
    };
  });
  const strange = written.filter(({ key }, index) => {
    const isFirst = written.findIndex((one) => one.key === key) === index;
    return isFirst && !(called && findReferred(targets, key));
  });
  return [
    ...known,
    ...strange.map(({ key, source }) => ({
      parameter: key,
      label: key,
      required: false,
      known: false,
      source,
    })),
  ];
}

function listWritten(node: JsonNode): readonly { readonly key: string; readonly source: ArgumentSource }[] {
  const parameters = readMember(node, 'parameters');
  if (parameters?.kind !== 'object') return [];
  return parameters.members.map(({ key, value }) => ({ key, source: readSource(value) }));
}

function readSource(node: JsonNode): ArgumentSource {
  const reference = readString(node, 'parameterReference') || readString(node, 'parameter');
  if (reference !== '') return { kind: 'input', reference };
  const path = readString(node, 'selectedItemValuePath');
  if (path !== '') return { kind: 'selected', path };
  const value = node.kind === 'object' && node.members.length === 1 ? readMember(node, 'value') : undefined;
  return { kind: 'literal', value: toValue(value ?? node) };
}
