import { describe, expect, it } from 'vitest';
import type { ParameterLocation } from '../../../shared/operations/operation';
import { planDrop } from '../../../shared/mapping/plan-drop';
import { apply, changesOf, define, key, open, planned, reasonOf, textAfter } from './definitions';

const stock = define(
  '/products/{sku}/stock',
  `{
      "get": {
        "operationId": "GetStock",
        "parameters": [
          { "name": "sku", "in": "path", "required": true, "type": "string", "x-ms-url-encoding": "single" },
          {
            "name": "warehouse",
            "in": "query",
            "x-vendor": { "kept": 1.0 },
            "type": "string",
            "x-ms-summary": "Warehouse"
          },
          { "name": "Region Code", "in": "query", "type": "string" },
          { "name": "X-Trace", "in": "header", "type": "string" },
          { "name": "x-trace", "in": "query", "type": "string" }
        ],
        "responses": {}
      }
    }`,
);
const get = key('get /products/{sku}/stock');

function drag(text: string, index: number, to: ParameterLocation, properties?: string) {
  const document = open(text, properties);
  const listedAt = ['paths', '/products/{sku}/stock', 'get', 'parameters', index];
  const plan = planDrop(
    document,
    { kind: 'parameter', operation: get, listedAt },
    { kind: 'location', operation: get, in: to },
  );
  return { document, plan };
}

describe('a parameter onto another section of the call', () => {
  it('changes one word from the query to the headers, and keeps all else', () => {
    const { document, plan } = drag(stock, 1, 'header');
    expect(changesOf(document, plan)).toEqual(['-"in": "query",', '+"in": "header",']);
    expect(planned(plan).edit.label).toBe('Move warehouse to the headers');
    expect(planned(plan).announcement).toBe('Moved warehouse from the query to the headers.');
    expect(planned(plan).place).toEqual(['paths', '/products/{sku}/stock', 'get', 'parameters', 1]);
  });

  it('gives the first bytes when it is moved there and back', () => {
    const { document, plan } = drag(stock, 1, 'header');
    const there = apply(document, plan);
    const back = planDrop(
      there,
      { kind: 'parameter', operation: get, listedAt: planned(plan).place },
      { kind: 'location', operation: get, in: 'query' },
    );
    expect(textAfter(there, back)).toBe(stock);
  });

  it('appends a segment when it comes to the path, and is required there', () => {
    const { document, plan } = drag(stock, 1, 'path');
    expect(changesOf(document, plan)).toEqual([
      '-"/products/{sku}/stock": {',
      '+"/products/{sku}/stock/{warehouse}": {',
      '-"in": "query",',
      '+"in": "path",',
      '-"x-ms-summary": "Warehouse"',
      '+"x-ms-summary": "Warehouse",',
      '+"required": true,',
      '+"x-ms-url-encoding": "single"',
    ]);
    expect(planned(plan).operation).toBe('get /products/{sku}/stock/{warehouse}');
    expect(planned(plan).place[1]).toBe('/products/{sku}/stock/{warehouse}');
    expect(planned(plan).announcement).toBe(
      'Moved warehouse from the query to the path. The path is now /products/{sku}/stock/{warehouse}.',
    );
  });

  it('takes its segment along when it leaves the path', () => {
    const { document, plan } = drag(stock, 0, 'query');
    expect(changesOf(document, plan)).toEqual([
      '-"/products/{sku}/stock": {',
      '+"/products/stock": {',
      '-{ "name": "sku", "in": "path", "required": true, "type": "string", "x-ms-url-encoding": "single" },',
      '+{ "name": "sku", "in": "query", "required": true, "type": "string" },',
    ]);
  });

  it('leaves for a path of its own where other operations stand on the path', () => {
    const text = define(
      '/stock',
      `{
      "get": {
        "parameters": [
          { "name": "sku", "in": "query", "type": "string" }
        ]
      },
      "post": {
        "operationId": "Post"
      }
    }`,
    );
    const document = open(text);
    const operation = key('get /stock');
    const plan = planDrop(
      document,
      { kind: 'parameter', operation, listedAt: ['paths', '/stock', 'get', 'parameters', 0] },
      { kind: 'location', operation, in: 'path' },
    );
    expect(textAfter(document, plan)).toBe(
      `{
  "swagger": "2.0",
  "info": { "title": "Stock", "version": "1.0" },
  "paths": {
    "/stock": {
      "post": {
        "operationId": "Post"
      }
    },
    "/stock/{sku}": {
      "get": {
        "parameters": [
          { "name": "sku", "in": "path", "type": "string", "required": true, "x-ms-url-encoding": "single" }
        ]
      }
    }
  }
}
`,
    );
  });

  it.each([
    [1, 'query', 'warehouse is in the query already.'],
    [1, 'body', 'A GET request has no body.'],
    [1, 'formData', 'A GET request has no form.'],
    [2, 'header', 'Region Code has characters that the name of a header cannot have.'],
    [2, 'path', 'Region Code has characters that a path cannot have in braces.'],
    [4, 'header', 'There is a x-trace in the headers already.'],
    [9, 'header', 'The parameter is no longer there.'],
  ] as const)('refuses %i to %s: %s', (index, to, reason) => {
    expect(reasonOf(drag(stock, index, to).plan)).toBe(reason);
  });

  it('refuses to take a name out of the middle of a segment', () => {
    const text = stock.replaceAll('/products/{sku}/stock', "/products('{sku}')");
    const document = open(text);
    const operation = key("get /products('{sku}')");
    const listedAt = ['paths', "/products('{sku}')", 'get', 'parameters', 0];
    const plan = planDrop(
      document,
      { kind: 'parameter', operation, listedAt },
      { kind: 'location', operation, in: 'query' },
    );
    expect(reasonOf(plan)).toBe(
      "{sku} is only a part of a segment of /products('{sku}'): change the path first.",
    );
  });

  it('refuses a path that another operation has', () => {
    const text = stock.replace('"paths": {', '"paths": {\n    "/products/stock": { "get": {} },');
    expect(reasonOf(drag(text, 0, 'query').plan)).toBe('GET /products/stock is another operation already.');
  });
});

describe('a parameter that is shared', () => {
  const shared = (others: string) => `{
  "paths": {
    "/a": {
      "get": {
        "parameters": [
          { "$ref": "#/parameters/Top" }
        ]
      }
    }${others}
  },
  "parameters": {
    "Top": {
      "name": "$top",
      "in": "query",
      "type": "integer"
    }
  }
}`;
  const operation = key('get /a');
  const plan = (text: string, listedAt: readonly (string | number)[]) => {
    const document = open(text);
    const item = { kind: 'parameter', operation, listedAt } as const;
    return { document, plan: planDrop(document, item, { kind: 'location', operation, in: 'header' }) };
  };

  it('is changed where it stands when this operation alone refers to it', () => {
    const moved = plan(shared(''), ['paths', '/a', 'get', 'parameters', 0]);
    expect(changesOf(moved.document, moved.plan)).toEqual(['-"in": "query",', '+"in": "header",']);
  });

  it('is copied when others refer to it', () => {
    const other = `,
    "/b": { "get": { "parameters": [{ "$ref": "#/parameters/Top" }] } }`;
    const moved = plan(shared(other), ['paths', '/a', 'get', 'parameters', 0]);
    expect(changesOf(moved.document, moved.plan)).toEqual([
      '-{ "$ref": "#/parameters/Top" }',
      '+{ "name": "$top", "in": "header", "type": "integer" }',
    ]);
    expect(planned(moved.plan).announcement).toBe(
      'Moved $top from the query to the headers. $top was shared with other operations; this one now has its own copy.',
    );
  });

  it('is handed to every operation when it stands on the path', () => {
    const text = `{
  "paths": {
    "/a": {
      "parameters": [
        { "name": "top", "in": "query", "type": "integer" }
      ],
      "get": {
        "operationId": "Get"
      },
      "post": {
        "parameters": [
          { "name": "x", "in": "query", "type": "string" }
        ]
      }
    }
  }
}`;
    const moved = plan(text, ['paths', '/a', 'parameters', 0]);
    expect(textAfter(moved.document, moved.plan)).toBe(`{
  "paths": {
    "/a": {
      "get": {
        "operationId": "Get",
        "parameters": [
          {
            "name": "top",
            "in": "header",
            "type": "integer"
          }
        ]
      },
      "post": {
        "parameters": [
          { "name": "top", "in": "query", "type": "integer" },
          { "name": "x", "in": "query", "type": "string" }
        ]
      }
    }
  }
}`);
    expect(planned(moved.plan).place).toEqual(['paths', '/a', 'get', 'parameters', 0]);
  });
});

describe('what names the parameter follows', () => {
  const properties = (operations: string) => `{
  "properties": {
    "policyTemplateInstances": [
      {
        "templateId": "setheader",
        "title": "Tenant",
        "parameters": {
          "x-ms-apimTemplateParameter.value": "t-@queryParameters('warehouse', 'a')",
          "x-ms-apimTemplate-operationName": ${operations}
        }
      }
    ]
  }
}`;

  it('in a policy of this operation alone', () => {
    const { document, plan } = drag(stock, 1, 'header', properties('["GetStock"]'));
    const after = apply(document, plan).properties?.tree.text;
    expect(after).toBe(properties('["GetStock"]').replace('@queryParameters', '@headers'));
    expect(planned(plan).announcement).toContain('Its policy follows.');
  });

  it('not in a policy of others too, which is said', () => {
    const { document, plan } = drag(stock, 1, 'header', properties('[]'));
    expect(apply(document, plan).properties?.tree.text).toBe(properties('[]'));
    expect(planned(plan).announcement).toContain('Check the policy Tenant: it still reads the old place.');
  });
});

describe('a form', () => {
  it('gets the media type that it needs', () => {
    const text = define(
      '/upload',
      `{
      "post": {
        "consumes": ["application/json"],
        "parameters": [
          { "name": "tag", "in": "query", "type": "string" }
        ]
      }
    }`,
    );
    const document = open(text);
    const operation = key('post /upload');
    const listedAt = ['paths', '/upload', 'post', 'parameters', 0];
    const plan = planDrop(
      document,
      { kind: 'parameter', operation, listedAt },
      { kind: 'location', operation, in: 'formData' },
    );
    expect(changesOf(document, plan)).toEqual([
      '-"consumes": ["application/json"],',
      '+"consumes": ["application/x-www-form-urlencoded"],',
      '-{ "name": "tag", "in": "query", "type": "string" }',
      '+{ "name": "tag", "in": "formData", "type": "string" }',
    ]);
  });
});
