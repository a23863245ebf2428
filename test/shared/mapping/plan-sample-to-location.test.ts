import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import type { Path } from '../../../shared/base/pointer';
import { planDrop } from '../../../shared/mapping/plan-drop';
import type { ParameterLocation } from '../../../shared/operations/operation';
import { define, key, open, planned, reasonOf, textAfter } from './definitions';

const get = key('get /products');
const text = define(
  '/products',
  `{
      "get": {
        "parameters": [
          { "name": "top", "in": "query", "type": "integer" },
          {
            "name": "old",
            "in": "query",
            "type": "string"
          }
        ]
      }
    }`,
);
const sample = {
  unitPrice: 12.5,
  since: '2026-03-01T10:00:00Z',
  tags: ['a', 'b'],
  lines: [{ n: 1 }, { n: 2 }],
  stock: { onHand: 4 },
  apiToken: 'abc',
  top: 5,
  nothing: null,
};

function drag(path: Path, to: ParameterLocation, samples: readonly JsonValue[] = [sample]) {
  const document = open(text);
  const item = { kind: 'sample', samples, path, name: String(path.at(-1) ?? 'Sample') } as const;
  return { document, plan: planDrop(document, item, { kind: 'location', operation: get, in: to }) };
}

/** The parameter that the plan adds, as plain JSON. */
function added(path: Path, to: ParameterLocation): JsonValue {
  const { document, plan } = drag(path, to);
  const after = JSON.parse(textAfter(document, plan)) as {
    paths: Record<string, { get: { parameters: JsonValue[] } }>;
  };
  return Object.values(after.paths)[0]!.get.parameters.at(-1)!;
}

describe('a sample field onto a section of the call', () => {
  it('becomes a parameter at the end, in the manner of the list', () => {
    const { document, plan } = drag(['since'], 'query');
    expect(textAfter(document, plan)).toBe(
      text.replace(
        `            "type": "string"
          }
`,
        `            "type": "string"
          },
          {
            "name": "since",
            "in": "query",
            "required": false,
            "type": "string",
            "format": "date-time",
            "x-ms-summary": "Since",
            "x-ms-test-value": "2026-03-01T10:00:00Z"
          }
`,
      ),
    );
    expect(planned(plan).place).toEqual(['paths', '/products', 'get', 'parameters', 2]);
    expect(planned(plan).announcement).toBe('Added since to the query.');
  });

  it('stands in the path with a segment of its own', () => {
    expect(planned(drag(['unitPrice'], 'path').plan).operation).toBe('get /products/{unitPrice}');
    expect(added(['unitPrice'], 'path')).toEqual({
      name: 'unitPrice',
      in: 'path',
      required: true,
      type: 'number',
      format: 'double',
      'x-ms-summary': 'Unit Price',
      'x-ms-url-encoding': 'single',
      'x-ms-test-value': 12.5,
    });
  });

  it('keeps a list of plain values, and takes a null for a text', () => {
    expect(added(['tags'], 'query')).toMatchObject({ type: 'array', items: { type: 'string' } });
    expect(added(['nothing'], 'header')).toEqual({
      name: 'nothing',
      in: 'header',
      required: false,
      type: 'string',
      'x-ms-summary': 'Nothing',
    });
  });

  it('takes the item of a list for all of them', () => {
    expect(added(['lines', 0, 'n'], 'query')).toMatchObject({
      name: 'n',
      type: 'integer',
      'x-ms-test-value': 1,
    });
  });

  it('keeps no test value that looks secret', () => {
    expect(added(['apiToken'], 'header')).not.toHaveProperty('x-ms-test-value');
  });

  it.each([
    [['stock'], 'query', 'stock is an object, and the query can only hold plain values.'],
    [['lines'], 'query', 'lines is a list of objects, and the query can only hold plain values.'],
    [['tags'], 'path', 'tags is a list, and a segment of the path holds one value.'],
    [['top'], 'query', 'There is a top in the query already.'],
    [[], 'query', 'Only a field with a name can stand in the query.'],
    [['top'], 'formData', 'A GET request has no form.'],
    [['stock'], 'body', 'A GET request has no body.'],
  ] as const)('refuses %j onto %s: %s', (path, to, reason) => {
    expect(reasonOf(drag(path, to).plan)).toBe(reason);
  });

  it('refuses the card, which does not say where a value goes', () => {
    const item = { kind: 'sample', samples: [sample], path: ['top'], name: 'top' } as const;
    const plan = planDrop(open(text), item, { kind: 'card', operation: get, group: 'required' });
    expect(reasonOf(plan)).toBe(
      'Drop it on the path, query, headers or body: the call must say where it goes.',
    );
  });
});
