// The rows of the request before its body: the host, the path with its segments, the query, the headers, the form.
import { listPlaceholders, listSegments } from '../../shared/mapping/path-template';
import type { Operation, Parameter, ParameterLocation } from '../../shared/operations/operation';
import { readString } from '../../shared/text/read';
import type { JsonTree } from '../../shared/text/tree';
import { parameterLine } from './call-lines';
import type { CallSection } from './call-rows';
import { chooseGlyph, numberRows, printRowLabel, type Toggles } from './map-row';
import { plainRow, sectionRow, type Draft } from './row-branch';
import { locationRowId, segmentRowId } from './row-ids';

type Location = Exclude<ParameterLocation, 'body'>;

const sectionNames: Readonly<Record<Location, string>> = {
  path: 'Path',
  query: 'Query',
  header: 'Headers',
  formData: 'Form',
};

/** The host: what it is sent to unless a policy says otherwise. */
export function buildHost({ root }: JsonTree, { key }: Operation): CallSection {
  const address = `${readString(root, 'host')}${readString(root, 'basePath').replace(/\/$/, '')}`;
  return [
    {
      ...sectionRow('host', 'Host', address),
      level: 1,
      hint: address || 'drop a connection parameter here',
      slot: { kind: 'host', operation: key },
      place: ['host'],
    },
    [],
  ];
}

/** A section of parameters. */
export function buildLocation(operation: Operation, location: Location, toggles: Toggles): CallSection {
  const id = locationRowId(location);
  const drafts =
    location === 'path'
      ? buildPath(operation)
      : listIn(operation, location).map((parameter) => buildParameter(operation, parameter));
  const isOpen = toggles[id] ?? true;
  const head: Draft = {
    ...sectionRow(id, sectionNames[location], location === 'path' ? operation.path : ''),
    level: 1,
    slot: { kind: 'location', operation: operation.key, in: location },
    adds: 'parameter',
    ...(drafts.length > 0 ? { expanded: isOpen } : {}),
  };
  return [head, isOpen ? numberRows(drafts) : []];
}

function listIn(operation: Operation, location: Location): readonly Parameter[] {
  return operation.parameters.filter((one) => one.in === location);
}

/** The segments of the template in order; parameters that stand in none of them follow. */
function buildPath(operation: Operation): readonly Draft[] {
  const parameters = listIn(operation, 'path');
  const shown = new Set<Parameter>();
  const segments = listSegments(operation.path).map((segment, index) => {
    const [name, ...others] = listPlaceholders(segment);
    const isWhole = segment === `{${name}}` && others.length === 0;
    const parameter = isWhole ? parameters.find((one) => one.name === name) : undefined;
    if (!parameter) return buildSegment(operation, segment, index);
    shown.add(parameter);
    return { ...buildParameter(operation, parameter), id: segmentRowId(index) };
  });
  const rest = parameters.filter((one) => !shown.has(one));
  return [
    ...segments.filter((segment) => segment.name !== ''),
    ...rest.map((one) => buildParameter(operation, one)),
  ];
}

function buildSegment({ key }: Operation, segment: string, index: number): Draft {
  return {
    ...plainRow(segmentRowId(index), segment, 'fixed'),
    label: `${segment}, fixed segment`,
    level: 2,
    item: { kind: 'segment', operation: key, index },
    slot: { kind: 'segment', operation: key, index },
  };
}

function buildParameter(operation: Operation, parameter: Parameter): Draft {
  const type = parameter.format || parameter.type;
  const { listedAt } = parameter;
  return {
    ...plainRow(`parameter:${listedAt.join('/')}`, parameter.name, printDetail(parameter)),
    label: printRowLabel(parameter.name, type, parameter.required),
    level: 2,
    type,
    glyph: chooseGlyph(parameter.type),
    required: parameter.required,
    item: { kind: 'parameter', operation: operation.key, listedAt },
    slot: { kind: 'location', operation: operation.key, in: parameter.in },
    target: { kind: 'parameter', operation: operation.key, listedAt },
    place: listedAt,
    line: parameterLine(parameter),
  };
}

function printDetail(parameter: Parameter): string {
  if (parameter.visibility === 'internal') return 'hidden';
  return parameter.place === parameter.listedAt ? '' : 'shared';
}
