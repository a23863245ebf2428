import { describe, expect, it } from 'vitest';
import { buildSchemaFields, chooseControl } from '../../../shared/preview/build-fields';
import { readField } from '../../../shared/operations/read-fields';
import { parseJson } from '../../../shared/text/parse';

function fieldsOf(schema: unknown) {
  const tree = parseJson(JSON.stringify(schema));
  const root = readField(tree, tree.root, { name: '', required: true, listedAt: [], ancestors: [] });
  return buildSchemaFields(tree, root, 'Record');
}

describe('chooseControl', () => {
  it.each([
    [{ type: 'string', format: 'html' }, 'rich-text'],
    [{ type: 'integer', format: 'int32' }, 'number'],
    [{ type: 'file', format: '' }, 'file'],
    [{ type: 'object', format: '' }, 'object'],
  ])('asks for %j by %s', (input, control) => {
    expect(chooseControl({ ...input, dynamic: false, enumValues: [] })).toBe(control);
  });
});

describe('buildSchemaFields', () => {
  it('opens objects, and lists one item of each list', () => {
    const fields = fieldsOf({
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string', title: 'Name' },
        address: { type: 'object', properties: { city: { type: 'string' } } },
        hidden: { type: 'string', 'x-ms-visibility': 'internal' },
        lines: {
          type: 'array',
          items: {
            type: 'object',
            properties: { sku: { type: 'string' }, notes: { type: 'array', items: { type: 'string' } } },
          },
        },
      },
    });
    expect(fields.map(({ id, label, required }) => [id, label, required])).toEqual([
      ['body/name', 'Name', true],
      ['body/address/city', 'city', false],
      ['body/lines', 'lines', false],
    ]);
    const [sku, notes] = fields[2]?.items ?? [];
    expect(sku?.id).toBe('body/lines/[]/sku');
    expect(notes?.items.map(({ label, control }) => [label, control])).toEqual([['notes', 'text']]);
  });

  it('is one field for a plain value', () => {
    expect(fieldsOf({ type: 'integer' })).toMatchObject([{ id: 'body', label: 'Record', control: 'number' }]);
  });
});
