// OpenAPI 3 documents for property tests: whole ones, with everything that sources write, right and wrong.
import fc from 'fast-check';
import type { JsonObject, JsonValue } from '../../shared/base/json-value';

const names = ['Pet', 'Owner', 'Page', 'Node', 'a b', '__proto__'] as const;
const fields = ['id', 'name', 'createdAt', 'items', 'constructor', '1'] as const;
const paths = [
  '/pets',
  '/pets/{id}',
  '/pets/{name}',
  '/pets?x=1',
  '/pets?x=2',
  'odd/{+rest}',
  '/a/{id}/b/{id}',
] as const;
const verbs = ['get', 'post', 'put', 'delete', 'head', 'trace'] as const;
const codes = ['200', '201', '204', 'default', '2XX', '4XX', '404', 'odd'] as const;
const mediaTypes = [
  'application/json',
  'application/problem+json',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  'text/plain',
  'application/xml',
  'application/octet-stream',
  '*/*',
] as const;

const simple = fc.oneof(fc.string({ maxLength: 5 }), fc.integer(), fc.boolean(), fc.constant(null));

const reference = fc
  .constantFrom(
    ...names.map((name) => `#/components/schemas/${name}`),
    '#/components/schemas/None',
    'other.json',
  )
  .map(($ref): JsonObject => ({ $ref }));

const { schema } = fc.letrec<{ schema: JsonValue; object: JsonObject }>((tie) => ({
  schema: fc.oneof({ maxDepth: 3 }, reference, fc.constantFrom<JsonValue>(true, false, {}, 5), tie('object')),
  object: fc.record(
    {
      type: fc.oneof(
        fc.constantFrom('string', 'integer', 'number', 'boolean', 'array', 'object', 'null', 'odd'),
        fc.subarray(['string', 'integer', 'null', 'object']),
      ),
      format: fc.constantFrom('int32', 'uuid', 'binary', 'odd', ''),
      properties: fc.dictionary(fc.constantFrom(...fields), tie('schema'), { maxKeys: 3 }),
      required: fc.oneof(fc.subarray([...fields]), fc.constant(true)),
      items: fc.oneof(tie('schema'), fc.constant([])),
      additionalProperties: tie('schema'),
      allOf: fc.array(tie('schema'), { maxLength: 2 }),
      oneOf: fc.array(tie('schema'), { maxLength: 3 }),
      anyOf: fc.array(tie('schema'), { maxLength: 3 }),
      not: tie('schema'),
      enum: fc.array(simple, { maxLength: 3 }),
      const: simple,
      default: simple,
      nullable: fc.boolean(),
      minimum: fc.integer(),
      exclusiveMinimum: fc.oneof(fc.boolean(), fc.integer()),
      minLength: fc.oneof(fc.nat(), fc.constant('3')),
      discriminator: fc.constantFrom<JsonValue>({ propertyName: 'name' }, 'name', {}),
      readOnly: fc.boolean(),
      description: fc.oneof(fc.string(), fc.constant(5)),
      title: fc.string({ maxLength: 5 }),
      examples: fc.array(simple, { maxLength: 1 }),
      'x-ms-visibility': fc.constantFrom('advanced', 'important'),
      'x-ms-odd': simple,
    },
    { requiredKeys: [] },
  ) as fc.Arbitrary<JsonObject>,
}));

const content = fc.dictionary(
  fc.constantFrom(...mediaTypes),
  fc.record({ schema }, { requiredKeys: [] }) as fc.Arbitrary<JsonObject>,
  { maxKeys: 2 },
);

const parameter = fc.record(
  {
    name: fc.constantFrom('id', 'name', 'rest', 'X-Key', 'Accept', ''),
    in: fc.constantFrom('query', 'path', 'header', 'cookie', 'odd'),
    required: fc.boolean(),
    schema,
    content,
    style: fc.constantFrom('form', 'simple', 'deepObject', 'pipeDelimited', 'matrix'),
    explode: fc.boolean(),
    example: simple,
    deprecated: fc.boolean(),
  },
  { requiredKeys: ['name', 'in'] },
) as fc.Arbitrary<JsonObject>;

const response = fc.record(
  {
    description: fc.string({ maxLength: 5 }),
    content,
    headers: fc.dictionary(fc.constantFrom('X-A', 'Location'), fc.record({ schema })),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<JsonObject>;

const referable = (section: string, of: fc.Arbitrary<JsonObject>): fc.Arbitrary<JsonObject> =>
  fc.oneof({ weight: 3, arbitrary: of }, { weight: 1, arbitrary: fc.constantFrom(...refsTo(section)) });

const security = fc.array(
  fc
    .subarray(['key', 'basic', 'login', 'cookie'])
    .map((all) => Object.fromEntries(all.map((one) => [one, []]))),
  {
    maxLength: 2,
  },
);

const operation = fc.record(
  {
    operationId: fc.constantFrom('get', 'Get', 'pets/list', '', 'Zählen'),
    summary: fc.string({ maxLength: 120 }),
    description: fc.string({ maxLength: 120 }),
    tags: fc.array(fc.constantFrom('a', 'b'), { maxLength: 2 }),
    parameters: fc.array(referable('parameters', parameter), { maxLength: 3 }),
    requestBody: referable(
      'requestBodies',
      content.map((one): JsonObject => ({ content: one })),
    ),
    responses: fc.dictionary(fc.constantFrom(...codes), referable('responses', response), { maxKeys: 3 }),
    security,
    deprecated: fc.boolean(),
    servers: fc.constantFrom<JsonValue>(
      [],
      [{ url: 'https://other.example.com/x' }],
      [{ url: '/rel' }],
      [{ url: 'wss://x' }],
    ),
    callbacks: fc.constant({ done: {} }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<JsonObject>;

/** Documents with up to five paths; many are wrong in some place. */
export const openapiDocuments: fc.Arbitrary<JsonObject> = fc.record({
  openapi: fc.constantFrom('3.0.3', '3.1.0'),
  info: fc.record({ title: fc.string({ maxLength: 10 }), version: fc.constantFrom<JsonValue>('1', 1.5) }),
  servers: fc.constantFrom<JsonValue>([], [{ url: 'https://api.example.com/v1' }], [{ url: '{x}' }]),
  paths: fc.dictionary(
    fc.constantFrom(...paths),
    fc.dictionary(fc.constantFrom(...verbs), operation, { minKeys: 1, maxKeys: 3 }),
    { minKeys: 2, maxKeys: 5 },
  ),
  security,
  components: fc.record({
    schemas: fc.dictionary(fc.constantFrom(...names), schema),
    parameters: fc.dictionary(fc.constantFrom('A', 'B'), parameter),
    responses: fc.dictionary(fc.constantFrom('A', 'B'), response),
    requestBodies: fc.dictionary(
      fc.constantFrom('A', 'B'),
      content.map((one): JsonObject => ({ content: one })),
    ),
    securitySchemes: fc.constant({
      key: { type: 'apiKey', in: 'header', name: 'X-Key' },
      basic: { type: 'http', scheme: 'basic' },
      login: {
        type: 'oauth2',
        flows: { implicit: { authorizationUrl: 'https://login.example.com', scopes: {} } },
      },
      cookie: { type: 'apiKey', in: 'cookie', name: 'sid' },
    }),
  }),
}) as fc.Arbitrary<JsonObject>;

function refsTo(section: string): JsonObject[] {
  return ['A', 'B', 'None'].map((name) => ({ $ref: `#/components/${section}/${name}` }));
}
