// The right column: the HTTP call. Path, query, headers, then the body or the form, then the responses with their
// headers.
import type { DropSlot } from '../../shared/mapping/drop';
import type { EditTarget } from '../../shared/mapping/edit-target';
import { isBodiless } from '../../shared/mapping/locations';
import { findOutputResponse } from '../../shared/operations/list-outputs';
import type {
  Field,
  Operation,
  Parameter,
  ParameterLocation,
  ResponseModel,
} from '../../shared/operations/operation';
import type { JsonTree } from '../../shared/text/tree';
import { parameterLine, responseLine } from './call-lines';
import { buildFieldRows, type FieldTree } from './field-rows';
import { chooseGlyph, numberRows, printRowLabel, type MapRow, type Toggles } from './map-row';

const sectionNames: Readonly<Record<ParameterLocation, string>> = {
  path: 'Path',
  query: 'Query',
  header: 'Headers',
  formData: 'Form',
  body: 'Body',
};

/** The id of the row of a section. */
export function locationRowId(location: ParameterLocation): string {
  return location === 'body' ? 'body' : `in:${location}`;
}

/** The id of the row of a response. */
export function responseRowId(status: string): string {
  return `response:${status}`;
}

/** A row without its number: that depends on the rows beside it. */
type Draft = Omit<MapRow, 'setSize' | 'position'>;

/** The rows of the call. */
export function buildCallRows(tree: JsonTree, operation: Operation, toggles: Toggles): readonly MapRow[] {
  const sections: readonly (readonly [Draft, readonly MapRow[]])[] = [
    ...listLocations(operation).map((location) => buildLocation(operation, location, toggles)),
    ...(hasBody(operation) ? [buildBody(tree, operation, toggles)] : []),
    ...operation.responses.map((response) => buildResponse(tree, operation, response, toggles)),
  ];
  const heads = numberRows(sections.map(([head]) => head));
  return heads.flatMap((head, index) => [head, ...(sections[index]?.[1] ?? [])]);
}

/** The sections that the request can have; a form and a body exclude each other. */
function listLocations(operation: Operation): readonly Exclude<ParameterLocation, 'body'>[] {
  const hasForm = operation.parameters.some((one) => one.in === 'formData');
  return hasForm ? ['path', 'query', 'header', 'formData'] : ['path', 'query', 'header'];
}

function hasBody(operation: Operation): boolean {
  const hasForm = operation.parameters.some((one) => one.in === 'formData');
  return operation.parameters.some((one) => one.in === 'body') || (!hasForm && !isBodiless(operation.method));
}

function buildLocation(
  operation: Operation,
  location: Exclude<ParameterLocation, 'body'>,
  toggles: Toggles,
): readonly [Draft, readonly MapRow[]] {
  const id = locationRowId(location);
  const parameters = operation.parameters.filter((one) => one.in === location);
  const isOpen = toggles[id] ?? true;
  const head: Draft = {
    ...section(id, sectionNames[location], location === 'path' ? operation.path : ''),
    slot: { kind: 'location', operation: operation.key, in: location },
    adds: 'parameter',
    ...(parameters.length > 0 ? { expanded: isOpen } : {}),
  };
  if (!isOpen) return [head, []];
  return [head, numberRows(parameters.map((parameter) => buildParameter(operation, parameter)))];
}

function buildParameter(operation: Operation, parameter: Parameter): Draft {
  const type = parameter.format || parameter.type;
  const { listedAt } = parameter;
  return {
    kind: 'item',
    id: `parameter:${listedAt.join('/')}`,
    level: 2,
    label: printRowLabel(parameter.name, type, parameter.required),
    name: parameter.name,
    detail: printParameterDetail(parameter),
    type,
    glyph: chooseGlyph(parameter.type),
    required: parameter.required,
    refName: '',
    item: { kind: 'parameter', operation: operation.key, listedAt },
    slot: { kind: 'location', operation: operation.key, in: parameter.in },
    target: { kind: 'parameter', operation: operation.key, listedAt },
    place: listedAt,
    line: parameterLine(parameter),
  };
}

function printParameterDetail(parameter: Parameter): string {
  if (parameter.visibility === 'internal') return 'hidden';
  return parameter.place === parameter.listedAt ? '' : 'shared';
}

function buildBody(
  tree: JsonTree,
  operation: Operation,
  toggles: Toggles,
): readonly [Draft, readonly MapRow[]] {
  const { key } = operation;
  const body = operation.parameters.find((one) => one.in === 'body');
  const field = body?.schema;
  const isOpen = toggles['body'] ?? true;
  const media = operation.consumes[0] ?? 'application/json';
  const head: Draft = {
    ...section('body', 'Body', printRoot(media, field)),
    required: body?.required ?? false,
    refName: field?.refName ?? '',
    slot: { kind: 'body', operation: key, fieldPath: [] },
    hint: 'drop a sample here',
    adds: 'field',
    ...(body ? { target: parameterTarget(operation, body), place: body.listedAt, line: 'body' } : {}),
    ...(body ? { item: { kind: 'parameter' as const, operation: key, listedAt: body.listedAt } } : {}),
    ...(field?.hasChildren ? { expanded: isOpen } : {}),
  };
  if (!field?.hasChildren || !isOpen) return [head, []];
  const shape: FieldTree = {
    ...shapeFields(tree, toggles, 'body'),
    openLevels: 1,
    buildItem: (fieldPath) => ({ kind: 'field', operation: key, fieldPath }),
    buildSlot: (fieldPath) => ({ kind: 'body', operation: key, fieldPath }),
    buildTarget: (fieldPath) => ({ kind: 'field', operation: key, root: { in: 'body' }, fieldPath }),
  };
  return [head, buildFieldRows(shape, field)];
}

function buildResponse(
  tree: JsonTree,
  operation: Operation,
  response: ResponseModel,
  toggles: Toggles,
): readonly [Draft, readonly MapRow[]] {
  const { key } = operation;
  const { status, schema, headers } = response;
  const id = responseRowId(status);
  const isOpen = toggles[id] ?? response === findOutputResponse(operation);
  const media = schema ? (operation.produces[0] ?? 'application/json') : '';
  const hasRows = (schema?.hasChildren ?? false) || headers.length > 0;
  const slot: DropSlot = { kind: 'response', operation: key, status, fieldPath: [] };
  const root = { in: 'response', status } as const;
  const head: Draft = {
    ...section(id, `Response ${status}`, printRoot(media, schema)),
    refName: schema?.refName ?? '',
    slot,
    hint: 'drop a sample here',
    place: schema?.listedAt ?? response.listedAt,
    line: responseLine(status, []),
    ...(schema ? { target: { kind: 'field' as const, operation: key, root, fieldPath: [] } } : {}),
    ...(schema?.type === 'object' ? { adds: 'field' as const } : {}),
    ...(hasRows ? { expanded: isOpen } : {}),
  };
  if (!hasRows || !isOpen) return [head, []];
  const shape: FieldTree = {
    ...shapeFields(tree, toggles, id),
    openLevels: 1,
    buildItem: () => undefined,
    buildSlot: (fieldPath) => ({ kind: 'response', operation: key, status, fieldPath }),
    buildTarget: (fieldPath) => ({ kind: 'field', operation: key, root, fieldPath }),
  };
  const fields = schema ? buildFieldRows(shape, schema) : [];
  return [head, [...fields, ...buildHeaders(operation, response)]];
}

function buildHeaders(operation: Operation, response: ResponseModel): readonly MapRow[] {
  const { status, headers } = response;
  return numberRows(
    headers.map(({ name, type, place }): Draft => ({
      kind: 'item',
      id: `${responseRowId(status)}/header/${name}`,
      level: 2,
      label: printRowLabel(name, 'header', false),
      name,
      detail: 'header',
      type,
      glyph: chooseGlyph(type),
      required: false,
      refName: '',
      target: { kind: 'header', operation: operation.key, status, name },
      place,
      line: responseLine(status, [`header/${name}`]),
    })),
  );
}

function shapeFields(
  tree: JsonTree,
  toggles: Toggles,
  stem: string,
): Omit<FieldTree, 'openLevels' | 'buildItem' | 'buildSlot' | 'buildTarget'> {
  return {
    tree,
    stem,
    level: 2,
    toggles,
    print: (field) => ({
      name: printFieldName(field),
      detail: field.refName,
      type: field.format || field.type,
    }),
    isLeftOut: () => false,
  };
}

function printFieldName(field: Field): string {
  if (field.name === '[]') return 'items';
  return field.name === '*' ? 'any other field' : field.name;
}

function printRoot(media: string, field: Field | null | undefined): string {
  const kind = field?.type === 'array' ? 'list' : field && field.type !== 'object' ? field.type : '';
  return [media, field?.refName ?? '', kind].filter((part) => part !== '').join(' · ');
}

function parameterTarget(operation: Operation, parameter: Parameter): EditTarget {
  return { kind: 'parameter', operation: operation.key, listedAt: parameter.listedAt };
}

function section(id: string, name: string, detail: string): Draft {
  return {
    kind: 'section',
    id,
    level: 1,
    label: name,
    name,
    detail,
    type: '',
    glyph: 'none',
    required: false,
    refName: '',
  };
}
