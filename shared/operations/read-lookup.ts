// Reads where the choices or the fields of an input come from: the operation that an `x-ms-dynamic-*` names, what it
// is handed, and where its reply has them. Both generations read as the same thing; the newer one counts where both
// are written. Calling the operation is not for this file.
// https://learn.microsoft.com/connectors/custom-connectors/openapi-extensions
import type { JsonValue } from '../base/json-value';
import { findNode } from '../text/locate';
import { readMember, readString } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';
import { toValue } from '../text/value';
import { listParts } from './list-schema-parts';
import type { Input } from './operation';

/** One value that the called operation is handed. */
export interface LookupArgument {
  /** The parameter that takes it; in the newer form with the names below it, `body/filter/name`. */
  readonly target: string;
  readonly source:
    | { readonly kind: 'value'; readonly value: JsonValue }
    /** An input of the operation that looks up: `warehouse`, or `body/warehouse` in the newer form. */
    | { readonly kind: 'input'; readonly name: string };
}

/** A lookup. Paths are names with slashes between them, empty for the root of the reply. */
export interface Lookup {
  /** A list of choices, the fields of an object, or the first level of a tree. */
  readonly kind: 'choices' | 'fields' | 'tree';
  /** The extension that it is read from, for example `x-ms-dynamic-list`. */
  readonly extension: string;
  /** The id of the operation that is called; empty where the platform looks up by itself. */
  readonly operationId: string;
  /** What the platform looks up by itself (`file-picker`, `AadGraph.GetUsers`), else empty. */
  readonly builtIn: string;
  readonly itemsPath: string;
  /** Of choices: where an item has its value. Of fields: where the reply has the schema. */
  readonly valuePath: string;
  readonly titlePath: string;
  readonly arguments: readonly LookupArgument[];
}

interface Form {
  readonly key: string;
  readonly kind: Lookup['kind'];
  /** Where the binding stands below the key. */
  readonly inner: readonly string[];
  readonly items: string;
  readonly value: string;
  readonly title: string;
}

/** The newer form of each kind before the older one. */
const forms: readonly Form[] = [
  {
    key: 'x-ms-dynamic-list',
    kind: 'choices',
    inner: [],
    items: 'itemsPath',
    value: 'itemValuePath',
    title: 'itemTitlePath',
  },
  {
    key: 'x-ms-dynamic-values',
    kind: 'choices',
    inner: [],
    items: 'value-collection',
    value: 'value-path',
    title: 'value-title',
  },
  {
    key: 'x-ms-dynamic-tree',
    kind: 'tree',
    inner: ['open'],
    items: 'itemsPath',
    value: 'itemValuePath',
    title: 'itemTitlePath',
  },
  {
    key: 'x-ms-dynamic-properties',
    kind: 'fields',
    inner: [],
    items: '',
    value: 'itemValuePath',
    title: '',
  },
  { key: 'x-ms-dynamic-schema', kind: 'fields', inner: [], items: '', value: 'value-path', title: '' },
];

/** The lookup that stands on a parameter or schema; null without one. */
export function readLookup(node: JsonNode): Lookup | null {
  for (const form of forms) {
    const written = readMember(node, form.key);
    if (written?.kind === 'object') return read(form, written);
  }
  return null;
}

/** The lookup of an input: on its parameter, its field, or a part that `allOf` joins to the field; null without one. */
export function findLookup(tree: JsonTree, input: Input): Lookup | null {
  const places = [input.field?.place, input.parameter.schema?.place, input.parameter.place];
  for (const place of input.bodyPath.length > 0 ? places.slice(0, 1) : places) {
    const node = place && findNode(tree, place);
    if (!place || !node) continue;
    const found = listParts(tree, { node, place }).map((part) => readLookup(part.node));
    const lookup = found.find((one) => one !== null);
    if (lookup) return lookup;
  }
  return null;
}

function read({ key, kind, inner, items, value, title }: Form, written: JsonNode): Lookup {
  const [step] = inner;
  const node = (step === undefined ? written : readMember(written, step)) ?? written;
  const path = (name: string) => (name === '' ? '' : readString(node, name).replace(/^\/+|\/+$/g, ''));
  return {
    kind,
    extension: key,
    operationId: readString(node, 'operationId'),
    builtIn: readString(node, 'capability') || readString(node, 'builtInOperation'),
    itemsPath: path(items),
    valuePath: path(value),
    titlePath: path(title),
    arguments: readArguments(readMember(node, 'parameters')),
  };
}

function readArguments(node: JsonNode | undefined): readonly LookupArgument[] {
  if (node?.kind !== 'object') return [];
  return node.members.map(({ key, value }) => ({ target: key, source: readSource(value) }));
}

/** `{ "parameter": … }` and `{ "parameterReference": … }` name an input; `{ "value": … }` and all else is the value. */
function readSource(node: JsonNode): LookupArgument['source'] {
  const name = readString(node, 'parameterReference') || readString(node, 'parameter');
  if (name !== '') return { kind: 'input', name };
  const value = node.kind === 'object' && node.members.length === 1 ? readMember(node, 'value') : undefined;
  return { kind: 'value', value: toValue(value ?? node) };
}
