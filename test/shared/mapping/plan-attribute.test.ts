import { describe, expect, it } from 'vitest';
import type { EditTarget } from '../../../shared/mapping/edit-target';
import { type Attribute, planAttribute } from '../../../shared/mapping/plan-attribute';
import { apply, changesOf, define, key, open, planned, reasonOf, textAfter } from './definitions';

const post = key('post /orders/{id}');
const text = define(
  '/orders/{id}',
  `{
      "post": {
        "summary": "Create",
        "parameters": [
          {
            "name": "id",
            "in": "path",
            "required": true,
            "type": "string"
          },
          {
            "name": "size",
            "in": "query",
            "type": "string",
            "format": "byte",
            "default": "5",
            "enum": ["5", "7"]
          },
          {
            "name": "body",
            "in": "body",
            "schema": {
              "type": "object",
              "required": ["sku"],
              "properties": {
                "sku": {
                  "type": "string",
                  "title": "Product"
                },
                "address": { "$ref": "#/definitions/Address" }
              }
            }
          }
        ],
        "responses": {
          "200": {
            "description": "",
            "headers": {
              "Location": {
                "type": "string"
              }
            }
          }
        }
      },
      "get": { "summary": "Read", "responses": { "200": { "schema": { "$ref": "#/definitions/Address" } } } }
    }`,
  `,
  "definitions": {
    "Address": {
      "type": "object",
      "description": "Where."
    }
  }`,
);

const parameter = (index: number): EditTarget => ({
  kind: 'parameter',
  operation: post,
  listedAt: ['paths', '/orders/{id}', 'post', 'parameters', index],
});
const field = (...fieldPath: string[]): EditTarget => ({
  kind: 'field',
  operation: post,
  root: { in: 'body' },
  fieldPath,
});
const header: EditTarget = { kind: 'header', operation: post, status: '200', name: 'Location' };

function set(target: EditTarget, attribute: Attribute) {
  const document = open(text);
  return { document, plan: planAttribute(document, target, attribute) };
}

describe('one attribute', () => {
  it.each([
    [
      parameter(0),
      { name: 'summary', value: 'Order' },
      ['-"type": "string"', '+"type": "string",', '+"x-ms-summary": "Order"'],
    ],
    [
      field('sku'),
      { name: 'summary', value: 'Product' },
      ['-"title": "Product"', '+"title": "Product",', '+"x-ms-summary": "Product"'],
    ],
    [
      header,
      { name: 'description', value: 'Where it is.' },
      ['-"type": "string"', '+"type": "string",', '+"description": "Where it is."'],
    ],
    [parameter(1), { name: 'format', value: '' }, ['-"format": "byte",']],
    [parameter(1), { name: 'default', value: undefined }, ['-"default": "5",']],
    [parameter(1), { name: 'default', value: 7 }, ['-"default": "5",', '+"default": "7",']],
    [
      parameter(1),
      { name: 'required', value: true },
      ['-"enum": ["5", "7"]', '+"enum": ["5", "7"],', '+"required": true'],
    ],
    [field('sku'), { name: 'required', value: false }, ['-"required": ["sku"],']],
    [
      field('address'),
      { name: 'required', value: true },
      ['-"required": ["sku"],', '+"required": ["sku", "address"],'],
    ],
    [
      field('address'),
      { name: 'description', value: 'There.' },
      ['-"description": "Where."', '+"description": "There."'],
    ],
    [
      parameter(1),
      { name: 'visibility', value: 'internal' },
      ['-"enum": ["5", "7"]', '+"enum": ["5", "7"],', '+"x-ms-visibility": "internal"'],
    ],
    [
      parameter(1),
      { name: 'test-value', value: '7' },
      ['-"enum": ["5", "7"]', '+"enum": ["5", "7"],', '+"x-ms-test-value": "7"'],
    ],
    [
      parameter(0),
      { name: 'url-encoding', value: 'double' },
      ['-"type": "string"', '+"type": "string",', '+"x-ms-url-encoding": "double"'],
    ],
  ] as const)('of %j as %j', (target, attribute, changes) => {
    const { document, plan } = set(target, attribute);
    expect(changesOf(document, plan)).toEqual(changes);
  });

  it('takes along what goes with a type', () => {
    const { document, plan } = set(parameter(1), { name: 'type', value: 'integer' });
    expect(changesOf(document, plan)).toEqual([
      '-"type": "string",',
      '-"format": "byte",',
      '-"default": "5",',
      '-"enum": ["5", "7"]',
      '+"type": "integer",',
      '+"default": 5,',
      '+"enum": [5, 7]',
    ]);
    const list = set(parameter(1), { name: 'type', value: 'array' });
    expect(JSON.stringify(changesOf(list.document, list.plan))).not.toContain('+"default"');
    expect(textAfter(list.document, list.plan)).toContain(
      '"items": {\n              "type": "string"\n            }',
    );
  });

  it('writes choices with labels beside them only where they say more', () => {
    const plain = set(parameter(1), {
      name: 'choices',
      value: [
        { value: '5', label: '5' },
        { value: '9', label: '' },
      ],
    });
    expect(changesOf(plain.document, plain.plan)).toEqual(['-"enum": ["5", "7"]', '+"enum": ["5", "9"]']);
    const labelled = set(parameter(1), { name: 'choices', value: [{ value: '5', label: 'Five' }] });
    expect(textAfter(labelled.document, labelled.plan)).toContain('"enum": ["5"],');
    expect(textAfter(labelled.document, labelled.plan)).toContain('"displayName": "Five"');
    const none = set(parameter(1), { name: 'choices', value: [] });
    expect(changesOf(none.document, none.plan)).toEqual([
      '-"default": "5",',
      '-"enum": ["5", "7"]',
      '+"default": "5"',
    ]);
  });

  it('is one step of undo while it is typed', () => {
    const { plan } = set(parameter(0), { name: 'summary', value: 'O' });
    expect(planned(plan).edit.joins).toEqual({
      key: '/paths/~1orders~1{id}/post/parameters/0 summary',
    });
  });

  it('says whose schema changes too', () => {
    const { plan } = set(field('address'), { name: 'description', value: 'There.' });
    expect(planned(plan).announcement).toBe(
      'Changed the description of address. Address is shared: Read changes too.',
    );
  });

  it('refuses what cannot be and what is so already', () => {
    expect(reasonOf(set(parameter(0), { name: 'required', value: false }).plan)).toBe(
      'id stands in the path, so it is always required.',
    );
    expect(reasonOf(set(parameter(0), { name: 'visibility', value: 'internal' }).plan)).toBe(
      'id is required, so it can only be hidden with a default value.',
    );
    expect(reasonOf(set(parameter(0), { name: 'type', value: 'string' }).plan)).toBe('It is there already.');
    expect(reasonOf(set(parameter(7), { name: 'type', value: 'string' }).plan)).toBe(
      'What you edit is no longer there.',
    );
  });
});

describe('a name', () => {
  it('of a path parameter changes the path with it', () => {
    const alone = text.replace(/,\n {6}"get": \{.*\}\n/, '\n');
    const document = open(alone);
    const plan = planAttribute(document, parameter(0), { name: 'name', value: 'orderId' });
    expect(changesOf(document, plan)).toEqual([
      '-"/orders/{id}": {',
      '+"/orders/{orderId}": {',
      '-"name": "id",',
      '+"name": "orderId",',
    ]);
    expect(planned(plan).operation).toBe('post /orders/{orderId}');
  });

  it('of a path parameter is refused where other operations have the path', () => {
    expect(reasonOf(set(parameter(0), { name: 'name', value: 'orderId' }).plan)).toBe(
      '{id} belongs to every operation of /orders/{id}: change the path instead.',
    );
  });

  it('of a required field is changed in both places', () => {
    const { document, plan } = set(field('sku'), { name: 'name', value: 'product' });
    expect(changesOf(document, plan)).toEqual([
      '-"required": ["sku"],',
      '+"required": ["product"],',
      '-"sku": {',
      '+"product": {',
    ]);
  });

  it('of a header is its key', () => {
    const { document, plan } = set(header, { name: 'name', value: 'ETag' });
    expect(changesOf(document, plan)).toEqual(['-"Location": {', '+"ETag": {']);
  });

  it('is refused when it is empty, taken, or none', () => {
    expect(reasonOf(set(parameter(1), { name: 'name', value: ' ' }).plan)).toBe('A name cannot be empty.');
    expect(reasonOf(set(parameter(1), { name: 'name', value: 'size' }).plan)).toBe(
      'It has that name already.',
    );
    expect(reasonOf(set(field('sku'), { name: 'name', value: 'address' }).plan)).toBe(
      'There is a address already.',
    );
    expect(reasonOf(set(field(), { name: 'name', value: 'x' }).plan)).toBe('This has no name of its own.');
  });

  it('is followed by the bindings of the operation', () => {
    const bound = text.replace(
      '"type": "string",\n                  "title": "Product"',
      '"type": "string",\n                  "x-ms-dynamic-values": { "operationId": "X", "parameters": { "s": { "parameter": "size" } } },\n                  "x-ms-dynamic-list": { "operationId": "X", "parameters": { "s": { "parameterReference": "size" } } }',
    );
    const document = open(bound);
    const after = apply(document, planAttribute(document, parameter(1), { name: 'name', value: 'width' }));
    expect(after.definition.tree.text).toContain('"s": { "parameter": "width" }');
    expect(after.definition.tree.text).toContain('"s": { "parameterReference": "width" }');
  });
});

describe('a file', () => {
  it('is sent in a form of several parts, and nowhere else', () => {
    const form = open(
      define(
        '/upload',
        `{
      "post": {
        "parameters": [
          { "name": "content", "in": "formData", "type": "string" }
        ],
        "responses": {}
      }
    }`,
      ),
    );
    const operation = key('post /upload');
    const listedAt = ['paths', '/upload', 'post', 'parameters', 0];
    const target: EditTarget = { kind: 'parameter', operation, listedAt };
    expect(changesOf(form, planAttribute(form, target, { name: 'type', value: 'file' }))).toEqual([
      '-{ "name": "content", "in": "formData", "type": "string" }',
      '+{ "name": "content", "in": "formData", "type": "file" }',
      '-"responses": {}',
      '+"responses": {},',
      '+"consumes": [',
      '+"multipart/form-data"',
      '+]',
    ]);
    expect(reasonOf(planAttribute(open(text), parameter(1), { name: 'type', value: 'file' }))).toBe(
      'size is not in the form, and files are sent in the form.',
    );
  });
});
