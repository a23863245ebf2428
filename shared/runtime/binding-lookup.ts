// Reads the dynamic extensions of a parameter or schema: which operation answers its choices or its fields, with which
// arguments, and where they stand in the reply. `binding-plan` says what to call, `binding-choices` and
// `binding-fields` read what comes back. The newer form of an extension goes before the older one beside it.
import type { JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import { findNode } from '../text/locate';
import { readMember, readString } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';
import { toValue } from '../text/value';
import { parseBindingPath } from './binding-path';

/** One value that the called operation is given. */
export interface BindingArgument {
  /** A parameter of the called operation by name; further names lead into its body. */
  readonly target: readonly string[];
  /** A fixed value, or an input of the own operation by its parameter's name and a path into the body. */
  readonly source:
    | { readonly kind: 'value'; readonly value: JsonValue }
    | { readonly kind: 'input'; readonly path: readonly string[] };
}

/** Where choices or fields come from. */
export interface Binding {
  readonly kind: 'choices' | 'fields';
  /** The key that was read, for example `x-ms-dynamic-list`. */
  readonly extension: string;
  /** Empty where the platform itself answers; then `platformSource` names what it answers from. */
  readonly operationId: string;
  readonly platformSource: string;
  readonly arguments: readonly BindingArgument[];
  /** Where the list stands in the reply; empty for the reply itself. Of `fields`: empty. */
  readonly collection: readonly string[];
  /** Of an item: its value. Of `fields`: where the schema stands in the reply. */
  readonly value: readonly string[];
  /** Of an item: its label. Of `fields`: empty. */
  readonly title: readonly string[];
  /** The parameter or schema that carries the extension. */
  readonly place: Path;
}

type Reader = (node: JsonNode) => Omit<Binding, 'extension' | 'place'> | null;

const readers: readonly (readonly [string, Reader])[] = [
  ['x-ms-dynamic-list', (node) => readList(node)],
  ['x-ms-dynamic-values', (node) => readValues(node)],
  ['x-ms-dynamic-tree', (node) => readTree(node)],
  ['x-ms-dynamic-properties', (node) => readFieldsOf(node, 'itemValuePath')],
  ['x-ms-dynamic-schema', (node) => readFieldsOf(node, 'value-path')],
];

/** The binding that stands at the place; null where there is none that can be read. */
export function findBinding(tree: JsonTree, place: Path): Binding | null {
  const node = findNode(tree, place);
  if (node?.kind !== 'object') return null;
  for (const [extension, read] of readers) {
    const written = readMember(node, extension);
    const found = written?.kind === 'object' ? read(written) : null;
    if (found) return { ...found, extension, place };
  }
  return null;
}

function readList(node: JsonNode): ReturnType<Reader> {
  return {
    kind: 'choices',
    ...readSource(node),
    collection: parseBindingPath(readString(node, 'itemsPath')),
    value: parseBindingPath(readString(node, 'itemValuePath')),
    title: parseBindingPath(readString(node, 'itemTitlePath')),
  };
}

function readValues(node: JsonNode): ReturnType<Reader> {
  return {
    kind: 'choices',
    ...readSource(node),
    collection: parseBindingPath(readString(node, 'value-collection')),
    value: parseBindingPath(readString(node, 'value-path')),
    title: parseBindingPath(readString(node, 'value-title')),
  };
}

/** Of a tree the first level counts: the items that are there when it is opened. */
function readTree(node: JsonNode): ReturnType<Reader> {
  const open = readMember(node, 'open');
  return open ? readList(open) : null;
}

function readFieldsOf(node: JsonNode, pathKey: string): ReturnType<Reader> {
  const value = parseBindingPath(readString(node, pathKey));
  return { kind: 'fields', ...readSource(node), collection: [], value, title: [] };
}

function readSource(node: JsonNode): Pick<Binding, 'operationId' | 'platformSource' | 'arguments'> {
  const operationId = readString(node, 'operationId').trim();
  const platformSource = readString(node, 'builtInOperation') || readString(node, 'capability');
  const written = readMember(node, 'parameters');
  const given = written?.kind === 'object' ? written.members : [];
  return {
    operationId,
    platformSource: operationId === '' ? platformSource : '',
    arguments: given.map(({ key, value }) => ({ target: parseBindingPath(key), source: readGiven(value) })),
  };
}

/** `{ "parameterReference": "body/id" }`, `{ "parameter": "id" }`, `{ "value": 5 }`, or the value itself. */
function readGiven(node: JsonNode): BindingArgument['source'] {
  const reference = readString(node, 'parameterReference') || readString(node, 'parameter');
  if (reference !== '') return { kind: 'input', path: parseBindingPath(reference) };
  const value = readMember(node, 'value');
  const isWrapped = node.kind === 'object' && node.members.length === 1 && value !== undefined;
  return { kind: 'value', value: toValue(isWrapped ? value : node) };
}
