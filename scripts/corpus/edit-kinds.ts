// A fixed set of single edits, of all kinds that the product makes: what `corpus --edits` tries on every connector.
import type { JsonValue } from '../../shared/base/json-value';
import type { Path } from '../../shared/base/pointer';
import type { ConnectorDocument } from '../../shared/connector/document';
import { listOperations } from '../../shared/operations/list-operations';
import { findNode } from '../../shared/text/locate';
import type { JsonChange } from '../../shared/text/edit';
import type { JsonNode } from '../../shared/text/tree';

/** An edit of one change; null where the connector has nothing to make it on. */
export interface EditKind {
  readonly name: string;
  plan(document: ConnectorDocument): PlannedChange | null;
}

/** A change and the file that it is made in. */
export interface PlannedChange {
  readonly file: 'definition' | 'properties';
  readonly change: JsonChange;
}

/** Finds a place to work on; null for none. */
type FindPath = (document: ConnectorDocument) => Path | null;

const first: FindPath = ({ definition }) => listOperations(definition.tree)[0]?.place ?? null;
const last: FindPath = ({ definition }) => listOperations(definition.tree).at(-1)?.place ?? null;

/** A path below the first operation whose node is a list or object of at least `least` children. */
const inFirst =
  (name: string, least: number): FindPath =>
  (document) =>
    findHolder(document, (place) => [...place, name], least);

const firstDefinition: FindPath = ({ definition }) => {
  const definitions = findNode(definition.tree, ['definitions']);
  if (definitions?.kind !== 'object') return null;
  const found = definitions.members.find(({ key }) => {
    const properties = findNode(definition.tree, ['definitions', key, 'properties']);
    return properties !== null && countChildren(properties) > 1;
  });
  return found ? ['definitions', found.key, 'properties'] : null;
};

function findHolder(
  { definition }: ConnectorDocument,
  locate: (place: Path) => Path,
  least: number,
): Path | null {
  for (const { place } of listOperations(definition.tree)) {
    const node = findNode(definition.tree, locate(place));
    if (node && countChildren(node) >= least) return locate(place);
  }
  return null;
}

function countChildren(node: JsonNode): number {
  if (node.kind === 'object') return node.members.length;
  return node.kind === 'array' ? node.items.length : 0;
}

const inDefinition = (change: JsonChange | null): PlannedChange | null =>
  change && { file: 'definition', change };
const inProperties = (change: JsonChange | null): PlannedChange | null =>
  change && { file: 'properties', change };

const set = (name: string, find: FindPath, member: string, value: JsonValue): EditKind => ({
  name,
  plan: (document) => {
    const place = find(document);
    return inDefinition(place && { kind: 'set', path: [...place, member], value });
  },
});

const insert = (
  name: string,
  find: FindPath,
  more: { index?: number; key?: string },
  value: JsonValue,
): EditKind => ({
  name,
  plan: (document) => {
    const parent = find(document);
    return inDefinition(parent && { kind: 'insert', parent, value, ...more });
  },
});

/** Removes a child by its place from the start, or the last one. */
const remove = (name: string, find: FindPath, which: 'first' | 'last'): EditKind => ({
  name,
  plan: (document) => {
    const parent = find(document);
    const child = parent && nameChild(document, parent, which);
    return inDefinition(child === null || !parent ? null : { kind: 'remove', path: [...parent, child] });
  },
});

const move = (name: string, find: FindPath, index?: number): EditKind => ({
  name,
  plan: (document) => {
    const parent = find(document);
    const which = index === 0 ? 'last' : 'first';
    const child = parent && nameChild(document, parent, which);
    if (child === null || !parent) return null;
    const key = typeof child === 'string' ? { key: child } : {};
    return inDefinition({
      kind: 'move',
      path: [...parent, child],
      parent,
      ...key,
      ...(index === undefined ? {} : { index }),
    });
  },
});

const rename = (name: string, find: FindPath, key: string): EditKind => ({
  name,
  plan: (document) => {
    const parent = find(document);
    const child = parent && nameChild(document, parent, 'first');
    return inDefinition(child === null || !parent ? null : { kind: 'rename', path: [...parent, child], key });
  },
});

function nameChild(
  { definition }: ConnectorDocument,
  parent: Path,
  which: 'first' | 'last',
): string | number | null {
  const node = findNode(definition.tree, parent);
  if (!node || countChildren(node) === 0) return null;
  if (node.kind === 'object') return (which === 'first' ? node.members[0] : node.members.at(-1))?.key ?? null;
  return which === 'first' ? 0 : countChildren(node) - 1;
}

const root: FindPath = () => [];
const info: FindPath = ({ definition }) => (findNode(definition.tree, ['info']) ? ['info'] : null);
const paths: FindPath = ({ definition }) => {
  const node = findNode(definition.tree, ['paths']);
  return node && countChildren(node) > 1 ? ['paths'] : null;
};
const parameter = { name: 'studio', in: 'query', type: 'string', 'x-ms-summary': 'Studio' };
const policy = {
  templateId: 'setheader',
  title: 'Studio',
  parameters: { 'x-ms-apimTemplateParameter.name': 'x-studio', 'x-ms-apimTemplateParameter.value': '1' },
};

/** The edits, in the order of the report. */
export const editKinds: readonly EditKind[] = [
  set('title', info, 'title', 'Another title'),
  set('description of the connector', info, 'description', 'Another description of the connector.'),
  set('host', root, 'host', 'another.example'),
  set('new member of info', info, 'x-ms-keywords', ['studio']),
  set('summary of the first operation', first, 'summary', 'Another summary'),
  set('summary of the last operation', last, 'summary', 'Another summary'),
  set('description of an operation', first, 'description', 'Another description.'),
  set('operation id', first, 'operationId', 'AnotherId'),
  set('visibility of an operation', last, 'x-ms-visibility', 'advanced'),
  set('deprecated', first, 'deprecated', true),
  set('tags of an operation', first, 'tags', ['One', 'Two']),
  set('name of a parameter', (document) => childOf(document, 'parameters', 'first'), 'name', 'renamed'),
  set('required of a parameter', (document) => childOf(document, 'parameters', 'last'), 'required', true),
  set('a response', inFirst('responses', 1), '599', { description: 'Studio.' }),
  insert('parameter at the start', inFirst('parameters', 1), { index: 0 }, parameter),
  insert('parameter at the end', inFirst('parameters', 1), {}, parameter),
  insert('first of no parameters', inFirst('parameters', 0), {}, parameter),
  remove('first parameter', inFirst('parameters', 2), 'first'),
  remove('last parameter', inFirst('parameters', 2), 'last'),
  move('first parameter to the end', inFirst('parameters', 2)),
  move('last parameter to the start', inFirst('parameters', 2), 0),
  insert(
    'property of a schema',
    firstDefinition,
    { key: 'studio' },
    { type: 'string', description: 'Studio.' },
  ),
  remove('property of a schema, first', firstDefinition, 'first'),
  remove('property of a schema, last', firstDefinition, 'last'),
  rename('property of a schema', firstDefinition, 'renamedProperty'),
  move('order of properties', firstDefinition),
  rename('path', paths, '/renamed/by/studio'),
  remove('first path', paths, 'first'),
  remove('last path', paths, 'last'),
  insert(
    'path',
    paths,
    { key: '/studio' },
    { get: { operationId: 'Studio', responses: { default: { description: '' } } } },
  ),
  {
    name: 'brand colour',
    plan: ({ properties }) =>
      inProperties(properties && { kind: 'set', path: ['properties', 'iconBrandColor'], value: '#123456' }),
  },
  {
    name: 'policy',
    plan: ({ properties }) => {
      const list = properties && findNode(properties.tree, ['properties', 'policyTemplateInstances']);
      const parent = ['properties', 'policyTemplateInstances'];
      return inProperties(list?.kind === 'array' ? { kind: 'insert', parent, value: policy } : null);
    },
  },
];

function childOf(document: ConnectorDocument, name: string, which: 'first' | 'last'): Path | null {
  const parent = inFirst(name, 1)(document);
  const child = parent && nameChild(document, parent, which);
  if (child === null || !parent) return null;
  const node = findNode(document.definition.tree, [...parent, child]);
  return node?.kind === 'object' && node.members.every((member) => member.key !== '$ref')
    ? [...parent, child]
    : null;
}
