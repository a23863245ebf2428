import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import { listInputs } from '../../../shared/operations/list-inputs';
import { findOutputResponse } from '../../../shared/operations/list-outputs';
import { readFields } from '../../../shared/operations/read-fields';
import { readOperation } from '../../../shared/operations/read-operation';
import { fillSchemas, readDynamicSchema } from '../../../shared/runtime/binding-fields';
import { listBindings } from '../../../shared/runtime/binding-list';
import { openBound } from '../../support/bound-connector';

const schema = {
  type: 'object',
  required: ['title'],
  properties: {
    title: { type: ['string', 'null'], 'x-ms-summary': 'Title' },
    type: { type: 'string' },
    part: { $ref: '#/definitions/Part' },
  },
};
const reply = {
  schema,
  definitions: { Part: { type: 'object', properties: { size: { type: 'integer' } } } },
};

function bindings() {
  const { tree, operation } = openBound();
  const fields = listBindings(tree, operation).filter(({ lookup }) => lookup.kind === 'fields');
  return { tree, operation, fields };
}

function read(body: JsonValue, index = 1) {
  const { fields } = bindings();
  const found = fields[index];
  if (!found) throw new Error('No binding.');
  return readDynamicSchema(found.lookup, body);
}

describe('readDynamicSchema', () => {
  it('reads a schema, with its own references and its types as OpenAPI 2.0 has them', () => {
    expect(read(reply)).toEqual({
      type: 'object',
      required: ['title'],
      properties: {
        title: { type: 'string', 'x-ms-summary': 'Title', 'x-nullable': true },
        type: { type: 'string' },
        part: { type: 'object', properties: { size: { type: 'integer' } } },
      },
    });
  });

  it('reads the map of properties that the older form points to', () => {
    expect(read({ schema: { properties: { size: { type: 'string' } } } }, 0)).toEqual({
      type: 'object',
      properties: { size: { type: 'string' } },
    });
  });

  it('takes everything else for no fields', () => {
    const others: readonly JsonValue[] = [{}, { schema: {} }, { schema: 'x' }, [1], null];
    for (const body of others) expect(read(body)).toBeNull();
  });

  it('ends on a schema that refers to itself', () => {
    const node = { type: 'object', properties: { next: { $ref: '#/definitions/Node' } } };
    expect(read({ schema: node, definitions: { Node: node } })).toMatchObject({ type: 'object' });
  });
});

describe('fillSchemas', () => {
  it('makes inputs and outputs of the schemas, and keeps what stood beside the extension', () => {
    const { tree, operation, fields } = bindings();
    const value = { type: 'object', required: ['title'], properties: schema.properties };
    const filled = fillSchemas(
      tree,
      fields.map(({ place }) => ({ place, schema: value })),
    );
    const read = readOperation(filled, operation.key);
    if (!read) throw new Error('The operation is gone.');
    const ids = listInputs(filled, read).map(({ id }) => id);
    expect(ids).toContain('body/fields/title');
    expect(ids).not.toContain('body/fields');
    const response = findOutputResponse(read)?.schema;
    const outputs = response ? readFields(filled, response) : [];
    const inner = outputs.find(({ name }) => name === 'fields');
    expect(inner && readFields(filled, inner).map(({ name }) => name)).toEqual(['title', 'type', 'part']);
    expect(filled.text).toContain('"x-ms-summary": "Fields"');
    expect(filled.text).not.toContain('x-ms-dynamic-schema');
    expect(listBindings(filled, read).filter(({ lookup }) => lookup.kind === 'fields')).toEqual([]);
  });

  it('passes over places that are gone', () => {
    const { tree } = bindings();
    expect(fillSchemas(tree, [{ place: ['paths', '/none'], schema: { type: 'object' } }])).toBe(tree);
  });
});
