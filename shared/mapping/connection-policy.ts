// How a parameter of the connection can be sent: what there is to choose, and the policy that the choice makes.
import { listPolicyEntries, type PolicyDraft, type PolicyEntry } from '../operations/policy-entries';
import { findNode } from '../text/locate';
import { readMember, readString } from '../text/read';
import type { JsonNode } from '../text/tree';
import type { PlanContext } from './context';
import type { MappedDocument } from './drop';
import type { NeededPolicy, PolicyAnswers } from './need';
import { listSegments, replaceSegment } from './path-template';
import { printConnectionParameter } from './print-expression';

/** Where the parameter goes; with `segment` in place of that segment of the path. */
export interface ConnectionTarget {
  readonly place: NeededPolicy['place'];
  readonly segment?: number;
}

/** The parameter of the connection, in the plain list or in one of the sets; null where there is none. */
export function findConnectionParameter(document: MappedDocument, name: string): JsonNode | null {
  const tree = document.properties?.tree;
  if (!tree) return null;
  const plain = findNode(tree, ['properties', 'connectionParameters', name]);
  if (plain) return plain;
  const sets = findNode(tree, ['properties', 'connectionParameterSets', 'values']);
  const nodes = sets?.kind === 'array' ? sets.items.map(({ value }) => value) : [];
  return nodes.flatMap((set) => readInSet(set, name)).at(0) ?? null;
}

/** What has to be asked, with a suggestion that can be taken as it stands. */
export function buildNeededPolicy(
  context: PlanContext,
  name: string,
  target: ConnectionTarget,
): NeededPolicy {
  const { place } = target;
  const values = suggestValues(context, name, target);
  return {
    kind: 'policy',
    place,
    suggestion: {
      scope: place === 'path' ? 'operation' : 'all',
      name: place === 'header' ? toHeaderName(name) : place === 'query' ? name : '',
      value: values[0] ?? '',
    },
    values,
    canBeAll: place !== 'path',
  };
}

/** The policy that the answers make. */
export function buildConnectionPolicy(
  name: string,
  { place }: ConnectionTarget,
  { scope, name: target, value }: PolicyAnswers,
  operationId: string,
): PolicyDraft {
  const operationIds = scope === 'all' ? [] : [operationId];
  switch (place) {
    case 'header': {
      const parameters = { name: target, value, existsAction: 'override' };
      return {
        templateId: 'setheader',
        title: `Send ${name} as ${target}`,
        parameters,
        section: 'Request',
        operationIds,
      };
    }
    case 'query': {
      const parameters = { name: target, value, existsAction: 'override' };
      return {
        templateId: 'setqueryparameter',
        title: `Send ${name} as ${target}`,
        parameters,
        operationIds,
      };
    }
    case 'host':
      return {
        templateId: 'dynamichosturl',
        title: `Host from ${name}`,
        parameters: { urlTemplate: value },
        operationIds,
      };
    case 'path': {
      const parameters = { newPath: value, httpMethod: '@Request.OriginalHTTPMethod' };
      return { templateId: 'routerequesttoendpoint', title: `Path with ${name}`, parameters, operationIds };
    }
  }
}

/** The policy that does the same for exactly these operations already, with whatever value. */
export function findRival(document: MappedDocument, draft: PolicyDraft): PolicyEntry | null {
  const ids = draft.operationIds.join(' ');
  const target = readName(draft);
  return (
    listPolicyEntries(document.properties?.tree).find(
      (entry) =>
        entry.templateId.toLowerCase() === draft.templateId &&
        entry.operationIds.join(' ') === ids &&
        readName(entry) === target &&
        (entry.section === '' || entry.section === (draft.section ?? entry.section)),
    ) ?? null
  );
}

function readName({ parameters }: Pick<PolicyDraft, 'parameters'>): string {
  const { name } = parameters;
  return typeof name === 'string' ? name.toLowerCase() : '';
}

/** The route of an operation alone; null without one. */
export function findRoute(document: MappedDocument, operationId: string): PolicyEntry | null {
  const draft = {
    templateId: 'routerequesttoendpoint',
    title: '',
    parameters: {},
    operationIds: [operationId],
  };
  return findRival(document, draft);
}

/** Where the operation is sent, and what stands in front of its path. */
export function readBase({ document }: PlanContext): { readonly host: string; readonly basePath: string } {
  const { root } = document.definition.tree;
  return { host: readString(root, 'host'), basePath: readString(root, 'basePath').replace(/\/+$/, '') };
}

function suggestValues(context: PlanContext, name: string, target: ConnectionTarget): readonly string[] {
  const expression = printConnectionParameter(name);
  if (target.place === 'path') return [suggestPath(context, expression, target.segment)];
  if (target.place !== 'host') return [expression];
  const { host, basePath } = readBase(context);
  const whole = `https://${expression}${basePath}`;
  const within = `https://${expression}.${host}${basePath}`;
  return /host|url|server|domain|address|endpoint/i.test(name) || host === ''
    ? [whole, within]
    : [within, whole];
}

function suggestPath({ document, operation }: PlanContext, expression: string, segment?: number): string {
  const route = findRoute(document, operation.operationId)?.parameters['newPath'];
  const isSameLength =
    typeof route === 'string' && listSegments(route).length === listSegments(operation.path).length;
  const base = isSameLength ? route : operation.path;
  return segment === undefined
    ? `${base.replace(/\/+$/, '')}/${expression}`
    : replaceSegment(base, segment, expression);
}

function readInSet(set: JsonNode, name: string): readonly JsonNode[] {
  const parameters = readMember(set, 'parameters');
  const found = parameters && readMember(parameters, name);
  return found ? [found] : [];
}

/** `api_key` gives `X-Api-Key`. */
function toHeaderName(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const capitals = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return ['X', ...capitals].join('-').replace(/^X-X-/, 'X-');
}
