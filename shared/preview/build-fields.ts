// Builds the fields of a card from inputs: the control that each asks for, where its choices come from, and for a list of
// objects what one item asks for.
import { listInputs } from '../operations/list-inputs';
import type { Field, Input, Operation, Parameter } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import { findLookup } from '../operations/read-lookup';
import type { JsonTree } from '../text/tree';
import type { CardField, Control } from './card';

/** Lists in lists are opened to this depth; deeper ones ask for JSON. */
const deepestList = 3;
/** An item with more fields than this shows the first ones. */
const mostItemFields = 60;

/** Builds one field. `depth` says how many lists it already stands in. */
export function buildField(tree: JsonTree, input: Input, depth = 0): CardField {
  const lookup = input.dynamic ? findLookup(tree, input) : null;
  return {
    id: input.id,
    label: input.label,
    required: input.required,
    control: lookup?.kind === 'tree' ? 'live-tree' : chooseControl(input),
    hint: input.description,
    defaultValue: input.defaultValue,
    choices: input.enumValues,
    lookup,
    items: input.type === 'array' && depth < deepestList ? buildItems(tree, input, depth) : [],
    place: (input.field ?? input.parameter).listedAt,
  };
}

/** Builds the fields of a schema that stands alone, as a lookup hands one over; `name` is that of the input. */
export function buildSchemaFields(
  tree: JsonTree,
  schema: Field,
  name: string,
  depth = 0,
): readonly CardField[] {
  const operation = wrap(schema, name);
  const shown = listInputs(tree, operation).filter((input) => input.group !== 'hidden');
  return shown.slice(0, mostItemFields).map((input) => buildField(tree, input, depth));
}

/** How the platform asks for a value of that type and format. */
export function chooseControl(input: Pick<Input, 'type' | 'format' | 'dynamic' | 'enumValues'>): Control {
  const { type, format } = input;
  if (input.dynamic) return type === 'object' ? 'live-fields' : 'live-choice';
  if (input.enumValues.length > 0) return 'choice';
  if (type === 'boolean') return 'toggle';
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'array') return 'list';
  if (type === 'object') return 'object';
  if (type === 'file' || format === 'binary' || format === 'byte') return 'file';
  if (format === 'date-time' || format === 'date' || format === 'date-no-tz') return 'date';
  return format === 'html' ? 'rich-text' : 'text';
}

/** What one item of a list asks for: the fields of an object, or one field for a plain value. */
function buildItems(tree: JsonTree, input: Input, depth: number): readonly CardField[] {
  const list = input.field ?? input.parameter.schema;
  const item = list && readFields(tree, list).find((field) => field.name === '[]');
  if (!item || item.recursive) return [];
  const fields = buildSchemaFields(tree, item, input.label, depth + 1);
  return fields.map((field) => ({ ...field, id: `${input.id}/[]${field.id.slice('body'.length)}` }));
}

/** A schema as the body of an operation, which is how inputs are read. */
function wrap(schema: Field, name: string): Operation {
  const body: Parameter = {
    ...schema,
    name: 'body',
    in: 'body',
    label: name,
    required: true,
    testValue: undefined,
    itemType: '',
    urlEncoding: 'single',
    schema: { ...schema, name: '', label: schema.label === schema.name ? name : schema.label },
  };
  return { ...bare, parameters: [body] };
}

const bare: Operation = {
  key: 'post /' as Operation['key'],
  operationId: '',
  method: 'post',
  path: '/',
  title: '',
  tags: [],
  kind: 'action',
  visibility: 'none',
  deprecated: false,
  place: [],
  summary: '',
  description: '',
  parameters: [],
  responses: [],
  consumes: [],
  produces: [],
  security: null,
  trigger: null,
};
