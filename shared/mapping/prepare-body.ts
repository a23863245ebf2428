// The body as a place to put fields into: the one that is there, or a new one. Part of every plan that fills a body.
import type { JsonObject } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { Field, Parameter } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import type { JsonChange } from '../text/edit';
import { findBody, findChain, type PlanContext } from './context';
import type { FieldPath, RefusedDrop } from './drop';
import { findBodyObstacle } from './locations';
import { endOfParameters, insertParameter, ownParameter } from './own-parameter';
import { refuse, refuseGone } from './plan';

/** An object schema that can take fields once `changes` are made. */
export interface Holder {
  readonly changes: readonly JsonChange[];
  /** The field as it is now; null for a body that is new. */
  readonly field: Field | null;
  /** Where its schema object stands. */
  readonly place: Path;
  /** The words for it in a sentence. */
  readonly words: string;
  /** The names that lead to it from the root, lists stepped into. */
  readonly fieldPath: FieldPath;
  readonly notice: string;
}

/** A body parameter with that schema. */
export function buildBody(schema: JsonObject): JsonObject {
  return { name: 'body', in: 'body', required: true, schema };
}

/** The body that can take fields; made empty where there is none. Refused where the request cannot have one. */
export function prepareBody(context: PlanContext, fieldPath: FieldPath): Holder | RefusedDrop {
  const { tree, operation } = context;
  const body = findBody(operation);
  if (body) return prepareWritten(context, body, fieldPath);
  const obstacle = findBodyObstacle(operation);
  if (obstacle !== '') return refuse(obstacle);
  return {
    changes: [insertParameter(tree, operation.place, buildBody({ type: 'object', properties: {} }))],
    field: null,
    place: [...endOfParameters(tree, operation.place), 'schema'],
    words: 'the body',
    fieldPath: [],
    notice: '',
  };
}

function prepareWritten(
  { tree, operation }: PlanContext,
  body: Parameter,
  fieldPath: FieldPath,
): Holder | RefusedDrop {
  const owned = ownParameter(tree, operation, body, 'move');
  if (!owned) return refuseGone('The body');
  if (!body.schema) {
    const place = [...owned.place, 'schema'];
    const made: JsonChange = { kind: 'set', path: place, value: { type: 'object', properties: {} } };
    return {
      changes: [...owned.changes, made],
      field: null,
      place,
      words: 'the body',
      fieldPath: [],
      notice: owned.notice,
    };
  }
  const chain = findChain(tree, body.schema, fieldPath);
  if (!chain) return refuseGone('That part of the body');
  const found = findHolder(tree, chain, fieldPath);
  if ('reason' in found) return found;
  const place =
    owned.place === body.place || !isListedIn(found.field, body)
      ? found.field.place
      : [...owned.place, ...found.field.place.slice(body.place.length)];
  return { ...found, changes: owned.changes, place, notice: owned.notice };
}

/** The object that takes fields at the end of a chain: itself, or the items of a list of objects. */
export function findHolder(
  tree: PlanContext['tree'],
  chain: readonly Field[],
  fieldPath: FieldPath,
): { readonly field: Field; readonly words: string; readonly fieldPath: FieldPath } | RefusedDrop {
  const field = chain.at(-1);
  if (!field) return refuseGone('That part');
  const words = field.name === '' ? 'the body' : field.label;
  if (field.type === 'array') {
    const items = readFields(tree, field).find((child) => child.name === '[]');
    return items
      ? findHolder(tree, [...chain, { ...items, label: field.label }], [...fieldPath, '[]'])
      : refuse(`${words} is a list without a schema for its items.`);
  }
  if (field.dynamic) return refuse(`The fields of ${words} come from another operation.`);
  if (field.type !== 'object' && field.type !== '')
    return refuse(`${words} holds one value and has no fields.`);
  return { field, words, fieldPath };
}

function isListedIn(field: Field, body: Parameter): boolean {
  return body.place.every((part, index) => field.place[index] === part);
}
