// The rows of the replies: each response with its headers and its body, what a webhook posts to the callback, and where
// the link to the next page is found.
import { notificationStatus } from '../../shared/mapping/drop';
import { rootOf } from '../../shared/mapping/binding-owner';
import { findOutputResponse } from '../../shared/operations/list-outputs';
import type { Field, Operation, OperationKey, ResponseModel } from '../../shared/operations/operation';
import { findNode } from '../../shared/text/locate';
import { readMember, readString } from '../../shared/text/read';
import type { JsonTree } from '../../shared/text/tree';
import { readBindingRows } from './binding-rows';
import { printRoot } from './body-rows';
import { responseLine } from './call-lines';
import type { CallSection } from './call-rows';
import { buildFieldRows, shapeFields } from './field-rows';
import { chooseGlyph, numberRows, printRowLabel, type MapRow, type Toggles } from './map-row';
import { plainRow, sectionRow, type Draft } from './row-branch';
import { headersRowId, responseRowId } from './row-ids';

/** A response, with its headers and the fields of its body where it is open. */
export function buildResponse(
  tree: JsonTree,
  operation: Operation,
  response: ResponseModel,
  toggles: Toggles,
): CallSection {
  const { status, schema } = response;
  const id = responseRowId(status);
  const isOutput = response === findOutputResponse(operation);
  const media = schema ? (operation.produces[0] ?? 'application/json') : '';
  const isOpen = toggles[id] ?? (isOutput && (schema !== null || response.headers.length > 0));
  const head: Draft = {
    ...headOf(operation.key, status, `Response ${status}`, schema),
    detail: printRoot(media, schema),
    place: schema?.listedAt ?? response.listedAt,
    expanded: isOpen,
  };
  if (!isOpen) return [head, []];
  const fields = schema ? buildFields(tree, operation, schema, status, toggles) : [];
  return [head, [...fields, ...buildHeaders(operation, response, toggles)]];
}

/** What a webhook posts to the callback. */
export function buildNotification(
  tree: JsonTree,
  operation: Operation,
  schema: Field | null,
  toggles: Toggles,
): CallSection {
  const isOpen = toggles[responseRowId(notificationStatus)] ?? true;
  const head: Draft = {
    ...headOf(operation.key, notificationStatus, 'Notification', schema),
    detail: printRoot('', schema),
    place: schema?.listedAt ?? ['paths', operation.path],
    ...(schema?.hasChildren ? { expanded: isOpen } : {}),
  };
  if (!schema?.hasChildren || !isOpen) return [head, []];
  return [head, buildFields(tree, operation, schema, notificationStatus, toggles)];
}

/** Where the link to the next page is found; what is written there is its detail. */
export function buildNextPage(tree: JsonTree, operation: Operation): CallSection {
  const node = findNode(tree, operation.place);
  const pageable = node && readMember(node, 'x-ms-pageable');
  const link = pageable ? readString(pageable, 'nextLinkName') : '';
  return [
    {
      ...sectionRow('next-page', 'Next page', link),
      level: 1,
      hint: link || 'drop the field with the link here',
      slot: { kind: 'next-page', operation: operation.key },
      ...(pageable ? { place: [...operation.place, 'x-ms-pageable'] } : {}),
    },
    [],
  ];
}

function headOf(key: OperationKey, status: string, name: string, schema: Field | null): Draft {
  const root = rootOf(status);
  return {
    ...sectionRow(responseRowId(status), name),
    level: 1,
    refName: schema?.refName ?? '',
    slot: { kind: 'response', operation: key, status, fieldPath: [] },
    hint: 'drop a sample here',
    line: responseLine(status, []),
    ...(schema
      ? {
          target: { kind: 'field', operation: key, root, fieldPath: [] },
          item: { kind: 'output', operation: key, status, fieldPath: [] },
        }
      : {}),
    ...(schema?.type === 'object' ? { adds: 'field' } : {}),
  };
}

function buildFields(
  tree: JsonTree,
  operation: Operation,
  schema: Field,
  status: string,
  toggles: Toggles,
): readonly MapRow[] {
  const { key } = operation;
  const root = rootOf(status);
  const bindings = readBindingRows(tree, operation, toggles);
  const fields = buildFieldRows(
    {
      ...shapeFields(tree, toggles, responseRowId(status)),
      buildItem: (fieldPath) => ({ kind: 'output', operation: key, status, fieldPath }),
      buildSlot: (fieldPath) => ({ kind: 'response', operation: key, status, fieldPath }),
      buildTarget: (fieldPath) => ({ kind: 'field', operation: key, root, fieldPath }),
      buildBinding: (fieldPath, level) => bindings.build({ kind: 'field', root, fieldPath }, level),
    },
    schema,
  );
  return [...bindings.build({ kind: 'field', root, fieldPath: [] }, 2), ...fields];
}

/** The headers of a response, below a row that takes new ones. */
function buildHeaders(operation: Operation, response: ResponseModel, toggles: Toggles): readonly MapRow[] {
  const { status, headers } = response;
  const { key } = operation;
  const id = headersRowId(status);
  const isOpen = toggles[id] ?? true;
  const head: MapRow = {
    ...plainRow(id, 'Reply headers', headers.length === 0 ? 'drop a field here' : String(headers.length)),
    level: 2,
    setSize: 1,
    position: 1,
    slot: { kind: 'response-headers', operation: key, status },
    ...(headers.length > 0 ? { expanded: isOpen } : {}),
  };
  if (!isOpen) return [head];
  const rows = headers.map(({ name, type, place }): Draft => ({
    ...plainRow(`${responseRowId(status)}/header/${name}`, name, 'header'),
    label: printRowLabel(name, 'header', false),
    level: 3,
    type,
    glyph: chooseGlyph(type),
    item: { kind: 'output', operation: key, status, fieldPath: [], header: name },
    target: { kind: 'header', operation: key, status, name },
    place,
    line: responseLine(status, [`header/${name}`]),
  }));
  return [head, ...numberRows(rows)];
}
