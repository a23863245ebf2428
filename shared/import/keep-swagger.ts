// Takes the picked operations out of an OpenAPI 2.0 document and keeps everything else as its author wrote it. What
// connectors cannot take is mended; where nothing had to be, the same document comes back.
import { type JsonObject, type JsonValue, isJsonObject } from '../base/json-value';
import { methods } from '../operations/operation';
import type { BuildStep, ConvertedDocument } from './build-step';
import { OperationIds } from './choose-operation-id';
import { chooseSecurity, listSchemes } from './choose-security';
import { buildConnectionParameters } from './connection-parameters';
import type { Conversion } from './conversion';
import { convertSchema } from './convert-schema';
import { keepOperation, keepParameter, keepResponse } from './keep-operation';
import type { SourceOperation } from './list-source-operations';
import { mapMembers } from './map-members';
import { type Reached, ReachedSections, ReachedSet } from './reach';
import type { Section } from './reference-names';
import { type PlacedObject, asObject, findPlaced, listPlaced, placeRoot, readText } from './source-document';

const sections: readonly Section[] = ['definitions', 'parameters', 'responses'];

/** Keeps the picked operations and what they reach; of a document that is picked whole, everything. */
export function* keepSwagger(
  c: Conversion,
  picked: readonly SourceOperation[],
  isWhole: boolean,
): Generator<BuildStep, ConvertedDocument> {
  reserveNames(c);
  const kept = new Map<string, JsonObject>();
  const reached = new ReachedSet(c);
  const ids = new OperationIds();
  for (const [index, source] of picked.entries()) {
    const id = ids.choose(readText(source.operation, 'operationId'), source.method, source.path);
    kept.set(source.key, keepOperation(c, source.operation, id));
    yield { stage: 'convert', done: index + 1, total: picked.length, detail: source.key };
  }
  const paths = keepPaths(c, picked, kept, isWhole);
  reached.addFrom(isWhole ? [paths, ...sections.map((name) => c.source.root[name] ?? {})] : paths);
  if (isWhole) addAll(c, reached);
  const found = new ReachedSections();
  let done = picked.length;
  for (let next = reached.take(); next; next = reached.take()) {
    const value = keepReached(c, next);
    found.set(next.section, next.name, value);
    reached.addFrom(value);
    done += 1;
    yield { stage: 'convert', done, total: picked.length + reached.count, detail: next.name };
  }
  return {
    definition: joinRoot(c, paths, found),
    connectionParameters: chooseParameters(c, picked),
    policies: [],
  };
}

/** The names that the source's own definitions have must not be given to anything else. */
function reserveNames(c: Conversion): void {
  const root = placeRoot(c.source);
  for (const section of sections) {
    for (const [name, { pointer }] of listPlaced(findPlaced(root, section))) {
      c.names.reserve(section, name, pointer);
    }
  }
}

/** Everything that stands in the shared sections is kept, reached or not. */
function addAll(c: Conversion, reached: ReachedSet): void {
  const root = placeRoot(c.source);
  for (const section of sections) {
    for (const [name] of listPlaced(findPlaced(root, section))) reached.addNamed(section, name);
  }
}

function keepPaths(
  c: Conversion,
  picked: readonly SourceOperation[],
  kept: ReadonlyMap<string, JsonObject>,
  isWhole: boolean,
): JsonObject {
  const items = new Map(picked.map((source) => [source.path, source.pathItem]));
  const paths = c.source.root['paths'];
  return mapMembers(isJsonObject(paths) ? paths : {}, (value, path) => {
    if (path.startsWith('x-')) return value;
    const item = items.get(path);
    if (item) return keepPathItem(c, item, path, kept);
    return isWhole ? value : undefined;
  });
}

function keepPathItem(
  c: Conversion,
  item: PlacedObject,
  path: string,
  kept: ReadonlyMap<string, JsonObject>,
): JsonObject {
  return mapMembers(item.value, (value, key) => {
    if (methods.some((method) => method === key)) return kept.get(`${key} ${path}`);
    const place = { value, pointer: `${item.pointer}/${key}` };
    if (key === 'parameters' && Array.isArray(value)) return keepParameterList(c, place.pointer, value);
    if (key !== 'x-ms-notification-content' || !isJsonObject(value)) return value;
    return keepResponse(c, { value, pointer: place.pointer });
  });
}

function keepParameterList(c: Conversion, pointer: string, list: readonly JsonValue[]): readonly JsonValue[] {
  const kept = list.map((value, index) => keepParameter(c, { value, pointer: `${pointer}/${index}` }));
  return kept.every((value, index) => value === list[index]) ? list : kept;
}

function keepReached(c: Conversion, { section, name, source }: Reached): JsonObject {
  const holder = c.source.root[section];
  const own = isJsonObject(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;
  const placed = asObject(own === undefined ? source : { value: own, pointer: `/${section}/${name}` });
  if (!placed) return {};
  if (section === 'definitions') return convertSchema(c, placed);
  if (section === 'responses') return keepResponse(c, placed);
  const parameter = keepParameter(c, placed);
  return isJsonObject(parameter) ? parameter : {};
}

function joinRoot(c: Conversion, paths: JsonObject, found: ReachedSections): JsonObject {
  return mapMembers(withSections(c, found), (value, key) => {
    if (key === 'swagger') return '2.0';
    if (key === 'info' && isJsonObject(value)) return keepInfo(value);
    if (key === 'paths') return paths;
    const section = sections.find((name) => name === key);
    if (!section || !isJsonObject(value)) return value;
    const list = found.list(section, Object.keys(value));
    const isSame =
      Object.keys(list).length === Object.keys(value).length &&
      Object.entries(list).every(([name, one]) => value[name] === one);
    return isSame ? value : list;
  });
}

/** The root with the sections that only the import needs, where the author had none. */
function withSections(c: Conversion, found: ReachedSections): JsonObject {
  const { root } = c.source;
  const missing = sections.filter(
    (name) => !isJsonObject(root[name]) && Object.keys(found.list(name, [])).length > 0,
  );
  if (missing.length === 0) return root;
  return { ...root, ...Object.fromEntries(missing.map((name) => [name, {}])) };
}

/** YAML reads an unquoted version as a number. */
function keepInfo(info: JsonObject): JsonObject {
  return mapMembers(info, (value, key) =>
    typeof value === 'number' && (key === 'version' || key === 'title') ? String(value) : value,
  );
}

function chooseParameters(c: Conversion, picked: readonly SourceOperation[]): JsonObject {
  const operations = picked.map(({ operation }) => operation);
  const chosen = chooseSecurity(c, listSchemes(c), operations);
  return chosen ? buildConnectionParameters(chosen.main.signIn, chosen.scopes) : {};
}
