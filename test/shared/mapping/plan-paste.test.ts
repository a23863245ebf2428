// Operations from one connector into another.
import { describe, expect, it } from 'vitest';
import { buildClip } from '../../../shared/mapping/build-clip';
import { parseClip, printClip } from '../../../shared/mapping/clip';
import { patchDocument } from '../../../shared/mapping/plan-many';
import { planPaste } from '../../../shared/mapping/plan-paste';
import type { OperationKey } from '../../../shared/operations/operation';
import { parseJson } from '../../../shared/text/parse';
import { toValue } from '../../../shared/text/value';
import type { MappedDocument } from '../../../shared/mapping/drop';

const documentOf = (definition: unknown, properties: unknown = null): MappedDocument => ({
  definition: { tree: parseJson(JSON.stringify(definition, null, 2)) },
  properties: properties === null ? null : { tree: parseJson(JSON.stringify(properties, null, 2)) },
});
const reply = (name: string) => ({ 200: { description: 'OK', schema: { $ref: `#/definitions/${name}` } } });
const operationName = 'x-ms-apimTemplate-operationName';

const shop = documentOf(
  {
    info: { title: 'Shop' },
    produces: ['application/json'],
    paths: {
      '/orders': {
        parameters: [{ name: 'tenant', in: 'header', type: 'string' }],
        get: { operationId: 'ListOrders', responses: reply('Page') },
        post: {
          operationId: 'AddOrder',
          security: [{ key: [] }],
          parameters: [
            {
              name: 'product',
              in: 'query',
              type: 'string',
              'x-ms-dynamic-values': { operationId: 'ListProducts', 'value-path': 'sku' },
            },
          ],
          responses: reply('Order'),
        },
      },
      '/products': { get: { operationId: 'ListProducts', responses: reply('Product') } },
    },
    definitions: {
      Order: { type: 'object', properties: { product: { $ref: '#/definitions/Product' } } },
      Page: { type: 'object' },
      Product: { type: 'object', properties: { sku: { type: 'string' } } },
    },
  },
  {
    properties: {
      policyTemplateInstances: [
        { templateId: 'a', parameters: { [operationName]: ['AddOrder', 'ListOrders'] } },
        { templateId: 'b', parameters: { [operationName]: ['ListOrders'] } },
        { templateId: 'c', parameters: {} },
      ],
    },
  },
);

function clipOf(...keys: string[]) {
  const clip = buildClip(shop, keys as OperationKey[]);
  if (!clip) throw new Error('Nothing was copied.');
  return clip;
}

function paste(target: MappedDocument, ...keys: string[]) {
  const clip = parseClip(printClip(clipOf(...keys)));
  const planned = clip && planPaste(target, clip);
  if (!planned?.ok) throw new Error(planned?.reason ?? 'The text is no clip.');
  const after = patchDocument(target, planned.edit.changes);
  return {
    planned,
    definition: toValue(after.definition.tree.root) as Record<string, Record<string, unknown>>,
    properties: after.properties && toValue(after.properties.tree.root),
  };
}

describe('buildClip', () => {
  it('takes along what is referred to, what is looked up, and policies of these operations alone', () => {
    const clip = clipOf('post /orders');
    expect(clip.operations.map((one) => [one.value.operationId, one.isChosen])).toEqual([
      ['AddOrder', true],
      ['ListProducts', false],
    ]);
    expect(Object.keys(clip.shared.definitions ?? {}).sort()).toEqual(['Order', 'Product']);
    expect(clip.policies).toEqual([{ templateId: 'a', parameters: { [operationName]: ['AddOrder'] } }]);
    expect(clip.operations[0]?.value.parameters).toMatchObject([{ name: 'tenant' }, { name: 'product' }]);
    expect(buildClip(shop, [])).toBeNull();
  });
});

describe('parseClip', () => {
  it('reads what was printed, and nothing else', () => {
    expect(parseClip(printClip(clipOf('get /orders')))).toEqual(clipOf('get /orders'));
    for (const text of [
      '',
      'hello',
      '{"connectorStudio":"operations"}',
      '{"connectorStudio":"other"}',
      '[',
    ]) {
      expect(parseClip(text)).toBeNull();
    }
    expect(
      parseClip('{"connectorStudio":"operations","operations":[{"path":"x","method":"get","value":{}}]}'),
    ).toBeNull();
  });
});

describe('planPaste', () => {
  it('makes what is missing in an empty connector', () => {
    const { planned, definition, properties } = paste(documentOf({}, { properties: {} }), 'post /orders');
    expect(planned.announcement).toBe('Pasted 2 operations from Shop. One policy came along.');
    expect(planned.operation).toBe('post /orders');
    expect(Object.keys(definition.paths ?? {})).toEqual(['/orders', '/products']);
    expect(definition.paths?.['/orders']).toMatchObject({
      post: { operationId: 'AddOrder', produces: ['application/json'] },
    });
    expect(definition.paths?.['/orders']).not.toHaveProperty('post.security');
    expect(Object.keys(definition.definitions ?? {})).toEqual(['Order', 'Product']);
    expect(properties).toMatchObject({ properties: { policyTemplateInstances: [{ templateId: 'a' }] } });
  });

  it('gives free names where others have them, and everything follows', () => {
    const target = documentOf({
      produces: ['application/json'],
      paths: { '/orders': { post: { operationId: 'AddOrder', responses: {} } } },
      definitions: { Product: { type: 'string' }, Order: { type: 'object' } },
    });
    const { planned, definition } = paste(target, 'post /orders');
    expect(planned.announcement).toBe(
      'Pasted 2 operations from Shop. 3 names were taken and got a number. ' +
        'Its policies were left out: there is no properties file.',
    );
    expect(definition.paths?.['/orders/copy']).toMatchObject({
      post: { operationId: 'AddOrder2', responses: reply('Order2') },
    });
    expect(definition.paths?.['/orders/copy']).not.toHaveProperty('post.produces');
    expect(definition.definitions?.Order2).toEqual({
      type: 'object',
      properties: { product: { $ref: '#/definitions/Product2' } },
    });
    expect(definition.definitions?.Product).toEqual({ type: 'string' });
  });

  it('uses what is there and the same, and does not bring a looked-up operation twice', () => {
    const { definition, planned } = paste(shop, 'post /orders');
    expect(planned.announcement).toMatch(/^Pasted one operation from Shop\. One name was taken/u);
    expect(Object.keys(definition.definitions ?? {})).toEqual(['Order', 'Page', 'Product']);
    expect(definition.paths?.['/orders/copy']).toMatchObject({
      post: {
        operationId: 'AddOrder2',
        parameters: [{ name: 'tenant' }, { 'x-ms-dynamic-values': { operationId: 'ListProducts' } }],
      },
    });
  });

  it('keeps several operations of one path together', () => {
    const { definition } = paste(documentOf({ paths: {} }), 'get /orders', 'post /orders');
    expect(Object.keys(definition.paths?.['/orders'] ?? {})).toEqual(['get', 'post']);
  });
});
