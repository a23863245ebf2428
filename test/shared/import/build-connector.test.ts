import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../shared/base/json-value';
import { isJsonObject } from '../../../shared/base/json-value';
import type { ConnectorFiles } from '../../../shared/connector/document';
import { openDocument } from '../../../shared/connector/open-document';
import { startBuild } from '../../../shared/import/build-connector';
import { readOutline } from '../../../shared/import/read-outline';
import { listOperations } from '../../../shared/operations/list-operations';
import { checkConnector } from '../../../shared/rules/check-connector';
import { parseJson } from '../../../shared/text/parse';
import { toValue } from '../../../shared/text/value';
import { buildOpenapi, importDocument, jsonContent, runBuild } from '../../support/build-import';
import { hasCorpus, readCorpus } from '../../support/corpus';
import { openapiDocuments } from '../../support/openapi-documents';

const examples = path.resolve('node_modules', '@readme', 'oas-examples');

function listExamples(version: string): readonly string[] {
  const folder = path.join(examples, version, 'json');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(folder, name));
}

function readDocument(file: string): JsonValue {
  return JSON.parse(readFileSync(file, 'utf8')) as JsonValue;
}

/** What the rules call an error in a finished connector, each with its place. */
function listErrors(files: ConnectorFiles): readonly string[] {
  const opened = openDocument(files);
  if (!opened.ok) return [opened.problem.message];
  return checkConnector(opened.value)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, place }) => `${code} ${place?.pointer ?? ''} ${message}`);
}

function countOperations(files: ConnectorFiles): number {
  const opened = openDocument(files);
  return opened.ok ? listOperations(opened.value.definition.tree).length : -1;
}

/** References of a definition that lead to nothing that stands in it, or to something that nothing refers to. */
function listLoose(definition: JsonObject): readonly string[] {
  const written = new Set<string>();
  const visit = (value: JsonValue, key: string): void => {
    if (['example', 'default', 'enum', 'x-ms-test-value'].includes(key) || typeof value !== 'object') return;
    if (isJsonObject(value) && typeof value['$ref'] === 'string') written.add(value['$ref']);
    for (const [name, member] of Object.entries(value ?? {})) visit(member, name);
  };
  visit(definition, '');
  const known = ['definitions', 'parameters', 'responses'].flatMap((section) =>
    Object.keys(definition[section] ?? {}).map((name) => `#/${section}/${name}`),
  );
  return [...[...written].filter((one) => !known.includes(one)), ...known.filter((one) => !written.has(one))];
}

describe('startBuild', () => {
  it.each([...listExamples('3.0'), ...listExamples('3.1')])('makes a sound connector of %s', (file) => {
    const document = readDocument(file);
    const outline = readOutline(document);
    const keys = outline.ok ? outline.value.operations.map(({ key }) => key) : [];
    const built = runBuild(document, keys);
    // Two of the examples describe no operation.
    expect(built.ok).toBe(keys.length > 0);
    if (!built.ok) return;
    expect(listErrors(built.value.files)).toEqual([]);
    expect(countOperations(built.value.files)).toBe(keys.length);
    expect(listLoose(importDocument(document).definition)).toEqual([]);
  });

  it('takes twenty operations of a large document, with all that they reach and no more', () => {
    const document = readDocument(path.join(examples, '3.0', 'json', 'star-trek.json'));
    const outline = readOutline(document);
    const keys = outline.ok ? outline.value.operations.slice(30, 50).map(({ key }) => key) : [];
    const { definition, files, losses } = importDocument(document, keys);
    expect(countOperations(files)).toBe(20);
    expect(listErrors(files)).toEqual([]);
    expect(listLoose(definition)).toEqual([]);
    expect(Object.keys(definition['definitions'] as JsonObject).length).toBeLessThan(100);
    for (const { place } of losses) expect(place?.pointer).toMatch(/^\//);
  });

  it('makes a sound connector of whatever stands in a document', () => {
    fc.assert(
      fc.property(openapiDocuments, fc.double({ min: 0, max: 1, noNaN: true }), (document, share) => {
        const outline = readOutline(document);
        const operations = outline.ok ? outline.value.operations : [];
        const keys = operations.slice(0, Math.ceil(operations.length * share)).map(({ key }) => key);
        const built = runBuild(document, keys);
        expect(built.ok).toBe(keys.length > 0);
        if (!built.ok) return;
        expect(listErrors(built.value.files)).toEqual([]);
        expect(countOperations(built.value.files)).toBe(keys.length);
        expect(listLoose(JSON.parse(built.value.files.files[0]?.text ?? '') as JsonObject)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same text for the same document', () => {
    fc.assert(
      fc.property(openapiDocuments, (document) => {
        const keys = readOutline(document).ok ? ['get /pets', 'post /pets'] : [];
        expect(runBuild(document, keys)).toEqual(runBuild(document, keys));
      }),
      { numRuns: 50 },
    );
  });

  it('hands the turn over after every operation and definition', () => {
    const document = readDocument(path.join(examples, '3.0', 'json', 'petstore.json'));
    const outline = readOutline(document);
    const keys = outline.ok ? outline.value.operations.map(({ key }) => key) : [];
    const steps = [...startBuild(document, keys)];
    const details = steps.filter(({ stage }) => stage === 'convert').map(({ detail }) => detail);
    expect(details.slice(0, keys.length)).toEqual(keys);
    expect(details.slice(keys.length)).toContain('Pet');
    expect(steps.some(({ stage }) => stage === 'print')).toBe(true);
    for (const { done, total } of steps) expect(done).toBeLessThanOrEqual(total);
  });

  it('tells of webhooks and callbacks, and keeps the document’s own extensions', () => {
    const document = buildOpenapi(
      { callbacks: { onDone: {} }, 'x-own': { a: 1 }, 'x-ms-visibility': 'important', 'x-ms-odd': 1 },
      { root: { webhooks: { made: {} }, 'x-root': true } },
    );
    const { definition, codes } = importDocument(document);
    expect(codes).toEqual(['import-callbacks', 'import-webhooks']);
    expect(definition['x-root']).toBe(true);
    expect(definition).toMatchObject({
      paths: { '/things': { post: { 'x-own': { a: 1 }, 'x-ms-visibility': 'important' } } },
    });
  });

  it.each([
    [[], 'No operation was picked.'],
    [['get /none'], 'The document has no operation "get /none".'],
  ])('refuses to build from %j', (keys, message) => {
    expect(runBuild(buildOpenapi({}), keys)).toMatchObject({
      ok: false,
      problem: { code: 'import-failed', message },
    });
  });

  it('refuses what is no description', () => {
    expect(runBuild({}, ['get /a'])).toMatchObject({ ok: false, problem: { code: 'import-not-openapi' } });
  });

  it('survives a body that is wide, deep and full of rings', () => {
    const schemas = Object.fromEntries(
      Array.from({ length: 200 }, (_, n) => [
        `S${n}`,
        {
          oneOf: [
            { $ref: `#/components/schemas/S${(n + 1) % 200}` },
            { $ref: `#/components/schemas/S${(n * 7) % 200}` },
          ],
        },
      ]),
    );
    const document = buildOpenapi(
      { requestBody: jsonContent({ $ref: '#/components/schemas/S0' }) },
      { root: { components: { schemas } } },
    );
    const { files } = importDocument(document);
    expect(listErrors(files)).toEqual([]);
  });

  it.runIf(hasCorpus)(
    'keeps every byte of the OpenAPI 2.0 documents of the corpus that need no mending',
    () => {
      let kept = 0;
      const wrong: string[] = [];
      for (const { folder, definition } of readCorpus()) {
        const { root, problems } = parseJson(definition);
        const document = toValue(root);
        const outline = readOutline(document);
        const keys = outline.ok ? outline.value.operations.map(({ key }) => key) : [];
        if (keys.length === 0) continue;
        const built = runBuild(document, keys, definition);
        if (!built.ok || countOperations(built.value.files) !== keys.length) wrong.push(folder);
        else if (built.value.files.files[0]?.text === definition) kept += 1;
        else if (built.value.losses.length + problems.length === 0) wrong.push(folder);
      }
      expect(wrong).toEqual([]);
      expect(kept).toBeGreaterThan(580);
    },
  );
});
