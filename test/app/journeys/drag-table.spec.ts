// The drag table, row by row: what comes from samples, the parts of the call, and the card.
import { type DragCase, runDragCase } from '../drag-case';
import { buildDragFiles, type DragDefinition } from '../drag-connector';
import { shareStudio } from '../shared-studio';

const test = shareStudio(buildDragFiles());
const call = 'The HTTP call';
const card = 'What the maker sees';
const sources = 'Sources';

const stock = (definition: DragDefinition) => definition.paths['/shops/main/stock/{sku}'].post;
const parametersOf = (definition: DragDefinition): unknown[] => stock(definition).parameters;
const noteAs = (location: string) => ({
  name: 'note',
  in: location,
  required: false,
  type: 'string',
  'x-ms-summary': 'Note',
  'x-ms-test-value': 'urgent',
});

const cases: readonly DragCase[] = [
  {
    name: 'a field of a sample becomes a query parameter',
    operation: 'Set stock',
    from: { column: sources, name: 'note' },
    to: { column: call, name: 'Query' },
    place: 'query',
    change: (definition) => void parametersOf(definition).push(noteAs('query')),
  },
  {
    name: 'a field of a sample becomes a header',
    operation: 'Set stock',
    from: { column: sources, name: 'note' },
    to: { column: call, name: 'Headers' },
    place: 'headers',
    change: (definition) => void parametersOf(definition).push(noteAs('header')),
  },
  {
    name: 'a parameter moves to the headers',
    operation: 'Set stock',
    from: { column: call, name: 'warehouse' },
    to: { column: call, name: 'Headers' },
    place: 'headers',
    change: (definition) => {
      Object.assign(stock(definition).parameters[2] ?? {}, { in: 'header' });
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
      const { parameters } = stock(definition);
      parameters.splice(2, 2, ...parameters.slice(2, 4).reverse());
    },
  },
];

for (const one of cases) {
  test(one.name, ({ shared }) => runDragCase(shared, one));
}
