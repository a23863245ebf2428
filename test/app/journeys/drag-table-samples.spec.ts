// The drag table, its first rows: fields of samples, parts of them, whole samples.
import { type DragCase, runDragCase } from '../drag-case';
import { buildDragFiles, type DragDefinition, findBodyProperties, renamePath } from '../drag-connector';
import { shareStudio } from '../shared-studio';

const test = shareStudio(buildDragFiles());
const call = 'The HTTP call';
const sources = 'Sources';
const note = { column: sources, name: 'note' } as const;
const place = { column: sources, name: 'place' } as const;

const stock = (definition: DragDefinition) => definition.paths['/shops/main/stock/{sku}'].post;
const parametersOf = (definition: DragDefinition): unknown[] => stock(definition).parameters;
const bodyOf = (definition: DragDefinition) => findBodyProperties(stock(definition).parameters);
const outputsOf = (definition: DragDefinition): Record<string, unknown> =>
  stock(definition).responses['200'].schema.properties;

const noteField = { type: 'string', 'x-ms-summary': 'Note' };
const placeField = {
  type: 'object',
  'x-ms-summary': 'Place',
  properties: { shelf: { type: 'string', 'x-ms-summary': 'Shelf' } },
};
const noteAs = (location: string) => ({
  name: 'note',
  in: location,
  required: location === 'path',
  ...noteField,
  ...(location === 'path' ? { 'x-ms-url-encoding': 'single' } : {}),
  'x-ms-test-value': 'urgent',
});

const cases: readonly DragCase[] = [
  {
    name: 'a field of a sample becomes a query parameter',
    operation: 'Set stock',
    from: note,
    to: { column: call, name: 'Query' },
    place: 'query',
    change: (definition) => void parametersOf(definition).push(noteAs('query')),
  },
  {
    name: 'a field of a sample becomes a header',
    operation: 'Set stock',
    from: note,
    to: { column: call, name: 'Headers' },
    place: 'headers',
    change: (definition) => void parametersOf(definition).push(noteAs('header')),
  },
  {
    name: 'a field of a sample becomes the last segment of the path',
    operation: 'Set stock',
    from: note,
    to: { column: call, name: 'Path' },
    place: 'path',
    change: (definition) => {
      parametersOf(definition).push(noteAs('path'));
      return renamePath(definition, '/shops/main/stock/{sku}', '/shops/main/stock/{sku}/{note}');
    },
  },
  {
    name: 'a field of a sample becomes a field of the form',
    operation: 'Upload',
    from: note,
    to: { column: call, name: 'Form' },
    place: 'form',
    change: (definition) => {
      const parameters: unknown[] = definition.paths['/uploads'].post.parameters;
      parameters.push(noteAs('formData'));
    },
  },
  {
    name: 'a field of a sample becomes a field of the body',
    operation: 'Set stock',
    from: note,
    to: { column: call, name: 'Body' },
    place: 'body',
    change: (definition) => void Object.assign(bodyOf(definition), { note: noteField }),
  },
  {
    name: 'a part of a sample goes into an object of the body',
    operation: 'Set stock',
    from: place,
    to: { column: call, name: 'supplier' },
    place: 'body, supplier',
    change: (definition) =>
      void Object.assign((bodyOf(definition).supplier as { properties: object }).properties, {
        place: placeField,
      }),
  },
  {
    name: 'a part of a sample becomes an output',
    operation: 'Set stock',
    from: place,
    to: { column: call, name: 'Response 200' },
    place: 'response 200',
    change: (definition) => void Object.assign(outputsOf(definition), { place: placeField }),
  },
  {
    name: 'a whole sample gives the body its fields',
    operation: 'Set stock',
    from: { column: sources, name: 'Full' },
    to: { column: call, name: 'Body' },
    place: 'body',
    focus: /^Body/u,
    change: (definition) =>
      void Object.assign(bodyOf(definition), {
        note: noteField,
        count: { type: 'integer', format: 'int32', 'x-ms-summary': 'Count' },
        place: placeField,
      }),
  },
  {
    name: 'all samples together give the reply its fields',
    operation: 'Set stock',
    from: { column: sources, name: 'All 2 samples' },
    to: { column: call, name: 'Response 200' },
    place: 'response 200',
    focus: /^Response 200/u,
    change: (definition) => {
      const { schema } = stock(definition).responses['200'];
      Object.assign(schema.properties, {
        note: noteField,
        count: { type: 'integer', format: 'int32', 'x-ms-summary': 'Count' },
        place: { ...placeField, required: ['shelf'] },
      });
      return definition;
    },
  },
];

for (const one of cases) {
  test(one.name, ({ shared }) => runDragCase(shared, one));
}
