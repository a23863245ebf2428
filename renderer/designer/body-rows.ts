// The rows of the body of the request.
import type { EditTarget } from '../../shared/mapping/edit-target';
import type { Field, Operation, Parameter } from '../../shared/operations/operation';
import type { JsonTree } from '../../shared/text/tree';
import type { CallSection } from './call-rows';
import { buildFieldRows, shapeFields } from './field-rows';
import type { Toggles } from './map-row';
import { sectionRow, type Draft } from './row-branch';
import { locationRowId } from './row-ids';

/** The body, with its fields where it is open. */
export function buildBody(tree: JsonTree, operation: Operation, toggles: Toggles): CallSection {
  const { key } = operation;
  const id = locationRowId('body');
  const body = operation.parameters.find((one) => one.in === 'body');
  const field = body?.schema;
  const isOpen = toggles[id] ?? true;
  const media = operation.consumes[0] ?? 'application/json';
  const head: Draft = {
    ...sectionRow(id, 'Body', printRoot(media, field)),
    level: 1,
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
  const rows = buildFieldRows(
    {
      ...shapeFields(tree, toggles, id),
      buildItem: (fieldPath) => ({ kind: 'field', operation: key, fieldPath }),
      buildSlot: (fieldPath) => ({ kind: 'body', operation: key, fieldPath }),
      buildTarget: (fieldPath) => ({ kind: 'field', operation: key, root: { in: 'body' }, fieldPath }),
    },
    field,
  );
  return [head, rows];
}

/** The words behind the head of a body: its media type, the definition it is, and that it is a list. */
export function printRoot(media: string, field: Field | null | undefined): string {
  const kind = field?.type === 'array' ? 'list' : field && field.type !== 'object' ? field.type : '';
  return [media, field?.refName ?? '', kind].filter((part) => part !== '').join(' · ');
}

function parameterTarget(operation: Operation, parameter: Parameter): EditTarget {
  return { kind: 'parameter', operation: operation.key, listedAt: parameter.listedAt };
}
