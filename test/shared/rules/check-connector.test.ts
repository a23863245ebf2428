import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import type { Path } from '../../../shared/base/pointer';
import { parsePointer } from '../../../shared/base/pointer';
import type { Problem } from '../../../shared/base/problem';
import type { ConnectorDocument, SourceFile } from '../../../shared/connector/document';
import { buildNewConnector } from '../../../shared/connector/new-connector';
import { openDocument } from '../../../shared/connector/open-document';
import { checkConnector } from '../../../shared/rules/check-connector';
import { findNode } from '../../../shared/text/locate';
import { parseJson } from '../../../shared/text/parse';
import { patchTree } from '../../../shared/text/patch';
import { hasCorpus, readCorpus } from '../../support/corpus';

const definition = {
  swagger: '2.0',
  info: { title: 'Pets', version: '1.0' },
  host: 'pets.example.com',
  basePath: '/v1',
  schemes: ['https'],
  paths: {
    '/pets/{id}': {
      get: {
        operationId: 'GetPet',
        parameters: [
          { name: 'id', in: 'path', required: true, type: 'string' },
          { name: 'tags', in: 'query', type: 'array', items: { type: 'string' } },
          { $ref: '#/parameters/Top' },
        ],
        responses: {
          '200': { description: 'A pet', schema: { $ref: '#/definitions/Pet' } },
          default: { $ref: '#/responses/Failure' },
        },
      },
      put: {
        operationId: 'PutPet',
        parameters: [
          { name: 'id', in: 'path', required: true, type: 'string' },
          { name: 'body', in: 'body', required: true, schema: { $ref: '#/definitions/Pet' } },
        ],
        responses: { '200': { description: 'Done' } },
      },
    },
  },
  definitions: {
    Pet: {
      type: 'object',
      properties: { name: { type: 'string' }, mother: { $ref: '#/definitions/Pet' } },
      required: ['name'],
    },
  },
  parameters: { Top: { name: 'top', in: 'query', type: 'integer' } },
  responses: { Failure: { description: 'Failed', headers: { 'X-Id': { type: 'string' } } } },
  securityDefinitions: { Key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
  security: [{ Key: [] }],
  tags: [{ name: 'pets' }],
  'x-own': { anything: 1 },
};

const properties = {
  properties: {
    connectionParameters: {
      api_key: {
        type: 'securestring',
        uiDefinition: { displayName: 'Key', constraints: { required: 'true', clearText: false } },
      },
    },
    iconBrandColor: '#123456',
    capabilities: [],
    policyTemplateInstances: [
      {
        templateId: 'setheader',
        title: 'Set header',
        parameters: { 'x-ms-apimTemplate-operationName': ['GetPet'], 'x-ms-apimTemplateParameter.name': 'A' },
      },
    ],
  },
};

function open(definitionText: string, propertiesText = JSON.stringify(properties)): ConnectorDocument {
  const files: SourceFile[] = [
    { role: 'definition', name: 'apiDefinition.swagger.json', text: definitionText, encoding: 'utf-8' },
    { role: 'properties', name: 'apiProperties.json', text: propertiesText, encoding: 'utf-8' },
  ];
  const opened = openDocument({ files, icon: null });
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

/** The sound connector with one change in a file; undefined takes the member away. */
function change(
  file: 'definition' | 'properties',
  path: Path,
  value: JsonValue | undefined,
): ConnectorDocument {
  const document = open(JSON.stringify(definition, null, 2), JSON.stringify(properties, null, 2));
  const source = file === 'definition' ? document.definition : document.properties;
  if (!source) throw new Error('There is no properties file.');
  const patched = patchTree(
    source.tree,
    value === undefined ? { kind: 'remove', path } : { kind: 'set', path, value },
  );
  if (!patched.ok) throw new Error(patched.problem.message);
  return { ...document, [file]: { ...source, tree: patched.value.tree } };
}

/** `code pointer` of each problem. */
function list(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ code, place }) => `${code} ${place?.pointer ?? ''}`);
}

const get: Path = ['paths', '/pets/{id}', 'get'];
const first: Path = [...get, 'parameters', 0];
const tags: Path = [...get, 'parameters', 1];
const put: Path = ['paths', '/pets/{id}', 'put'];
const pet: Path = ['definitions', 'Pet'];

const inGet = '/paths/~1pets~1{id}/get';
const inPut = '/paths/~1pets~1{id}/put';

describe('checkConnector', () => {
  it('finds nothing in a sound connector', () => {
    expect(checkConnector(open(JSON.stringify(definition)))).toEqual([]);
  });

  it('finds that a new connector has no operation yet', () => {
    const files = buildNewConnector({ title: 'New', host: 'api.example.com' });
    const opened = files.ok ? openDocument(files.value) : files;
    expect(opened.ok && list(checkConnector(opened.value))).toEqual(['paths-empty /paths']);
  });

  it.each<[string, Path, JsonValue | undefined, readonly string[]]>([
    ['another version', ['swagger'], '3.0', ['swagger-version /swagger']],
    ['no version', ['swagger'], undefined, ['swagger-version ']],
    ['no info', ['info'], undefined, ['member-missing ']],
    ['no title', ['info', 'title'], undefined, ['member-missing /info']],
    ['a version that is a number', ['info', 'version'], 1, ['value-type /info/version']],
    ['an unknown member', ['infos'], {}, ['member-unknown /infos']],
    ['no host', ['host'], undefined, ['host-missing ']],
    ['a host with a scheme', ['host'], 'https://a.example.com', ['host-invalid /host']],
    ['a base path without slash', ['basePath'], 'v1', ['base-path-slash /basePath']],
    ['a scheme of sockets', ['schemes', 0], 'wss', ['scheme-invalid /schemes/0']],
    ['no paths', ['paths'], {}, ['paths-empty /paths']],
    ['a path without slash', ['paths', 'pets'], {}, ['path-no-leading-slash /paths/pets']],
    ['a path with a query', ['paths', '/a?b=1'], {}, ['path-contains-query /paths/~1a?b=1']],
    ['a path with a lost brace', ['paths', '/a/{b'], {}, ['path-template-malformed /paths/~1a~1{b']],
    ['a name twice in a path', ['paths', '/{a}/{a}'], {}, ['path-template-duplicate /paths/~1{a}~1{a}']],
    [
      'a path like another one',
      ['paths', '/pets/{name}'],
      {
        get: {
          operationId: 'X',
          parameters: [{ name: 'name', in: 'path', required: true, type: 'string' }],
          responses: { '200': { description: 'D' } },
        },
      },
      ['path-indistinguishable /paths/~1pets~1{name}'],
    ],
    ['no operationId', [...get, 'operationId'], undefined, [`operation-id-missing ${inGet}`]],
    ['an empty operationId', [...get, 'operationId'], ' ', [`operation-id-missing ${inGet}/operationId`]],
    ['an odd operationId', [...get, 'operationId'], 'get pet', [`operation-id-chars ${inGet}/operationId`]],
    [
      'the same operationId',
      [...put, 'operationId'],
      'GetPet',
      [`operation-id-duplicate ${inPut}/operationId`],
    ],
    [
      'the same in another case',
      [...put, 'operationId'],
      'getpet',
      [`operation-id-case-duplicate ${inPut}/operationId`],
    ],
    ['no responses', [...get, 'responses'], undefined, [`operation-responses-missing ${inGet}`]],
    ['empty responses', [...get, 'responses'], {}, [`operation-responses-missing ${inGet}/responses`]],
    [
      'an odd code',
      [...get, 'responses', '2xx'],
      { description: 'D' },
      [`response-code-invalid ${inGet}/responses/2xx`],
    ],
    [
      'a reply without description',
      [...get, 'responses', '404'],
      {},
      [`response-description-missing ${inGet}/responses/404`],
    ],
    ['a trigger of no kind', [...get, 'x-ms-trigger'], 'odd', [`trigger-kind-invalid ${inGet}/x-ms-trigger`]],
    [
      'a visibility in capitals',
      [...get, 'x-ms-visibility'],
      'Internal',
      [`visibility-invalid ${inGet}/x-ms-visibility`],
    ],
    ['tags that are a text', [...get, 'tags'], 'a', [`value-type ${inGet}/tags`]],
    [
      'a parameter that the path does not name',
      [...first, 'name'],
      'other',
      [`path-parameter-undefined ${inGet}`, `path-parameter-not-in-template ${inGet}/parameters/0`],
    ],
    [
      'a path parameter that may be left out',
      [...first, 'required'],
      false,
      [`path-parameter-not-required ${inGet}/parameters/0`],
    ],
    ['a parameter without a place', [...tags, 'in'], undefined, [`member-missing ${inGet}/parameters/1`]],
    [
      'a parameter in an odd place',
      [...tags, 'in'],
      'cookie',
      [`parameter-place-invalid ${inGet}/parameters/1/in`],
    ],
    [
      'a parameter without a type',
      [...tags, 'type'],
      undefined,
      [`parameter-type-missing ${inGet}/parameters/1`],
    ],
    ['a parameter with a schema', [...tags, 'schema'], {}, [`non-body-schema ${inGet}/parameters/1/schema`]],
    ['a list without items', [...tags, 'items'], undefined, [`array-items-missing ${inGet}/parameters/1`]],
    [
      'repeated values',
      [...tags, 'collectionFormat'],
      'multi',
      [`collection-format-multi ${inGet}/parameters/1/collectionFormat`],
    ],
    ['a file in the query', [...tags, 'type'], 'file', [`file-not-formdata ${inGet}/parameters/1`]],
    ['an empty choice', [...tags, 'enum'], [], [`enum-empty ${inGet}/parameters/1/enum`]],
    ['a parameter twice', [...tags, 'name'], 'top', [`parameter-duplicate ${inGet}/parameters/2`]],
    [
      'a body without schema',
      [...put, 'parameters', 1, 'schema'],
      undefined,
      [`body-schema-missing ${inPut}/parameters/1`],
    ],
    [
      'a body and a form',
      [...put, 'parameters', 2],
      { name: 'f', in: 'formData', type: 'string' },
      [`body-and-formdata ${inPut}/parameters/2`],
    ],
    [
      'two bodies',
      [...put, 'parameters', 2],
      { name: 'other', in: 'body', schema: {} },
      [`multiple-body-parameters ${inPut}/parameters/2`],
    ],
    [
      'a body that is read',
      [...get, 'parameters', 3],
      { name: 'body', in: 'body', schema: {} },
      [`get-with-body ${inGet}/parameters/3`],
    ],
    [
      'a dangling reference',
      [...pet, 'properties', 'mother', '$ref'],
      '#/definitions/Nobody',
      ['ref-unresolved /definitions/Pet/properties/mother/$ref'],
    ],
    [
      'a dangling parameter',
      [...get, 'parameters', 2, '$ref'],
      '#/parameters/No',
      [`ref-unresolved ${inGet}/parameters/2/$ref`],
    ],
    [
      'a reference to another section',
      [...get, 'parameters', 2, '$ref'],
      '#/definitions/Pet',
      [`ref-form ${inGet}/parameters/2/$ref`],
    ],
    [
      'a reference outside',
      [...pet, 'properties', 'mother', '$ref'],
      'pets.json',
      ['ref-form /definitions/Pet/properties/mother/$ref'],
    ],
    [
      'a definition that refers to itself',
      [...pet],
      { $ref: '#/definitions/Pet' },
      [
        `ref-unresolved ${inGet}/responses/200/schema/$ref`,
        `ref-unresolved ${inPut}/parameters/1/schema/$ref`,
        'ref-unresolved /definitions/Pet/$ref',
      ],
    ],
    [
      'words beside a reference',
      [...pet, 'properties', 'mother', 'title'],
      'M',
      ['ref-siblings /definitions/Pet/properties/mother/title'],
    ],
    ['several types', [...pet, 'type'], ['object', 'null'], ['type-invalid /definitions/Pet/type']],
    ['words of OpenAPI 3', [...pet, 'nullable'], true, ['oas3-keyword /definitions/Pet/nullable']],
    [
      'a required that is a flag',
      [...pet, 'required'],
      true,
      ['schema-required-boolean /definitions/Pet/required'],
    ],
    ['an empty required', [...pet, 'required'], [], ['required-array-empty /definitions/Pet/required']],
    [
      'a required that is no field',
      [...pet, 'required'],
      ['age'],
      ['required-property-undefined /definitions/Pet/required'],
    ],
    [
      'a required without fields',
      [...pet, 'properties'],
      undefined,
      ['required-not-on-object /definitions/Pet/required'],
    ],
    [
      'a field that is no schema',
      [...pet, 'properties', 'name'],
      'text',
      ['value-type /definitions/Pet/properties/name'],
    ],
    [
      'a key without name',
      ['securityDefinitions', 'Key', 'name'],
      undefined,
      ['security-member-missing /securityDefinitions/Key'],
    ],
    [
      'a cookie key',
      ['securityDefinitions', 'Key', 'in'],
      'cookie',
      ['security-place-invalid /securityDefinitions/Key/in'],
    ],
    [
      'a header without type',
      ['responses', 'Failure', 'headers', 'X-Id'],
      {},
      ['member-missing /responses/Failure/headers/X-Id'],
    ],
  ])('finds %s', (_name, path, value, expected) => {
    const problems = checkConnector(change('definition', path, value));
    expect(list(problems)).toEqual(expected);
    for (const { message, action, place } of problems) {
      expect(message).toMatch(/^[A-Z`"].*\.$/);
      expect(action).toMatch(/\.$/);
      expect(place?.file).toBe('definition');
    }
  });

  it.each<[string, Path, JsonValue | undefined, readonly string[]]>([
    ['no properties', ['properties'], undefined, ['member-missing ']],
    [
      'an odd colour',
      ['properties', 'iconBrandColor'],
      'red',
      ['icon-brand-color-invalid /properties/iconBrandColor'],
    ],
    ['no colour', ['properties', 'iconBrandColor'], undefined, ['icon-brand-color-invalid /properties']],
    [
      'an odd type',
      ['properties', 'connectionParameters', 'api_key', 'type'],
      'text',
      ['connection-param-type-invalid /properties/connectionParameters/api_key/type'],
    ],
    [
      'an odd name',
      ['properties', 'connectionParameters', 'API Key'],
      { type: 'string' },
      ['connection-param-name-invalid /properties/connectionParameters/API Key'],
    ],
    [
      'a sign-in without settings',
      ['properties', 'connectionParameters', 'token'],
      { type: 'oauthSetting' },
      ['oauth-settings-missing /properties/connectionParameters/token'],
    ],
    [
      'a flag that is no text',
      ['properties', 'connectionParameters', 'api_key', 'uiDefinition', 'constraints', 'required'],
      true,
      ['value-type /properties/connectionParameters/api_key/uiDefinition/constraints/required'],
    ],
    [
      'a policy without template',
      ['properties', 'policyTemplateInstances', 0, 'templateId'],
      undefined,
      ['member-missing /properties/policyTemplateInstances/0'],
    ],
    ['an unknown member', ['properties', 'website'], 'a', ['member-unknown /properties/website']],
  ])('finds %s in the properties', (_name, path, value, expected) => {
    const problems = checkConnector(change('properties', path, value));
    expect(list(problems)).toEqual(expected);
    expect(problems.map(({ place }) => place?.file)).toEqual(expected.map(() => 'properties'));
  });

  it('marks the value that is wrong, and the key of what is wrong as a whole', () => {
    const document = change('definition', [...pet, 'properties', 'mother', '$ref'], '#/definitions/Nobody');
    const [dangling] = checkConnector(document);
    const { text } = document.definition.tree;
    const mark = (problem: Problem | undefined, of: string): string => {
      const range = problem?.place?.range;
      return range ? of.slice(range.offset, range.offset + range.length) : '';
    };
    expect(mark(dangling, text)).toBe('"#/definitions/Nobody"');
    const other = change('definition', [...get, 'operationId'], undefined);
    expect(mark(checkConnector(other)[0], other.definition.tree.text)).toBe('"get"');
    expect(checkConnector(other)[0]?.place?.range).toMatchObject({ line: 14, column: 7 });
  });

  it('lists what the parser forgave first', () => {
    const problems = checkConnector(open('{ "swagger": "2.0", }'));
    expect(list(problems)[0]).toMatch(/^json-trailing-comma/);
    expect(problems.length).toBeGreaterThan(1);
  });

  it('holds the limits of the platform', () => {
    const paths = Object.fromEntries(
      Array.from({ length: 257 }, (_, n) => [
        `/p${n}`,
        { get: { operationId: `P${n}`, responses: { '200': { description: 'D' } } } },
      ]),
    );
    expect(list(checkConnector(open(JSON.stringify({ ...definition, paths }))))).toEqual([
      'too-many-operations /paths',
    ]);
    const fill = (letter: string, count: number) =>
      open(JSON.stringify({ ...definition, 'x-fill': letter.repeat(count) }));
    expect(list(checkConnector(fill('a', 1_100_000)))).toEqual(['definition-too-large ']);
    expect(list(checkConnector(fill('ü', 600_000)))).toEqual(['definition-too-large ']);
    expect(list(checkConnector(fill('語', 360_000)))).toEqual(['definition-too-large ']);
    expect(list(checkConnector(fill('ü', 500_000)))).toEqual([]);
  });

  it('gives the same problems back for a file that did not change', () => {
    const document = change('definition', ['host'], undefined);
    const [before] = checkConnector(document);
    const [after] = checkConnector({ ...document, properties: null });
    expect(after).toBe(before);
  });

  it('finds after edits what it would find in the text as it stands', () => {
    const places: readonly Path[] = [
      get,
      first,
      tags,
      put,
      pet,
      ['paths'],
      ['definitions'],
      ['parameters'],
      ['parameters', 'Top'],
      [...pet, 'properties'],
      [...get, 'operationId'],
      [...get, 'responses'],
      [...first, 'name'],
      [...get, 'parameters'],
      ['host'],
      [...pet, 'required'],
    ];
    const values: readonly JsonValue[] = [
      'GetPet',
      'id',
      {},
      [],
      5,
      true,
      ['name'],
      { $ref: '#/definitions/Pet' },
      { type: 'string' },
      { name: 'id', in: 'query', type: 'string' },
      { '200': { description: 'D' } },
      JSON.parse(JSON.stringify(definition.paths)) as JsonValue,
    ];
    const edit = fc.record({
      place: fc.constantFrom(...places),
      value: fc.constantFrom<JsonValue | undefined>(undefined, ...values),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let document = open(JSON.stringify(definition, null, 2));
        for (const { place: path, value } of edits) {
          checkConnector(document);
          const change =
            value === undefined ? { kind: 'remove' as const, path } : { kind: 'set' as const, path, value };
          const patched = patchTree(document.definition.tree, change);
          if (patched.ok)
            document = { ...document, definition: { ...document.definition, tree: patched.value.tree } };
        }
        expect(checkConnector(document)).toEqual(checkConnector(open(document.definition.tree.text)));
      }),
      { numRuns: 200 },
    );
  });

  it('never throws, and places every problem inside the text', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (paths, definitions) => {
        const text = JSON.stringify({
          swagger: '2.0',
          info: { title: 'T', version: '1' },
          host: 'a',
          paths,
          definitions,
        });
        for (const { place } of checkConnector(open(text))) {
          const range = place?.range;
          expect(range && range.offset >= 0 && range.offset + range.length <= text.length).toBe(true);
          expect(findNode(parseJson(text), parsePointer(place?.pointer ?? ''))).not.toBeNull();
        }
      }),
    );
  });

  it.runIf(hasCorpus)('finds little in real connectors, all of it in its place', () => {
    const counts = new Map<string, number>();
    for (const { definition: text, properties: other } of readCorpus()) {
      const document = open(text, other ?? undefined);
      for (const { code, severity, place } of checkConnector(document)) {
        if (severity === 'error' && !code.startsWith('json-')) counts.set(code, (counts.get(code) ?? 0) + 1);
        const range = place?.range;
        const size = (place?.file === 'properties' ? other : text)?.length ?? 0;
        expect(!range || range.offset + range.length <= size).toBe(true);
      }
    }
    // The rules that the platform enforces are kept by nearly all that it certified.
    expect(counts.get('operation-id-duplicate')).toBeUndefined();
    expect(counts.get('path-parameter-undefined')).toBeUndefined();
    expect(counts.get('operation-responses-missing')).toBe(9);
    expect(counts.get('get-with-body')).toBe(6);
    expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBeLessThan(100);
  });
});
