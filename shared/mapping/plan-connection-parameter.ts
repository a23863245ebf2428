// A parameter of the connection onto the headers, the query, the host or the path: the policy that sends it there, for
// this operation or for all. How is asked first, with a suggestion that can be taken as it stands.
import {
  addPolicies,
  inProperties,
  policyParameterPrefix,
  type PolicyDraft,
} from '../operations/policy-entries';
import type { FileChange, JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readMember, readString } from '../text/read';
import { changeObject } from './change-object';
import {
  buildConnectionPolicy,
  buildNeededPolicy,
  findConnectionParameter,
  findRival,
  type ConnectionTarget,
} from './connection-policy';
import type { PlanContext } from './context';
import type { DropPlan, ItemOf, RefusedDrop, SlotOf } from './drop';
import { moveOperation, type MovedOperation } from './move-operation';
import type { PolicyAnswers } from './need';
import { isPathTemplate, listPlaceholders, listSegments, replaceSegment } from './path-template';
import { joinSentences, plan, refuse, refuseGone } from './plan';
import { removeParameter } from './remove-parameter';

type Item = ItemOf<'connection-parameter'>;

/** Plans that it is sent as a header or query parameter, or at the end of the path. */
export function planConnectionToLocation(
  context: PlanContext,
  item: Item,
  slot: SlotOf<'location'>,
): DropPlan {
  if (slot.in === 'body' || slot.in === 'formData') {
    return refuse(
      'No policy can write a value of the connection into what is sent: a header or the query can have it.',
    );
  }
  return planPolicy(context, item, { place: slot.in }, slot.policy);
}

/** Plans that it is the host, or a part of it. */
export function planConnectionToHost(context: PlanContext, item: Item, slot: SlotOf<'host'>): DropPlan {
  return planPolicy(context, item, { place: 'host' }, slot.policy);
}

/** Plans that it takes the place of a segment in the path that the web API gets. */
export function planConnectionToSegment(context: PlanContext, item: Item, slot: SlotOf<'segment'>): DropPlan {
  if (listSegments(context.operation.path)[slot.index] === undefined) return refuseGone('The segment');
  return planPolicy(context, item, { place: 'path', segment: slot.index }, slot.policy);
}

const placeWords = { header: 'the headers', query: 'the query', host: 'the host', path: 'the path' } as const;

function planPolicy(
  context: PlanContext,
  { name }: Item,
  target: ConnectionTarget,
  answers: PolicyAnswers | undefined,
): DropPlan {
  const { document, operation } = context;
  const parameter = findConnectionParameter(document, name);
  if (!parameter) return refuseGone(`The connection parameter ${name}`);
  if (/^oauthsetting$/i.test(readString(parameter, 'type'))) {
    return refuse(`${name} is a sign-in: its token is sent by the platform.`);
  }
  const needs = buildNeededPolicy(context, name, target);
  const words = placeWords[target.place];
  if (!answers) return { ok: false, reason: `Say how ${name} is sent in ${words}.`, needs };
  const obstacle = findAnswerObstacle(context, answers, target, needs.canBeAll);
  if (obstacle !== '') return refuse(obstacle);
  const draft = buildConnectionPolicy(name, target, answers, operation.operationId);
  const freed = freeSegment(context, target.segment);
  if ('reason' in freed) return freed;
  const who = answers.scope === 'all' ? 'every operation' : operation.title;
  const isSecret = /^securestring$/i.test(readString(parameter, 'type')) && target.place !== 'header';
  return plan({
    kind: 'send-connection-parameter',
    label: `Send ${name} in ${words}`,
    changes: freed.changes,
    others: writePolicy(context, draft),
    announcement: joinSentences(
      `${name} is now sent in ${words} of ${who}.`,
      freed.notice,
      isSecret ? `${name} is a secret, and addresses are written into many logs.` : '',
    ),
    place: freed.place,
    operation: freed.key,
  });
}

function findAnswerObstacle(
  { operation }: PlanContext,
  { scope, name, value }: PolicyAnswers,
  { place }: ConnectionTarget,
  canBeAll: boolean,
): string {
  if (scope === 'operation' && operation.operationId === '') {
    return `${operation.title} has no operation ID yet, and policies name operations by that.`;
  }
  if (scope === 'all' && !canBeAll)
    return 'A path is of one operation: for all of them, put it into the host.';
  if (value.trim() === '') return 'Write what is sent.';
  if (place === 'header' && !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) return 'Write the name of a header.';
  if (place === 'query' && name.trim() === '') return 'Write the name of a query parameter.';
  if (place === 'path' && !value.startsWith('/')) return 'A path starts with a slash.';
  return place === 'host' && !/^(https?:\/\/|@)/.test(value) ? 'A host URL starts with https://.' : '';
}

/** The value of a policy that does the same already, else a policy of its own. */
function writePolicy({ document }: PlanContext, draft: PolicyDraft): readonly FileChange[] {
  const tree = document.properties?.tree;
  const rival = findRival(document, draft);
  if (!tree || !rival) return addPolicies(tree, [draft]);
  const place = [...rival.place, 'parameters'];
  const node = findNode(tree, place);
  const changes = Object.entries(draft.parameters).flatMap(([key, value]) => {
    const written = node ? readMember(node, policyParameterPrefix + key) : undefined;
    return changeObject(written, [...place, policyParameterPrefix + key], value);
  });
  return inProperties(changes);
}

type Freed = Pick<MovedOperation, 'changes' | 'key' | 'place'> & { readonly notice: string };

/** A parameter that stood in the segment is nobody's to fill in any more: its name is left there as a plain text. */
function freeSegment(context: PlanContext, segment: number | undefined): Freed | RefusedDrop {
  const { tree, operation } = context;
  const stays: Freed = { changes: [], key: operation.key, place: operation.place, notice: '' };
  const written = segment === undefined ? undefined : listSegments(operation.path)[segment];
  const [name] = written === undefined ? [] : listPlaceholders(written);
  if (segment === undefined || name === undefined) return stays;
  if (written !== `{${name}}`)
    return refuse(`${String(written)} is only in part a parameter: change the path itself.`);
  const path = replaceSegment(operation.path, segment, name);
  const parameter = operation.parameters.find((one) => one.in === 'path' && one.name === name);
  const moved = isPathTemplate(path) ? moveOperation(tree, operation, path) : refuse(`${path} is no path.`);
  if (!moved.ok) return moved;
  const removal = parameter ? removeParameter(tree, operation, parameter) : null;
  const changes: readonly JsonChange[] = [...(removal?.changes ?? []), ...moved.changes];
  const notice = joinSentences(`${name} is no input any more.`, removal?.notice ?? '');
  return { changes, key: moved.key, place: moved.place, notice };
}
