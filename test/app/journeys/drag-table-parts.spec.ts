// The drag table: segments of the path, parameters, inputs, references, values.
import { type DragCase, runDragCase } from '../drag-case';
import { buildDragFiles, type DragDefinition, findBodyProperties, renamePath } from '../drag-connector';
import { shareStudio } from '../shared-studio';

const test = shareStudio(buildDragFiles());
const call = 'The HTTP call';
const card = 'What the maker sees';
const sources = 'Sources';

const stockPath = '/shops/main/stock/{sku}';
const stock = (definition: DragDefinition) => definition.paths[stockPath].post;
const parametersOf = (definition: DragDefinition): Record<string, unknown>[] => stock(definition).parameters;
const bodyOf = (definition: DragDefinition) => findBodyProperties(stock(definition).parameters);

const cases: readonly DragCase[] = [
  {
    name: 'a segment of the path becomes a parameter where it stands',
    operation: 'Set stock',
    from: { column: call, name: 'main' },
    to: { column: call, name: 'main' },
    place: 'segment main',
    change: (definition) => {
      parametersOf(definition).push({
        name: 'main',
        in: 'path',
        required: true,
        type: 'string',
        'x-ms-summary': 'Main',
        'x-ms-url-encoding': 'single',
      });
      return renamePath(definition, stockPath, '/shops/{main}/stock/{sku}');
    },
  },
  {
    name: 'an input takes the place of a segment',
    operation: 'Set stock',
    from: { column: card, name: 'Reason' },
    to: { column: call, name: 'main' },
    place: 'segment main',
    change: (definition) => {
      Object.assign(parametersOf(definition)[3] ?? {}, {
        in: 'path',
        required: true,
        'x-ms-url-encoding': 'single',
      });
      return renamePath(definition, stockPath, '/shops/{reason}/stock/{sku}');
    },
  },
  {
    name: 'a parameter moves to the headers',
    operation: 'Set stock',
    from: { column: call, name: 'warehouse' },
    to: { column: call, name: 'Headers' },
    place: 'headers',
    change: (definition) => void Object.assign(parametersOf(definition)[2] ?? {}, { in: 'header' }),
  },
  {
    name: 'a parameter moves into the body',
    operation: 'Set stock',
    from: { column: call, name: 'reason' },
    to: { column: call, name: 'Body' },
    place: 'body',
    change: (definition) => {
      Object.assign(bodyOf(definition), { reason: { type: 'string', 'x-ms-summary': 'Reason' } });
      parametersOf(definition).splice(3, 1);
    },
  },
  {
    name: 'an input goes before another one',
    operation: 'Set stock',
    from: { column: card, name: 'Reason' },
    to: { column: card, name: 'Warehouse' },
    where: 'before',
    place: 'optional inputs, before Warehouse',
    change: (definition) => {
      const parameters = parametersOf(definition);
      parameters.splice(2, 2, ...parameters.slice(2, 4).reverse());
    },
  },
  {
    name: 'an input becomes advanced',
    operation: 'Set stock',
    from: { column: card, name: 'Reason' },
    to: { column: card, name: 'Advanced inputs' },
    place: 'advanced inputs',
    change: (definition) =>
      void Object.assign(parametersOf(definition)[3] ?? {}, { 'x-ms-visibility': 'advanced' }),
  },
  {
    name: 'a required input is hidden with the default that it is asked for',
    operation: 'Set stock',
    from: { column: card, name: 'Area' },
    to: { column: card, name: 'Hidden inputs' },
    place: 'hidden inputs',
    answer: async ({ studio: { dialog } }) => {
      await dialog.getByRole('textbox', { name: 'Default value' }).fill('north');
      await dialog.getByRole('button', { name: 'Hide with this default' }).click();
    },
    change: (definition) =>
      void Object.assign(parametersOf(definition)[1] ?? {}, {
        'x-ms-visibility': 'internal',
        default: 'north',
      }),
  },
  {
    name: 'a reference becomes the reply',
    operation: 'Get fields',
    open: [{ column: sources, name: 'References' }],
    from: { column: sources, name: 'Order' },
    to: { column: call, name: 'Response 200' },
    place: 'response 200',
    focus: /^Response 200/u,
    change: (definition) =>
      void Object.assign(definition.paths['/fields'].get.responses['200'], {
        schema: { $ref: '#/definitions/Order' },
      }),
  },
  {
    name: 'a reference becomes a field of the body',
    operation: 'Set stock',
    open: [{ column: sources, name: 'References' }],
    from: { column: sources, name: 'Order' },
    to: { column: call, name: 'supplier' },
    place: 'body, supplier',
    focus: /^supplier/u,
    change: (definition) =>
      void Object.assign(bodyOf(definition), { supplier: { $ref: '#/definitions/Order' } }),
  },
  {
    name: 'an object of the body becomes a reference',
    operation: 'Set stock',
    from: { column: call, name: 'supplier' },
    to: { column: sources, name: 'References' },
    place: 'references',
    answer: async ({ studio: { dialog } }) => {
      await dialog.getByRole('textbox', { name: 'Name' }).fill('Supplier');
      await dialog.getByRole('button', { name: 'Continue' }).click();
    },
    change: (definition) => {
      const body = bodyOf(definition);
      Object.assign(definition.definitions, { Supplier: body.supplier });
      Object.assign(body, { supplier: { $ref: '#/definitions/Supplier' } });
    },
  },
  {
    name: 'a value that is typed in is fixed for an input',
    operation: 'Set stock',
    prepare: async ({ studio: { designer, dialog } }) => {
      await designer.row(sources, 'Values').click();
      await dialog.getByRole('textbox', { name: 'Value' }).fill('shop');
      await dialog.getByRole('button', { name: 'Add value' }).click();
    },
    from: { column: sources, name: 'shop' },
    to: { column: card, name: 'Reason' },
    place: 'input Reason',
    focus: /^Reason/u,
    change: (definition) =>
      void Object.assign(parametersOf(definition)[3] ?? {}, {
        'x-ms-visibility': 'internal',
        default: 'shop',
        required: true,
      }),
  },
];

for (const one of cases) {
  test(one.name, ({ shared }) => runDragCase(shared, one));
}
