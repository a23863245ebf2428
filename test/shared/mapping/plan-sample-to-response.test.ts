import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import type { Path } from '../../../shared/base/pointer';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { changesOf, define, key, open, planned, reasonOf, textAfter } from './definitions';

const get = key('get /stock');

function drag(
  text: string,
  sample: JsonValue,
  status: string,
  path: Path = [],
  fieldPath: readonly string[] = [],
) {
  const document = open(text);
  const item = { kind: 'sample', samples: [sample], path, name: String(path.at(-1) ?? 'Sample') } as const;
  return {
    document,
    plan: planDrop(document, item, { kind: 'response', operation: get, status, fieldPath }),
  };
}

const text = define(
  '/stock',
  `{
      "get": {
        "responses": {
          "200": {
            "description": "Stock.",
            "schema": {
              "type": "object",
              "properties": {
                "stock": {
                  "type": "object",
                  "properties": {
                    "onHand": {
                      "type": "integer"
                    }
                  }
                },
                "extra": { "type": "object", "x-ms-dynamic-schema": { "operationId": "Shape" } }
              }
            }
          },
          "404": { "description": "None." },
          "500": { "description": "File.", "schema": { "type": "file" } }
        }
      }
    }`,
);

describe('a sample onto a response', () => {
  it('adds a field to the object it is dropped on', () => {
    const { document, plan } = drag(
      text,
      { stock: { updatedAt: '2026-01-01T00:00:00Z' } },
      '200',
      ['stock', 'updatedAt'],
      ['stock'],
    );
    expect(changesOf(document, plan)).toEqual([
      '+},',
      '+"updatedAt": {',
      '+"type": "string",',
      '+"format": "date-time",',
      '+"x-ms-summary": "Updated At"',
    ]);
    expect(planned(plan).announcement).toBe('Added updatedAt to stock: 1 field new.');
    expect(planned(plan).place.slice(-2)).toEqual(['properties', 'updatedAt']);
  });

  it('gives a response without a schema its shape', () => {
    const { document, plan } = drag(text, [{ id: 'x' }], '404');
    expect(changesOf(document, plan)).toEqual([
      '-"404": { "description": "None." },',
      '+"404": { "description": "None.", "schema": { "type": "array", "items": { "type": "object", "properties": { "id": { "type": "string", "x-ms-summary": "Id" } } } } },',
    ]);
  });

  it('makes a response that is not there', () => {
    const { document, plan } = drag(text, { a: true }, '201');
    const after = JSON.parse(textAfter(document, plan)) as {
      paths: { '/stock': { get: { responses: JsonValue } } };
    };
    expect(after.paths['/stock'].get.responses).toMatchObject({
      201: { description: 'The reply.', schema: { type: 'object', properties: { a: { type: 'boolean' } } } },
    });
  });

  it('refuses a file, a dynamic object and what is gone', () => {
    expect(reasonOf(drag(text, { a: 1 }, '500').plan)).toBe('The response 500 is a file.');
    expect(reasonOf(drag(text, { a: 1 }, '200', ['a'], ['extra']).plan)).toBe(
      'The fields of extra come from another operation.',
    );
    expect(reasonOf(drag(text, { a: 1 }, '200', ['a'], ['gone']).plan)).toBe(
      'That part of the response 200 is no longer there.',
    );
  });

  it('copies a response that others refer to, and changes one that it has for itself', () => {
    const shared = (other: string) => `{
  "paths": {
    "/stock": { "get": { "responses": { "404": { "$ref": "#/responses/None" } } } }${other}
  },
  "responses": {
    "None": { "description": "None." }
  }
}`;
    const alone = drag(shared(''), { a: 'b' }, '404');
    expect(changesOf(alone.document, alone.plan)[1]).toMatch(
      /^\+"None": \{ "description": "None\.", "schema": /,
    );
    const both = drag(
      shared(', "/b": { "get": { "responses": { "404": { "$ref": "#/responses/None" } } } }'),
      { a: 'b' },
      '404',
    );
    expect(changesOf(both.document, both.plan)).toHaveLength(2);
    expect(changesOf(both.document, both.plan)[1]).toMatch(
      /^\+"\/stock": .*"404": \{ "description": "None\.", "schema"/,
    );
  });
});

describe('a sample with values that come back', () => {
  it('says which field looks like a choice, and leaves it to the author', () => {
    const rows = ['open', 'closed', 'open', 'closed', 'open', 'closed'].map((state) => ({ state }));
    const { document, plan } = drag(text, { rows }, '200');
    expect(planned(plan).announcement).toBe(
      'Added Sample to the response 200: 1 field new. state looks like a choice of open, closed.',
    );
    expect(textAfter(document, plan)).not.toContain('"enum"');
  });
});
