import { describe, expect, it } from 'vitest';
import { listInputs } from '../../../shared/operations/list-inputs';
import { buildTestOperation } from '../../support/build-operation';

function list(parameters: readonly object[], root: object = {}) {
  const { tree, operation } = buildTestOperation(
    { operationId: 'Act', parameters, responses: {} },
    { method: 'post', root },
  );
  return listInputs(tree, operation).map(
    ({ id, group, required }) => `${group} ${id}${required ? ' *' : ''}`,
  );
}

describe('listInputs', () => {
  it('groups the inputs, in wire order inside a group', () => {
    const parameters = [
      { name: 'a', in: 'query', type: 'string', 'x-ms-visibility': 'advanced' },
      { name: 'b', in: 'query', type: 'string', 'x-ms-visibility': 'internal', default: '1' },
      { name: 'c', in: 'query', type: 'string' },
      { name: 'd', in: 'header', type: 'string', required: true },
    ];
    expect(list(parameters)).toEqual([
      'required header/d *',
      'optional query/c',
      'advanced query/a',
      'hidden query/b',
    ]);
  });

  it('opens the body, and asks only for what is required all the way', () => {
    const schema = {
      type: 'object',
      required: ['supplier'],
      properties: {
        supplier: {
          type: 'object',
          required: ['name'],
          properties: { name: { type: 'string' }, age: { type: 'integer' } },
        },
        lines: { type: 'array', items: { type: 'string' } },
        id: { type: 'string', readOnly: true },
      },
    };
    expect(list([{ name: 'body', in: 'body', required: true, schema }])).toEqual([
      'required body/supplier/name *',
      'optional body/supplier/age',
      'optional body/lines',
    ]);
    expect(list([{ name: 'body', in: 'body', schema }])[0]).toBe('optional body/supplier/name');
  });

  it('shows a recursive definition once', () => {
    const Node = {
      type: 'object',
      properties: { name: { type: 'string' }, next: { $ref: '#/definitions/Node' } },
    };
    const body = { name: 'body', in: 'body', schema: { $ref: '#/definitions/Node' } };
    expect(list([body], { definitions: { Node } })).toEqual(['optional body/name', 'optional body/next']);
  });
});
