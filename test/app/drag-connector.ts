// The connector that the drag journeys work on: something for every row of the drag table, small enough to be in view.

const text = (summary: string) => ({ type: 'string', 'x-ms-summary': summary });
const inQuery = (name: string, summary: string) => ({ name, in: 'query', ...text(summary) });
const reply = (schema: unknown) => ({ '200': { description: 'Done.', schema } });

/** The definition; each call gives a new one. */
export function buildDragDefinition() {
  return {
    swagger: '2.0',
    info: { title: 'Stock', description: 'Stock of a shop.', version: '1.0' },
    host: 'api.example.com',
    basePath: '/v1',
    schemes: ['https'],
    consumes: ['application/json'],
    produces: ['application/json'],
    paths: {
      '/shops/main/stock/{sku}': {
        post: {
          operationId: 'SetStock',
          summary: 'Set stock',
          parameters: [
            {
              name: 'sku',
              in: 'path',
              required: true,
              ...text('Product'),
              'x-ms-url-encoding': 'single',
            },
            { name: 'area', in: 'query', required: true, ...text('Area') },
            inQuery('warehouse', 'Warehouse'),
            inQuery('reason', 'Reason'),
            {
              name: 'body',
              in: 'body',
              required: true,
              schema: {
                type: 'object',
                properties: {
                  onHand: { type: 'integer', format: 'int32', 'x-ms-summary': 'On Hand' },
                  supplier: { type: 'object', properties: { code: text('Supplier Code') } },
                },
              },
            },
          ],
          responses: {
            '200': {
              description: 'Done.',
              schema: {
                type: 'object',
                properties: {
                  total: { type: 'integer', 'x-ms-summary': 'Total' },
                  trace: text('Trace'),
                },
              },
            },
          },
        },
      },
      '/warehouses': {
        get: {
          operationId: 'ListWarehouses',
          summary: 'List warehouses',
          parameters: [{ name: 'region', in: 'query', required: true, ...text('Region') }],
          responses: reply({
            type: 'object',
            properties: {
              value: {
                type: 'array',
                items: { type: 'object', properties: { number: text('Number'), city: text('City') } },
              },
              more: text('More'),
              page: { type: 'object', properties: { size: { type: 'integer' } } },
            },
          }),
        },
      },
      '/picks': {
        get: {
          operationId: 'PickStock',
          summary: 'Pick stock',
          parameters: [
            { name: 'area', in: 'query', required: true, ...text('Area') },
            {
              ...inQuery('warehouse', 'Warehouse'),
              'x-ms-dynamic-values': {
                operationId: 'ListWarehouses',
                'value-collection': 'value',
                'value-path': 'city',
              },
              'x-ms-dynamic-list': {
                operationId: 'ListWarehouses',
                itemsPath: 'value',
                itemValuePath: 'city',
              },
            },
          ],
          responses: { '200': { description: 'Done.' } },
        },
      },
      '/moves': {
        get: {
          operationId: 'ListMoves',
          summary: 'List moves',
          parameters: [inQuery('since', 'Since')],
          responses: reply({
            type: 'object',
            properties: {
              value: {
                type: 'array',
                items: {
                  type: 'object',
                  properties: { id: text('Id'), modified: { type: 'string', format: 'date-time' } },
                },
              },
            },
          }),
        },
      },
      '/fields': {
        get: {
          operationId: 'GetFields',
          summary: 'Get fields',
          parameters: [],
          responses: reply({ type: 'object', properties: { schema: { type: 'object' } } }),
        },
      },
      '/uploads': {
        post: {
          operationId: 'Upload',
          summary: 'Upload',
          consumes: ['application/x-www-form-urlencoded'],
          parameters: [{ name: 'title', in: 'formData', ...text('Title') }],
          responses: { '200': { description: 'Done.' } },
        },
      },
      '/hooks': {
        post: {
          operationId: 'AddHook',
          summary: 'Add hook',
          parameters: [
            {
              name: 'body',
              in: 'body',
              required: true,
              schema: { type: 'object', properties: { callbackUrl: text('Callback') } },
            },
          ],
          responses: { '201': { description: 'Made.' } },
        },
      },
      '/hooks/{id}': {
        delete: {
          operationId: 'RemoveHook',
          summary: 'Remove hook',
          parameters: [
            { name: 'id', in: 'path', required: true, ...text('Id'), 'x-ms-url-encoding': 'single' },
          ],
          responses: { '200': { description: 'Done.' } },
        },
      },
    },
    definitions: {
      Order: { type: 'object', properties: { number: text('Number') } },
    },
  };
}

/** The definition as its type. */
export type DragDefinition = ReturnType<typeof buildDragDefinition>;

/** The files of the connector. */
export function buildDragFiles(): Readonly<Record<string, unknown>> {
  return {
    'apiDefinition.swagger.json': buildDragDefinition(),
    'apiProperties.json': {
      properties: {
        iconBrandColor: '#0f6cbd',
        connectionParameters: {
          tenant: { type: 'string', uiDefinition: { displayName: 'Tenant' } },
        },
        capabilities: [],
      },
    },
    'connector-studio.json': {
      samples: {
        SetStock: {
          Full: { value: { note: 'urgent', count: 5, place: { shelf: 'B2' } } },
          Short: { value: { count: 7 } },
        },
        Upload: { Full: { value: { note: 'urgent' } } },
      },
    },
  };
}

/** The properties of the body among some parameters. */
export function findBodyProperties(parameters: readonly unknown[]): Record<string, unknown> {
  const body = parameters.find((one) => (one as { readonly in?: string }).in === 'body');
  return (body as { readonly schema: { readonly properties: Record<string, unknown> } }).schema.properties;
}

/** The definition with another template in the place of one. */
export function renamePath(definition: DragDefinition, from: string, to: string): unknown {
  const paths = Object.entries(definition.paths).map(([path, item]) => [path === from ? to : path, item]);
  return { ...definition, paths: Object.fromEntries(paths) as unknown };
}
