// The table of the definition file: OpenAPI 2.0 as connectors know it, from the root down to parameters and replies.
// Source of the rules: connector format, sections 2.1 to 2.3.
import { readMember, readString } from '../text/read';
import type { ObjectNode } from '../text/tree';
import { checkOperation, checkParameter, checkRoot } from './definition-checks';
import { boundRules, checkItems, externalDocsRule, schemaOrReference, visibilityRule } from './schema-shape';
import type { Shape, ValueRule } from './shape';

const anything: ValueRule = { kind: 'any' };
const text: ValueRule = { kind: 'text' };
const flag: ValueRule = { kind: 'flag' };
const texts: ValueRule = { kind: 'list', item: text };
const annotations: Readonly<Record<string, ValueRule>> = {
  description: text,
  'x-ms-summary': text,
  'x-ms-visibility': visibilityRule,
};

/** The whole definition. */
export const definitionRule: ValueRule = shape(() => definition);

const parameterRule: ValueRule = {
  kind: 'referable',
  section: 'parameters',
  rule: { kind: 'by', choose: (node) => (readString(node, 'in') === 'body' ? bodyRule : plainRule) },
};
const bodyRule = shape(() => bodyParameter);
const plainRule = shape(() => plainParameter);
const responseRule: ValueRule = {
  kind: 'referable',
  section: 'responses',
  rule: shape(() => response),
};
const operationRule = shape(() => operation);
const requirementsRule: ValueRule = { kind: 'list', item: { kind: 'map', value: texts } };

const definition: Shape = {
  title: 'a definition',
  members: {
    swagger: {
      kind: 'choice',
      values: ['2.0'],
      code: 'swagger-version',
      action: 'Import documents of other versions; connectors are OpenAPI 2.0.',
    },
    info: shape(() => info),
    host: text,
    basePath: text,
    schemes: {
      kind: 'list',
      item: { kind: 'choice', values: ['https', 'http'], code: 'scheme-invalid' },
    },
    consumes: texts,
    produces: texts,
    paths: { kind: 'map', value: shape(() => pathItem), keys: /^\//, keyCode: 'path-no-leading-slash' },
    definitions: { kind: 'map', value: schemaOrReference },
    parameters: { kind: 'map', value: parameterRule },
    responses: { kind: 'map', value: responseRule },
    security: requirementsRule,
    securityDefinitions: { kind: 'map', value: shape(() => securityScheme) },
    tags: { kind: 'list', item: shape(() => tag) },
    externalDocs: externalDocsRule,
  },
  required: [
    { key: 'swagger', code: 'swagger-version', action: 'Add "swagger": "2.0".' },
    { key: 'info' },
    { key: 'paths', code: 'paths-empty', action: 'Add an operation.' },
  ],
  check: checkRoot,
};

const info: Shape = {
  title: 'the info',
  members: {
    title: text,
    version: text,
    description: text,
    termsOfService: text,
    contact: named('the contact', ['name', 'url', 'email']),
    license: named('the licence', ['name', 'url']),
  },
  required: [{ key: 'title' }, { key: 'version' }],
};

const tag: Shape = {
  title: 'a tag',
  members: { name: text, description: text, externalDocs: externalDocsRule },
  required: [{ key: 'name' }],
};

const pathItem: Shape = {
  title: 'a path',
  members: {
    $ref: text,
    get: operationRule,
    put: operationRule,
    post: operationRule,
    delete: operationRule,
    options: operationRule,
    head: operationRule,
    patch: operationRule,
    parameters: { kind: 'list', item: parameterRule },
    'x-ms-notification-content': shape(() => notification),
  },
};

const notification: Shape = {
  title: 'a notification',
  members: { schema: schemaOrReference, description: text, headers: anything },
};

const operation: Shape = {
  title: 'an operation',
  members: {
    tags: texts,
    summary: text,
    description: text,
    externalDocs: externalDocsRule,
    operationId: text,
    produces: texts,
    consumes: texts,
    parameters: { kind: 'list', item: parameterRule },
    responses: {
      kind: 'map',
      value: responseRule,
      keys: /^([1-5]\d\d|default)$/,
      keyCode: 'response-code-invalid',
    },
    schemes: texts,
    deprecated: flag,
    security: requirementsRule,
    'x-ms-visibility': visibilityRule,
    'x-ms-trigger': { kind: 'choice', values: ['single', 'batch'], code: 'trigger-kind-invalid' },
    'x-ms-trigger-hint': text,
  },
  required: [
    {
      key: 'responses',
      code: 'operation-responses-missing',
      action: 'Add the reply of the web API; a sample will do.',
    },
  ],
  check: checkOperation,
};

const bodyParameter: Shape = {
  title: 'a body parameter',
  members: { ...annotations, name: text, in: anything, required: flag, schema: schemaOrReference },
  required: [
    { key: 'name' },
    { key: 'schema', code: 'body-schema-missing', action: 'Paste a sample of the body.' },
  ],
};

const items: Shape = {
  title: 'the items of a parameter',
  members: {
    ...boundRules,
    type: typeRule(['string', 'number', 'integer', 'boolean', 'array']),
    items: shape(() => items),
    collectionFormat: collectionRule(),
    title: text,
    description: text,
    'x-ms-summary': text,
  },
  required: [{ key: 'type', code: 'parameter-type-missing', action: 'Add the type of the items.' }],
  check: checkItems,
};

const plainParameter: Shape = {
  title: 'a parameter',
  members: {
    ...annotations,
    ...boundRules,
    name: text,
    in: {
      kind: 'choice',
      values: ['query', 'path', 'header', 'formData', 'body'],
      code: 'parameter-place-invalid',
    },
    required: flag,
    allowEmptyValue: flag,
    type: typeRule(['string', 'number', 'integer', 'boolean', 'array', 'file']),
    items: shape(() => items),
    collectionFormat: collectionRule(),
    schema: anything,
    title: text,
    'x-ms-url-encoding': { kind: 'choice', values: ['single', 'double'] },
  },
  required: [{ key: 'name' }, { key: 'in' }],
  check: (node) => [...checkParameter(node), ...checkItems(node)],
};

const response: Shape = {
  title: 'a reply',
  members: {
    description: text,
    schema: schemaOrReference,
    headers: { kind: 'map', value: shape(() => header) },
    examples: anything,
    'x-ms-summary': text,
  },
  required: [
    { key: 'description', code: 'response-description-missing', action: 'Say what the reply means.' },
  ],
};

const header: Shape = {
  title: 'a header of a reply',
  members: {
    ...annotations,
    ...boundRules,
    title: text,
    type: typeRule(['string', 'number', 'integer', 'boolean', 'array']),
    items: shape(() => items),
    collectionFormat: collectionRule(),
  },
  required: [{ key: 'type', action: 'Add the type of its value.' }],
  check: checkItems,
};

const securityScheme: Shape = {
  title: 'a security definition',
  members: {
    type: { kind: 'choice', values: ['basic', 'apiKey', 'oauth2'], code: 'security-type-invalid' },
    name: text,
    in: { kind: 'choice', values: ['header', 'query'], code: 'security-place-invalid' },
    flow: { kind: 'choice', values: ['accessCode', 'implicit', 'password', 'application'] },
    authorizationUrl: text,
    tokenUrl: text,
    scopes: { kind: 'map', value: text },
    description: text,
  },
  required: [{ key: 'type' }],
  check: checkSecurity,
};

const neededForSecurity: Readonly<Record<string, readonly string[]>> = {
  apiKey: ['name', 'in'],
  accessCode: ['authorizationUrl', 'tokenUrl'],
  implicit: ['authorizationUrl'],
  password: ['tokenUrl'],
  application: ['tokenUrl'],
};

function checkSecurity(node: ObjectNode) {
  const type = readString(node, 'type');
  const kind = type === 'oauth2' ? readString(node, 'flow') : type;
  const missing = (neededForSecurity[kind] ?? []).find((key) => !readMember(node, key));
  if (missing === undefined) return [];
  const message = `A security definition of this kind needs \`${missing}\`.`;
  return [
    {
      code: 'security-member-missing',
      message,
      action: `Add \`${missing}\`.`,
      severity: 'error' as const,
      path: [],
      offset: 0,
      length: node.length,
      onKey: true,
    },
  ];
}

function shape(get: () => Shape): ValueRule {
  return { kind: 'shape', shape: get };
}

function named(title: string, keys: readonly string[]): ValueRule {
  const members = Object.fromEntries(keys.map((key) => [key, text] as const));
  const about: Shape = { title, members };
  return { kind: 'shape', shape: () => about };
}

function typeRule(values: readonly string[]): ValueRule {
  return { kind: 'choice', values, code: 'type-invalid', action: 'Choose one of them.' };
}

function collectionRule(): ValueRule {
  return {
    kind: 'choice',
    values: ['csv', 'ssv', 'tsv', 'pipes'],
    code: 'collection-format-multi',
    action: 'Choose csv; connectors cannot repeat a parameter.',
  };
}
