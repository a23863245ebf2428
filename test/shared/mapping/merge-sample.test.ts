import { describe, expect, it } from 'vitest';
import { inferSchema } from '../../../shared/mapping/infer-schema';
import { mergeSample } from '../../../shared/mapping/merge-sample';
import { parseJson } from '../../../shared/text/parse';

const text = JSON.stringify({
  definitions: {
    Node: {
      type: 'object',
      properties: {
        name: { type: 'string', description: 'By hand.', maxLength: 5 },
        children: { type: 'array', items: { $ref: '#/definitions/Node' } },
      },
    },
  },
});

describe('a sample joined into a schema', () => {
  it('grows a schema that stands in itself once, at whatever depth it is met', () => {
    const sample = { name: 'a', children: [{ name: 'b', size: 1, children: [{ size: 2, tag: 'x' }] }] };
    const merge = mergeSample(parseJson(text), ['definitions', 'Node'], inferSchema([sample]));
    expect(merge.changes).toEqual([
      {
        kind: 'set',
        path: ['definitions', 'Node', 'properties', 'size'],
        value: { type: 'integer', 'x-ms-summary': 'Size', format: 'int32' },
      },
      {
        kind: 'set',
        path: ['definitions', 'Node', 'properties', 'tag'],
        value: { type: 'string', 'x-ms-summary': 'Tag' },
      },
    ]);
  });

  it('leaves what the author wrote, and says where the sample differs', () => {
    const merge = mergeSample(parseJson(text), ['definitions', 'Node'], inferSchema([{ name: 5 }]));
    expect(merge).toEqual({ changes: [], added: 0, differing: ['name'] });
  });

  it('says that a value may be null', () => {
    const merge = mergeSample(
      parseJson(text),
      ['definitions', 'Node'],
      inferSchema([{ name: null }, { name: 'a' }]),
    );
    expect(merge.changes).toEqual([
      { kind: 'set', path: ['definitions', 'Node', 'properties', 'name', 'x-nullable'], value: true },
    ]);
  });
});
