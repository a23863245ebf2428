// What has to be chosen to make an operation a polling trigger: the list that is watched, the query parameter that carries
// how far it was read, and what of the newest item says that.
// https://learn.microsoft.com/connectors/custom-connectors/create-polling-trigger
import { readFields } from '../operations/read-fields';
import type { Field } from '../operations/operation';
import type { JsonTree } from '../text/tree';
import type { PlanContext } from './context';
import type { FieldPath } from './drop';
import { isPlain, listReplyLists, type ReplyList } from './guess-choices';
import type { PollingForm } from './need';
import { printPlace } from './print-expression';

/** Why the operation cannot be a polling trigger; empty where it can. */
export function findPollingObstacle({ tree, operation }: PlanContext): string {
  if (operation.method !== 'get' && operation.method !== 'post') {
    return 'A polling trigger asks again and again, so it has to be a GET, or a POST that only reads.';
  }
  if (operation.operationId === '') return 'It has no operation ID yet, and its policy needs one.';
  return listReplyLists(tree, operation).length === 0 ? 'Its reply has no list of objects to watch.' : '';
}

/** The form with its best guess; null where the operation cannot be a polling trigger. */
export function buildPollingForm(context: PlanContext): PollingForm | null {
  const { tree, operation } = context;
  const lists = listReplyLists(tree, operation);
  const [list] = lists;
  if (!list || findPollingObstacle(context) !== '') return null;
  const parameters = operation.parameters.filter((one) => one.in === 'query').map(({ name }) => name);
  const parameter =
    parameters.find((name) => /since|after|from|modified|updated|filter|timestamp/i.test(name)) ?? 'since';
  const marks = Object.fromEntries(lists.map((one) => [one.path.join('/'), listMarks(tree, one)] as const));
  const [mark] = marks[list.path.join('/')] ?? [];
  return {
    suggestion: {
      kind: 'polling',
      collection: list.path,
      parameter,
      state: mark ? printState(list.path, mark.fieldPath, parameter) : '',
      hint: '',
    },
    collections: lists.map(({ path }) => ({ fieldPath: path, label: path.join(', ') || 'The reply itself' })),
    parameters,
    marks,
  };
}

/** The template that reads a field of the newest item; a filter gets the words around it. */
export function printState(collection: FieldPath, mark: FieldPath, parameter: string): string {
  const first = `${printPlace('triggerBody', collection)}[0]`;
  const place = `@{${(first + printPlace('triggerBody', mark).slice('@triggerBody()'.length)).slice(1)}}`;
  return /filter$/i.test(parameter) ? `${mark.join('/')} gt ${place}` : place;
}

/** The plain fields of an item, those first that grow with time. */
function listMarks(tree: JsonTree, { item }: ReplyList) {
  const plain = readFields(tree, item).filter((field) => isPlain(field) && field.type !== 'boolean');
  return plain
    .toSorted((left, right) => rankMark(left) - rankMark(right))
    .map((field) => ({ fieldPath: [field.name], label: field.label }));
}

function rankMark({ name, format }: Field): number {
  if (/modified|updated|changed/i.test(name)) return 0;
  if (/created|timestamp|date|time/i.test(name) || format === 'date-time') return 1;
  return /id$|number$|version$/i.test(name) ? 2 : 3;
}
