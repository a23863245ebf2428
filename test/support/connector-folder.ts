// Connector folders for tests, written to disk as an author would keep them.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The parts of a definition that tests vary. */
export interface DefinitionParts {
  readonly title?: string;
  readonly host?: string;
  readonly scheme?: 'http' | 'https';
  readonly paths?: Readonly<Record<string, unknown>>;
}

/** A small OpenAPI 2.0 definition with one operation, `GET /items`, unless `paths` says otherwise. */
export function buildDefinition(parts: DefinitionParts = {}): Record<string, unknown> {
  return {
    swagger: '2.0',
    info: { title: parts.title ?? 'Items', description: 'Items of a test.', version: '1.0' },
    host: parts.host ?? 'api.example.com',
    basePath: '/',
    schemes: [parts.scheme ?? 'https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: parts.paths ?? { '/items': { get: buildOperation('ListItems', 'List items') } },
  };
}

/** An operation with a query parameter and a reply. */
export function buildOperation(operationId: string, summary: string, tags: readonly string[] = []) {
  return {
    tags,
    operationId,
    summary,
    description: `${summary}.`,
    parameters: [
      { name: 'top', in: 'query', type: 'integer', format: 'int32', 'x-ms-summary': 'Top' },
      { name: 'filter', in: 'query', type: 'string', 'x-ms-summary': 'Filter' },
    ],
    responses: {
      '200': {
        description: 'Done.',
        schema: { type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' } } },
      },
    },
  };
}

/** Paths with `count` operations, ten to a tag: `GET /area-0/thing-0` and so on. */
export function buildManyPaths(count: number): Record<string, unknown> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const area = Math.floor(index / 10);
      const operation = buildOperation(`GetThing${index}`, `Get thing ${index}`, [`Area ${area}`]);
      return [`/area-${area}/thing-${index}`, { get: operation }];
    }),
  );
}

/** Writes a connector's definition and properties; answers the folder. */
export async function writeConnector(folder: string, definition: unknown, indent: string | number = 2) {
  const properties = { properties: { iconBrandColor: '#0f6cbd', connectionParameters: {} } };
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, 'apiDefinition.swagger.json'),
    `${JSON.stringify(definition, null, indent)}\n`,
  );
  await writeFile(path.join(folder, 'apiProperties.json'), `${JSON.stringify(properties, null, indent)}\n`);
  return folder;
}

/** Writes values as JSON files with two spaces; answers their texts by name. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, string>>> {
  await mkdir(folder, { recursive: true });
  const texts = Object.entries(files).map(
    ([name, value]) => [name, `${JSON.stringify(value, null, 2)}\n`] as const,
  );
  await Promise.all(texts.map(([name, text]) => writeFile(path.join(folder, name), text)));
  return Object.fromEntries(texts);
}
