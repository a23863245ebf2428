// The drag table: operations onto inputs, bodies and replies, and the parts of what that makes.
import { type DragCase, runDragCase } from '../drag-case';
import { buildDragFiles, type DragDefinition } from '../drag-connector';
import { shareStudio } from '../shared-studio';

const test = shareStudio(buildDragFiles());
const call = 'The HTTP call';
const card = 'What the maker sees';
const sources = 'Sources';
const operations = { column: sources, name: 'Operations' } as const;
const warehouses = { column: sources, name: 'List warehouses' } as const;

/** Changes both generations of the binding that Pick stock has. */
function bind(definition: DragDefinition, older: object, newer: object): void {
  const [, warehouse = {}] = definition.paths['/picks'].get.parameters as unknown as Record<string, object>[];
  Object.assign(warehouse['x-ms-dynamic-values'] ?? {}, older);
  Object.assign(warehouse['x-ms-dynamic-list'] ?? {}, newer);
}

const cases: readonly DragCase[] = [
  {
    name: 'an operation gives an input its choices',
    operation: 'Set stock',
    open: [operations],
    from: warehouses,
    to: { column: card, name: 'Warehouse' },
    place: 'input Warehouse',
    focus: /^Warehouse/u,
    change: (definition) =>
      void Object.assign(definition.paths['/shops/main/stock/{sku}'].post.parameters[2] ?? {}, {
        'x-ms-dynamic-values': {
          operationId: 'ListWarehouses',
          'value-collection': 'value',
          'value-path': 'number',
          'value-title': 'city',
        },
        'x-ms-dynamic-list': {
          operationId: 'ListWarehouses',
          itemsPath: 'value',
          itemValuePath: 'number',
          itemTitlePath: 'city',
        },
      }),
  },
  {
    name: 'a field of what is called becomes the label',
    operation: 'Pick stock',
    open: [operations, warehouses],
    from: { column: sources, name: 'number' },
    to: { column: card, name: 'Label' },
    place: 'Label for Warehouse',
    focus: /^Label/u,
    change: (definition) => bind(definition, { 'value-title': 'number' }, { itemTitlePath: 'number' }),
  },
  {
    name: 'a field of what is called becomes the value',
    operation: 'Pick stock',
    open: [operations, warehouses],
    from: { column: sources, name: 'number' },
    to: { column: card, name: 'Value' },
    place: 'Value for Warehouse',
    focus: /^Value/u,
    change: (definition) => bind(definition, { 'value-path': 'number' }, { itemValuePath: 'number' }),
  },
  {
    name: 'an input is handed to the operation that is called',
    operation: 'Pick stock',
    from: { column: card, name: 'Area' },
    to: { column: card, name: 'Region' },
    place: 'region for Warehouse',
    focus: /^Region/u,
    change: (definition) =>
      bind(
        definition,
        { parameters: { region: { parameter: 'area' } } },
        { parameters: { region: { parameterReference: 'area' } } },
      ),
  },
  {
    name: 'an operation gives the reply its fields',
    operation: 'Set stock',
    open: [operations],
    from: { column: sources, name: 'Get fields' },
    to: { column: call, name: 'Response 200' },
    place: 'response 200',
    focus: /^Response 200/u,
    change: (definition) =>
      void Object.assign(definition.paths['/shops/main/stock/{sku}'].post.responses['200'].schema, {
        'x-ms-dynamic-schema': { operationId: 'GetFields', 'value-path': 'schema' },
        'x-ms-dynamic-properties': { operationId: 'GetFields', itemValuePath: 'schema' },
      }),
  },
];

for (const one of cases) {
  test(one.name, ({ shared }) => runDragCase(shared, one));
}
