// Renames with what follows, and usages.
import { describe, expect, it } from 'vitest';
import { patchDocument } from '../../../shared/mapping/plan-many';
import {
  findUsages,
  listFollowing,
  planRename,
  readName,
  type NamedThing,
} from '../../../shared/mapping/rename';
import type { OperationKey } from '../../../shared/operations/operation';
import { parseJson } from '../../../shared/text/parse';
import { toValue } from '../../../shared/text/value';

const named = 'x-ms-apimTemplate-operationName';
const parameter = 'x-ms-apimTemplateParameter.';
const document = {
  definition: {
    tree: parseJson(
      JSON.stringify({
        paths: {
          '/products/{area}': {
            get: {
              operationId: 'ListProducts',
              summary: 'List products',
              parameters: [
                { name: 'area', in: 'path', required: true, type: 'string', 'x-ms-summary': 'Area' },
                { name: 'top', in: 'query', type: 'integer' },
              ],
              responses: { 200: { schema: { type: 'array', items: { $ref: '#/definitions/Product' } } } },
            },
          },
          '/orders': {
            post: {
              operationId: 'AddOrder',
              summary: 'Add order',
              parameters: [
                { name: 'region', in: 'query', type: 'string' },
                {
                  name: 'sku',
                  in: 'query',
                  type: 'string',
                  'x-ms-summary': 'Product',
                  'x-ms-dynamic-values': {
                    operationId: 'ListProducts',
                    'value-path': 'sku',
                    parameters: { area: { parameter: 'region' } },
                  },
                  'x-ms-dynamic-list': {
                    operationId: 'ListProducts',
                    itemValuePath: 'sku',
                    parameters: { area: { parameterReference: 'region' } },
                  },
                },
              ],
              responses: { 200: { schema: { $ref: '#/definitions/Product' } } },
            },
          },
        },
        definitions: {
          Product: { type: 'object', properties: { parent: { $ref: '#/definitions/Product' } } },
          Unused: { type: 'string' },
        },
      }),
    ),
  },
  properties: {
    tree: parseJson(
      JSON.stringify({
        properties: {
          scriptOperations: ['ListProducts'],
          policyTemplateInstances: [
            {
              templateId: 'setheader',
              title: 'Region header',
              parameters: { [`${parameter}value`]: "@queryParameters('region')", [named]: ['AddOrder'] },
            },
            {
              templateId: 'setqueryparameter',
              title: 'Everywhere',
              parameters: { [`${parameter}name`]: 'region', [`${parameter}value`]: 'x' },
            },
            {
              templateId: 'pollingtrigger',
              title: 'Poll',
              parameters: { [`${parameter}triggerConfig`]: { top: '1' }, [named]: ['ListProducts'] },
            },
          ],
        },
      }),
    ),
  },
};
const list = 'get /products/{area}' as OperationKey;
const add = 'post /orders' as OperationKey;
const operation: NamedThing = { kind: 'operation', operation: list };
const product: NamedThing = { kind: 'shared', section: 'definitions', name: 'Product' };
const part = (key: OperationKey, index: number): NamedThing => ({
  kind: 'part',
  target: {
    kind: 'parameter',
    operation: key,
    listedAt: ['paths', key.split(' ')[1]!, key.split(' ')[0]!, 'parameters', index],
  },
});

function rename(thing: NamedThing, name: string) {
  const plan = planRename(document, thing, name);
  if (!plan.ok) throw new Error(plan.reason);
  const after = patchDocument(document, plan.edit.changes);
  return {
    plan,
    places: listFollowing(document, plan.edit.changes).map(
      ({ owner, trail, before, after: next }) => `${owner} | ${trail} | ${before} → ${next}`,
    ),
    definition: JSON.stringify(toValue(after.definition.tree.root)),
    properties: JSON.stringify(after.properties && toValue(after.properties.tree.root)),
  };
}

describe('planRename', () => {
  it('takes an operation along into lookups, policies and the script', () => {
    const { places, definition, properties } = rename(operation, 'FindProducts');
    expect(places).toEqual([
      'List products | operationId | ListProducts → FindProducts',
      'Add order | Product › dropdown (older form) › operationId | ListProducts → FindProducts',
      'Add order | Product › dropdown › operationId | ListProducts → FindProducts',
      'Policy Poll |  | ListProducts → FindProducts',
      'Operations of the script |  | ListProducts → FindProducts',
    ]);
    expect(definition + properties).not.toContain('ListProducts');
  });

  it('takes a parameter along into lookups and the policies of its operation alone', () => {
    const { plan, places, properties } = rename(part(add, 0), 'area');
    expect(places).toEqual([
      'Add order | Product › dropdown › area › parameterReference | region → area',
      'Add order | Product › dropdown (older form) › area › parameter | region → area',
      'Add order | region › name | region → area',
      "Policy Region header |  | @queryParameters('region') → @queryParameters('area')",
    ]);
    expect(properties).toContain('"x-ms-apimTemplateParameter.name":"region"');
    expect(plan.announcement).toContain('Check the policy Everywhere: it still names region.');
  });

  it('takes a parameter along that others hand a value, and that a trigger polls by', () => {
    const { definition } = rename(part(list, 0), 'shop');
    expect(definition).toContain('"/products/{shop}"');
    expect(definition).toContain('"parameters":{"shop":{"parameter":"region"}}');
    expect(rename(part(list, 1), 'most').properties).toContain('triggerConfig":{"most":"1"}');
  });

  it('takes references along with what they refer to', () => {
    const { plan, definition } = rename(product, 'Ware/1');
    expect(plan.announcement).toBe('Renamed Product to Ware/1, with 3 references.');
    expect(definition.match(/#\/definitions\/Ware~11/gu)).toHaveLength(3);
    expect(definition).not.toContain('Product"}');
  });

  it.each([
    [operation, 'AddOrder', 'Add order has that operation ID already.'],
    [product, 'Unused', 'There is a Unused already.'],
    [product, ' ', 'A name cannot be empty.'],
    [product, 'Product', 'It has that name already.'],
  ])('is refused for a name that cannot be', (thing, name, reason) => {
    expect(planRename(document, thing, name)).toEqual({ ok: false, reason });
  });
});

describe('findUsages', () => {
  const unused: NamedThing = { kind: 'shared', section: 'definitions', name: 'Unused' };
  it.each([
    [operation, 4],
    [product, 3],
    [part(list, 0), 2],
    [part(add, 0), 4],
    [unused, 0],
  ])('lists every place but the thing itself', (thing, count) => {
    expect(findUsages(document, thing)).toHaveLength(count);
  });

  it('says where each is', () => {
    const places = findUsages(document, product).map(
      ({ owner, trail, operation: of }) => `${owner} › ${trail} (${of?.operationId ?? 'shared'})`,
    );
    expect(places).toEqual([
      'List products › response 200 › items (ListProducts)',
      'Add order › response 200 (AddOrder)',
      'Product › parent (shared)',
    ]);
    expect(readName(document, { kind: 'shared', section: 'definitions', name: 'Gone' })).toBeNull();
  });
});
