// Converts a whole OpenAPI 3 document, step by step so that others can run in between.
import type { JsonObject } from '../base/json-value';
import type { BuildStep, ConvertedDocument } from './build-step';
import { OperationIds } from './choose-operation-id';
import type { Conversion } from './conversion';
import { convertInfo, convertTags } from './convert-info';
import { convertOperation, sharedMediaTypes } from './convert-operation';
import { convertParameter } from './convert-parameter';
import { convertResponse } from './convert-responses';
import { convertSchema, flattenSchema } from './convert-schema';
import { type ConvertedSecurity, convertSecurity } from './convert-security';
import { chooseServer, findOwnServer, printServer } from './convert-servers';
import { keepExtensions } from './legal-extensions';
import type { SourceOperation } from './list-source-operations';
import { planPaths } from './plan-paths';
import { buildHostPolicy, buildRoutePolicy } from './policies';
import type { ServerAddress } from './read-servers';
import { type Reached, ReachedSections, ReachedSet } from './reach';
import type { Section } from './reference-names';
import {
  asObject,
  findObject,
  findPlaced,
  listPlaced,
  placeRoot,
  readText,
  readTexts,
  textOf,
} from './source-document';

/** What is collected while operations are converted. */
interface Collected {
  readonly paths: Map<string, JsonObject>;
  readonly tags: Set<string>;
  readonly routes: JsonObject[];
  readonly servers: Map<string, string[]>;
}

/** Converts the picked operations and what they reach. Steps count operations and reached things. */
export function* convertOpenapi(
  c: Conversion,
  picked: readonly SourceOperation[],
): Generator<BuildStep, ConvertedDocument> {
  const root = placeRoot(c.source);
  const server = chooseServer(c);
  const security = convertSecurity(
    c,
    picked.map(({ operation }) => operation),
  );
  noteWebhooks(c);
  const reached = new ReachedSet(c);
  const collected: Collected = { paths: new Map(), tags: new Set(), routes: [], servers: new Map() };
  const plans = planPaths(c, picked);
  const ids = new OperationIds();
  for (const [index, source] of picked.entries()) {
    const id = ids.choose(readText(source.operation, 'operationId'), source.method, source.path);
    const plan = plans[index] ?? { path: source.path, route: '', fixed: [] };
    const operation = convertOperation(c, source, { id, plan, security: security.name });
    addOperation(c, collected, source, plan.path, operation, server);
    if (plan.route !== '') collected.routes.push(buildRoutePolicy(id, plan.route));
    reached.addFrom(operation);
    yield { stage: 'convert', done: index + 1, total: picked.length + reached.count, detail: source.key };
  }
  const sections = new ReachedSections();
  let done = picked.length;
  for (let next = reached.take(); next; next = reached.take()) {
    const converted = convertReached(c, next);
    sections.set(next.section, next.name, converted);
    reached.addFrom(converted);
    done += 1;
    yield { stage: 'convert', done, total: picked.length + reached.count, detail: next.name };
  }
  return {
    definition: {
      swagger: '2.0',
      info: convertInfo(root),
      ...printServer(server),
      consumes: sharedMediaTypes,
      produces: sharedMediaTypes,
      paths: Object.fromEntries(collected.paths),
      definitions: listSection(c, sections, 'definitions', 'schemas'),
      parameters: listSection(c, sections, 'parameters', 'parameters'),
      responses: listSection(c, sections, 'responses', 'responses'),
      ...security.members,
      tags: convertTags(root, collected.tags),
      ...keepRootDocs(c),
      ...keepExtensions(c.source.root),
    },
    connectionParameters: security.connectionParameters,
    policies: listPolicies(security, collected),
  };
}

function addOperation(
  c: Conversion,
  collected: Collected,
  source: SourceOperation,
  path: string,
  operation: JsonObject,
  server: ServerAddress | null,
): void {
  const item = collected.paths.get(path) ?? convertPathExtensions(c, source);
  collected.paths.set(path, { ...item, [source.method]: operation });
  for (const tag of readTexts(source.operation, 'tags')) collected.tags.add(tag);
  const own = findOwnServer(c, source.operation, source.pathItem, server);
  if (own === '') return;
  const ids = collected.servers.get(own) ?? [];
  collected.servers.set(own, [...ids, textOf(operation['operationId'])]);
}

/** The extensions of a path item; the payload of a webhook has a schema to convert. */
function convertPathExtensions(c: Conversion, source: SourceOperation): JsonObject {
  const extensions = keepExtensions(source.pathItem.value);
  const content = findObject(source.pathItem, 'x-ms-notification-content');
  const schema = content && findPlaced(content, 'schema');
  if (!content || !schema) return extensions;
  return {
    ...extensions,
    'x-ms-notification-content': { ...content.value, schema: convertSchema(c, schema) },
  };
}

function convertReached(c: Conversion, { section, source }: Reached): JsonObject {
  if (section === 'definitions') {
    const converted = convertSchema(c, source);
    if (!('$ref' in converted)) return converted;
    const flat = flattenSchema(c, source);
    return '$ref' in flat ? {} : flat;
  }
  const holder = asObject(source);
  if (!holder) return {};
  return section === 'parameters' ? (convertParameter(c, holder)[0] ?? {}) : convertResponse(c, holder, '');
}

function listSection(c: Conversion, sections: ReachedSections, section: Section, key: string): JsonObject {
  const components = findObject(placeRoot(c.source), 'components');
  const names = listPlaced(components && findPlaced(components, key)).map(([name]) => name);
  return sections.list(section, names);
}

function listPolicies(security: ConvertedSecurity, collected: Collected): readonly JsonObject[] {
  const hosts = [...collected.servers].map(([base, ids]) => buildHostPolicy(ids, base));
  return [...security.policies, ...hosts, ...collected.routes];
}

function keepRootDocs(c: Conversion): JsonObject {
  const docs = findObject(placeRoot(c.source), 'externalDocs');
  return docs && readText(docs, 'url') !== '' ? { externalDocs: docs.value } : {};
}

function noteWebhooks(c: Conversion): void {
  const names = listPlaced(findPlaced(placeRoot(c.source), 'webhooks')).map(([name]) => name);
  if (names.length > 0) c.losses.note('webhooks', '/webhooks', names.join(', '));
}
