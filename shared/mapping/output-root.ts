// The body of a reply, or of a webhook's notification, as a place to write a schema to: the one that is there, or a new
// one. Both are outputs, so planners need not know which of them they have.
import type { JsonObject } from '../base/json-value';
import type { Path } from '../base/pointer';
import { findNotification } from '../operations/list-outputs';
import type { Field, OperationKey, ResponseModel } from '../operations/operation';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import type { JsonTree } from '../text/tree';
import { toValue } from '../text/value';
import type { PlanContext } from './context';
import { notificationStatus, type RefusedDrop } from './drop';
import { findOtherUsers } from './find-users';
import { refuse } from './plan';

/** Where the outputs of an operation come from. */
export interface OutputRoot {
  /** Null where it has no schema yet. */
  readonly schema: Field | null;
  /** The words for it in a sentence. */
  readonly words: string;
  /** Where the schema stands once it was written by `write`. */
  readonly place: Path;
  readonly isNew: boolean;
  /** The changes that give it a schema of its own. */
  readonly write: (schema: JsonObject) => readonly JsonChange[];
  /** What there is to say about a schema that is written. */
  readonly notice: string;
}

/** Finds it by its status; refused for the notification of what is no webhook. */
export function findOutputRoot({ tree, operation }: PlanContext, status: string): OutputRoot | RefusedDrop {
  if (status === notificationStatus) {
    if (operation.trigger !== 'single') return refuse('Only a webhook trigger has a notification.');
    return notificationRoot(tree, ['paths', operation.path, 'x-ms-notification-content'], {
      schema: findNotification(tree, operation),
      words: 'the notification',
    });
  }
  const response = operation.responses.find((one) => one.status === status);
  return responseRoot(
    tree,
    operation.key,
    [...operation.place, 'responses', status],
    response ?? null,
    status,
  );
}

function notificationRoot(
  tree: JsonTree,
  place: Path,
  known: Pick<OutputRoot, 'schema' | 'words'>,
): OutputRoot {
  const isNew = findNode(tree, place) === null;
  const path = [...place, 'schema'];
  return {
    ...known,
    place: path,
    isNew,
    write: (schema) => [
      isNew ? { kind: 'set', path: place, value: { schema } } : { kind: 'set', path, value: schema },
    ],
    notice: '',
  };
}

function responseRoot(
  tree: JsonTree,
  key: OperationKey,
  listedAt: Path,
  response: ResponseModel | null,
  status: string,
): OutputRoot {
  const words = `the response ${status}`;
  if (!response) {
    const write = (schema: JsonObject): readonly JsonChange[] => [
      { kind: 'set', path: listedAt, value: { description: 'The reply.', schema } },
    ];
    return { schema: null, words, place: [...listedAt, 'schema'], isNew: true, write, notice: '' };
  }
  const own = ownResponse(tree, key, response);
  const place = [...own.place, 'schema'];
  return {
    schema: response.schema,
    words,
    place,
    isNew: false,
    write: (schema) => [...own.changes, { kind: 'set', path: place, value: schema }],
    notice: own.notice,
  };
}

/** A response that other operations refer to as well is copied: what one says of its reply says nothing of theirs. */
export function ownResponse(
  tree: JsonTree,
  key: OperationKey,
  response: ResponseModel,
): { readonly changes: readonly JsonChange[]; readonly place: Path; readonly notice: string } {
  const { place, listedAt } = response;
  const node = findNode(tree, place);
  const isCopied = place !== listedAt && node !== null && findOtherUsers(tree, place, key).length > 0;
  if (!isCopied) return { changes: [], place, notice: '' };
  const notice = 'It was shared with other operations; this one now has its own copy.';
  return { changes: [{ kind: 'set', path: listedAt, value: toValue(node) }], place: listedAt, notice };
}
