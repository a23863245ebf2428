// The fields of something shared.
import { describe, expect, it } from 'vitest';
import { buildReferenceFieldRows, findRootField } from '../../../renderer/designer/reference-rows';
import { parseJson } from '../../../shared/text/parse';

const tree = parseJson(
  JSON.stringify({
    definitions: {
      Node: {
        type: 'object',
        required: ['name'],
        properties: {
          name: { type: 'string' },
          tags: { type: 'array', items: { type: 'string' } },
          next: { $ref: '#/definitions/Node' },
          box: { type: 'object', properties: { size: { type: 'integer' } } },
        },
      },
    },
    responses: { Failed: { description: 'Failed', schema: { $ref: '#/definitions/Node' } } },
  }),
);

describe('the fields of a reference', () => {
  it('are listed as far as they are open; what refers to itself is not opened', () => {
    const root = findRootField(tree, { section: 'definitions', name: 'Node' })!;
    expect(buildReferenceFieldRows(tree, root, new Set()).map((row) => `${row.level} ${row.label}`)).toEqual([
      '1 name, string, required',
      '1 tags, array',
      '2 items, string',
      '1 next, Node, object, refers to itself',
      '1 box, object',
    ]);
    const open = buildReferenceFieldRows(tree, root, new Set(['/box', '/tags']));
    expect(open.map((row) => row.id)).toEqual(['/name', '/tags', '/next', '/box', '/box/size']);
  });

  it('of a response are those of its schema', () => {
    const root = findRootField(tree, { section: 'responses', name: 'Failed' });
    expect(root?.refName).toBe('Node');
    expect(findRootField(tree, { section: 'definitions', name: 'Gone' })).toBeNull();
  });
});
