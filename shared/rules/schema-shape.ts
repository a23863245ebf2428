// The table of schemas: those of bodies, replies and definitions, and the plain ones of parameters and headers.
// Source of the rules: connector format, sections 2.2 and 2.3.
import { readMember, readStrings } from '../text/read';
import type { JsonNode, ObjectNode } from '../text/tree';
import { type Finding, type FindingWords, findKey, findValue, listPlacedMembers } from './finding';
import type { Shape, ValueRule } from './shape';

const anything: ValueRule = { kind: 'any' };
const text: ValueRule = { kind: 'text' };
const flag: ValueRule = { kind: 'flag' };
const number: ValueRule = { kind: 'number' };
const count: ValueRule = { kind: 'count' };

/** `x-ms-visibility`, wherever it stands. */
export const visibilityRule: ValueRule = {
  kind: 'choice',
  values: ['important', 'advanced', 'internal', ''],
  code: 'visibility-invalid',
  action: 'Choose important, advanced or internal, in small letters.',
};

/** The documentation link that several objects may carry. */
export const externalDocsRule: ValueRule = {
  kind: 'shape',
  shape: () => externalDocs,
};

const externalDocs: Shape = {
  title: 'a documentation link',
  members: { description: text, url: text },
  required: [{ key: 'url' }],
};

/** Members that say how a single value may look. */
export const boundRules: Readonly<Record<string, ValueRule>> = {
  format: text,
  default: anything,
  maximum: number,
  exclusiveMaximum: flag,
  minimum: number,
  exclusiveMinimum: flag,
  maxLength: count,
  minLength: count,
  pattern: text,
  maxItems: count,
  minItems: count,
  uniqueItems: flag,
  multipleOf: number,
  enum: { kind: 'list', item: anything, code: 'enum-empty', least: 1 },
};

/** A schema written in place. */
export const schemaRule: ValueRule = { kind: 'shape', shape: () => schemaShape };
/** A schema written in place, or a reference to a definition. */
export const schemaOrReference: ValueRule = { kind: 'referable', section: 'definitions', rule: schemaRule };

const schemaShape: Shape = {
  title: 'a schema',
  members: {
    ...boundRules,
    $ref: text,
    title: text,
    description: text,
    type: {
      kind: 'choice',
      values: ['string', 'number', 'integer', 'boolean', 'array', 'object', 'file', 'null'],
      code: 'type-invalid',
      action: 'Choose one type; for more than one, leave the type out.',
    },
    maxProperties: count,
    minProperties: count,
    required: anything,
    properties: { kind: 'map', value: schemaOrReference },
    items: schemaOrReference,
    additionalProperties: { kind: 'flag-or', rule: schemaOrReference },
    allOf: { kind: 'list', item: schemaOrReference, least: 1 },
    discriminator: text,
    readOnly: flag,
    xml: anything,
    externalDocs: externalDocsRule,
    example: anything,
    'x-ms-summary': text,
    'x-ms-visibility': visibilityRule,
    ...Object.fromEntries(
      [
        'oneOf',
        'anyOf',
        'not',
        'nullable',
        'const',
        'patternProperties',
        'examples',
        'if',
        'then',
        'else',
      ].map((key) => [key, anything] as const),
    ),
  },
  check: (node) => [...checkForeign(node), ...checkItems(node), ...checkRequired(node)],
};

const nextSteps: Readonly<Record<string, string>> = {
  nullable: 'Write x-nullable instead.',
  const: 'Write an enum with that one value instead.',
  examples: 'Write one example instead.',
  patternProperties: 'Write additionalProperties instead.',
};

/** Words of later versions of OpenAPI and JSON Schema. */
function checkForeign(node: ObjectNode): readonly Finding[] {
  return listPlacedMembers(node).flatMap((placed) => {
    const { key } = placed.member;
    if (!foreignWords.has(key)) return [];
    const words: FindingWords = {
      code: 'oas3-keyword',
      message: `OpenAPI 2.0 does not know \`${key}\`.`,
      action: nextSteps[key] ?? 'Describe the shape that makers need instead.',
    };
    return [findKey(words, placed)];
  });
}

const foreignWords: ReadonlySet<string> = new Set([
  'oneOf',
  'anyOf',
  'not',
  'nullable',
  'const',
  'patternProperties',
  'examples',
  'if',
  'then',
  'else',
]);

/** A list must say what its items are. */
export function checkItems(node: ObjectNode): readonly Finding[] {
  const type = readMember(node, 'type');
  if (type?.kind !== 'string' || type.value !== 'array' || readMember(node, 'items')) return [];
  const message = 'A list needs `items`.';
  return [
    findValue({ code: 'array-items-missing', message, action: 'Add `items`; {} takes anything.' }, node),
  ];
}

function checkRequired(node: ObjectNode): readonly Finding[] {
  const placed = listPlacedMembers(node).find(({ member }) => member.key === 'required');
  if (!placed) return [];
  const words = describeRequired(node, placed.member.value);
  return words ? [findKey(words, placed)] : [];
}

function describeRequired(node: ObjectNode, required: JsonNode): FindingWords | null {
  if (required.kind !== 'array') {
    const message = '`required` of a schema is a list of property names.';
    return { code: 'schema-required-boolean', message, action: 'List the name in the object around it.' };
  }
  if (required.items.length === 0) {
    return { code: 'required-array-empty', message: '`required` is empty.', action: 'Remove it.' };
  }
  const properties = readMember(node, 'properties');
  const isInherited = readMember(node, 'allOf') !== undefined;
  if (isInherited || (properties && properties.kind !== 'object')) return null;
  if (!properties) {
    const message = '`required` stands on a schema without properties.';
    return { code: 'required-not-on-object', message, action: 'Remove it.', severity: 'warning' };
  }
  const names = new Set(properties.members.map((member) => member.key));
  const missing = readStrings(node, 'required').find((name) => !names.has(name));
  if (missing === undefined) return null;
  return {
    code: 'required-property-undefined',
    message: `\`required\` names ${JSON.stringify(missing)}, which is no property.`,
    action: 'Add the property, or take the name out.',
  };
}
