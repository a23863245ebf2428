import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../shared/base/json-value';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { listInputs } from '../../../shared/operations/list-inputs';
import type { InputGroup } from '../../../shared/operations/operation';
import { readOperation } from '../../../shared/operations/read-operation';
import { apply, changesOf, define, key, open, planned, reasonOf, textAfter } from './definitions';

const post = key('post /orders/{id}');
const text = define(
  '/orders/{id}',
  `{
      "post": {
        "parameters": [
          { "name": "id", "in": "path", "required": true, "type": "string" },
          { "name": "dryRun", "in": "query", "type": "boolean", "x-ms-visibility": "advanced" },
          {
            "name": "body",
            "in": "body",
            "schema": {
              "type": "object",
              "properties": {
                "sku": { "type": "string" },
                "quantity": { "type": "integer" },
                "supplier": {
                  "type": "object",
                  "x-ms-visibility": "advanced",
                  "properties": {
                    "name": { "type": "string" },
                    "secret": { "type": "string", "x-ms-visibility": "internal" }
                  }
                }
              }
            }
          },
          { "name": "tenant", "in": "header", "type": "string", "required": true },
          { "name": "region", "in": "query", "type": "string" }
        ]
      }
    }`,
);

function drag(id: string, group: InputGroup, before?: string | null, defaultValue?: JsonValue, from = text) {
  const document = open(from);
  const plan = planDrop(
    document,
    { kind: 'input', operation: post, id },
    {
      kind: 'card',
      operation: post,
      group,
      ...(before === undefined ? {} : { before }),
      ...(defaultValue === undefined ? {} : { defaultValue }),
    },
  );
  return { document, plan };
}

/** The card after the plan, group by group. */
function cardAfter({ document, plan }: ReturnType<typeof drag>) {
  const { tree } = apply(document, plan).definition;
  const operation = readOperation(tree, post);
  return listInputs(tree, operation!).map((input) => `${input.group} ${input.id}`);
}

describe('an input into another group', () => {
  it('stands on the card as expected before', () => {
    const { tree } = open(text).definition;
    expect(listInputs(tree, readOperation(tree, post)!).map((input) => `${input.group} ${input.id}`)).toEqual(
      [
        'required path/id',
        'required header/tenant',
        'optional body/sku',
        'optional body/quantity',
        'optional query/region',
        'advanced query/dryRun',
        'advanced body/supplier/name',
        'hidden body/supplier/secret',
      ],
    );
  });

  it('becomes required by one member', () => {
    const { document, plan } = drag('query/region', 'required');
    expect(changesOf(document, plan)).toEqual([
      '-{ "name": "region", "in": "query", "type": "string" }',
      '+{ "name": "region", "in": "query", "type": "string", "required": true }',
    ]);
    expect(planned(plan).announcement).toBe('region is now required.');
  });

  it('becomes optional where `required` stands, so that the way back is the same text', () => {
    const there = drag('header/tenant', 'optional');
    const after = apply(there.document, there.plan);
    expect(after.definition.tree.text).toBe(
      text.replace('"type": "string", "required": true', '"type": "string", "required": false'),
    );
    const item = { kind: 'input', operation: post, id: 'header/tenant' } as const;
    const slot = { kind: 'card', operation: post, group: 'required' } as const;
    expect(textAfter(after, planDrop(after, item, slot))).toBe(text);
  });

  it('becomes advanced, and visible again', () => {
    expect(
      textAfter(drag('query/region', 'advanced').document, drag('query/region', 'advanced').plan),
    ).toContain('{ "name": "region", "in": "query", "type": "string", "x-ms-visibility": "advanced" }');
    const shown = drag('query/dryRun', 'optional');
    expect(textAfter(shown.document, shown.plan)).toContain(
      '{ "name": "dryRun", "in": "query", "type": "boolean" }',
    );
  });

  it('is hidden only with a default where it is required', () => {
    const asked = drag('header/tenant', 'hidden').plan;
    expect(asked).toEqual({
      ok: false,
      reason: 'tenant is required, so it can only be hidden with a default value.',
      needs: { kind: 'default', label: 'tenant', type: 'string', choices: [] },
    });
    const given = drag('header/tenant', 'hidden', undefined, 'contoso');
    expect(textAfter(given.document, given.plan)).toContain(
      '"required": true, "x-ms-visibility": "internal", "default": "contoso" }',
    );
  });

  it('is required only with every object around it', () => {
    const { document, plan } = drag('body/supplier/name', 'required');
    const after = textAfter(document, plan);
    expect(after).toContain(`                    "secret": { "type": "string", "x-ms-visibility": "internal" }
                  },
                  "required": [
                    "name"
                  ]
                }
              },
              "required": [
                "supplier"
              ]
            },
            "required": true
          },`);
    expect(planned(plan).announcement).toBe(
      'name is now required. With it, the body and supplier must be sent.',
    );
    expect(cardAfter({ document, plan })).toContain('required body/supplier/name');
  });

  it('shows a field of an advanced object by making it important', () => {
    const { document, plan } = drag('body/supplier/name', 'optional');
    expect(changesOf(document, plan)).toEqual([
      '-"name": { "type": "string" },',
      '+"name": { "type": "string", "x-ms-visibility": "important" },',
    ]);
  });

  it('shows a hidden field in the group of what holds it', () => {
    expect(cardAfter(drag('body/supplier/secret', 'advanced'))).toContain('advanced body/supplier/secret');
  });

  it('refuses what the path asks for', () => {
    expect(reasonOf(drag('path/id', 'optional').plan)).toBe(
      'id stands in the path, so it is always required.',
    );
    expect(reasonOf(drag('path/id', 'advanced').plan)).toBe(
      'id stands in the path, so it is always required.',
    );
  });

  it('refuses to show a part of what is hidden as a whole', () => {
    const hidden = text.replace(
      '"x-ms-visibility": "advanced",\n                  "properties"',
      '"x-ms-visibility": "internal",\n                  "properties"',
    );
    expect(reasonOf(drag('body/supplier/name', 'optional', undefined, undefined, hidden).plan)).toBe(
      'supplier is hidden as a whole, and name with it.',
    );
  });
});

describe('an input into another place', () => {
  it('moves among the parameters with its text', () => {
    const moved = drag('header/tenant', 'required', 'path/id');
    expect(changesOf(moved.document, moved.plan)).toEqual([
      '+{ "name": "tenant", "in": "header", "type": "string", "required": true },',
      '-{ "name": "tenant", "in": "header", "type": "string", "required": true },',
    ]);
    expect(planned(moved.plan).place.at(-1)).toBe(0);
    expect(cardAfter(moved).slice(0, 2)).toEqual(['required header/tenant', 'required path/id']);
  });

  it('moves among the fields of the body', () => {
    const moved = drag('body/quantity', 'optional', 'body/sku');
    expect(changesOf(moved.document, moved.plan)).toEqual(
      [
        '-"sku": { "type": "string" },',
        '"quantity": { "type": "integer" },',
        '+"sku": { "type": "string" },',
      ].filter((line) => /^[-+]/.test(line)),
    );
  });

  it('stands before the whole body where it is put before the first of its fields', () => {
    const moved = drag('query/region', 'optional', 'body/sku');
    expect(cardAfter(moved).filter((line) => line.startsWith('optional'))).toEqual([
      'optional query/region',
      'optional body/sku',
      'optional body/quantity',
    ]);
  });

  it('refuses a place between the fields of the body', () => {
    expect(reasonOf(drag('query/region', 'optional', 'body/quantity').plan)).toBe(
      'The fields of the body stand together, so region can stand before or after all of them.',
    );
    expect(reasonOf(drag('body/sku', 'optional', null).plan)).toBe(
      'The fields of the body stand together, so sku cannot stand there.',
    );
  });

  it('refuses the place where it stands', () => {
    expect(reasonOf(drag('query/region', 'optional', null).plan)).toBe('It is there already.');
    expect(reasonOf(drag('body/sku', 'optional', 'body/quantity').plan)).toBe('It is there already.');
    expect(reasonOf(drag('query/region', 'optional', 'query/dryRun').plan)).toBe(
      'That place is not in the group.',
    );
  });

  it('changes group and place in one step', () => {
    const moved = drag('query/region', 'required', 'path/id');
    expect(cardAfter(moved).slice(0, 2)).toEqual(['required query/region', 'required path/id']);
  });
});

describe('what is shared', () => {
  const shared = `{
  "paths": {
    "/a": {
      "parameters": [{ "name": "top", "in": "query", "type": "integer" }],
      "get": { "operationId": "A", "summary": "First" },
      "post": {
        "parameters": [
          { "name": "body", "in": "body", "schema": { "$ref": "#/definitions/Order" } }
        ]
      }
    }
  },
  "definitions": { "Order": { "type": "object", "properties": { "sku": { "type": "string" } } } }
}`;

  it('on the path is copied for the one operation', () => {
    const document = open(shared);
    const operation = key('get /a');
    const plan = planDrop(
      document,
      { kind: 'input', operation, id: 'query/top' },
      { kind: 'card', operation, group: 'hidden', before: null },
    );
    expect(textAfter(document, plan)).toContain(
      '"get": { "operationId": "A", "summary": "First", "parameters": [{ "name": "top", "in": "query", "type": "integer", "x-ms-visibility": "internal" }] }',
    );
    expect(planned(plan).announcement).toBe(
      'top is now hidden. top is shared by the operations of its path; this one now has its own copy.',
    );
  });

  it('in a schema is changed there, and said', () => {
    const document = open(
      shared.replace(
        '"summary": "First"',
        '"summary": "First", "responses": { "200": { "schema": { "$ref": "#/definitions/Order" } } }',
      ),
    );
    const operation = key('post /a');
    const plan = planDrop(
      document,
      { kind: 'input', operation, id: 'body/sku' },
      { kind: 'card', operation, group: 'hidden', before: null },
    );
    expect(textAfter(document, plan)).toContain('"sku": { "type": "string", "x-ms-visibility": "internal" }');
    expect(planned(plan).announcement).toBe('sku is now hidden. Order is shared: First changes too.');
  });
});
