// Something onto the headers of a response: a field of a sample declares one, a field of the body is also put there by a
// policy.
import { isJsonObject } from '../base/json-value';
import { findOutputResponse } from '../operations/list-outputs';
import { addPolicies } from '../operations/policy-entries';
import type { FileChange, JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { readMember } from '../text/read';
import { toValue } from '../text/value';
import { findChain, type PlanContext } from './context';
import type { DropPlan, ItemOf, SlotOf } from './drop';
import { isPlain } from './guess-choices';
import { inferProperty } from './infer-schema';
import { ownResponse } from './output-root';
import { joinSentences, plan, refuse, refuseGone } from './plan';
import { printPlace } from './print-expression';
import { isNamed, listValues } from './sample-values';

type Slot = SlotOf<'response-headers'>;

/** Plans the declaration of a header that a sample shows. */
export function planSampleToHeaders(context: PlanContext, item: ItemOf<'sample'>, slot: Slot): DropPlan {
  if (!isNamed(item.path)) return refuse('Only a field with a name can be a header.');
  const { 'x-nullable': _nullable, ...header } = inferProperty(
    item.name,
    listValues(item.samples, item.path),
  );
  if (header['type'] === 'object' || header['type'] === 'array')
    return refuse(`${item.name} holds more than one value.`);
  return declare(context, slot, item.name, { type: 'string', ...header }, []);
}

/** Plans that a field of the body is also a header of the reply. */
export function planOutputToHeaders(context: PlanContext, item: ItemOf<'output'>, slot: Slot): DropPlan {
  const { tree, operation, document } = context;
  if (item.header !== undefined || item.status !== slot.status)
    return refuse('It belongs to another response.');
  if (findOutputResponse(operation)?.status !== slot.status)
    return refuse('Policies are for the response that makes the outputs.');
  if (item.fieldPath.includes('[]')) return refuse('A header is sent once, not for each item of a list.');
  if (operation.operationId === '')
    return refuse(`${operation.title} has no operation ID yet, and its policy needs one.`);
  const schema = operation.responses.find((one) => one.status === item.status)?.schema;
  const field = schema && findChain(tree, schema, item.fieldPath)?.at(-1);
  const node = field ? findNode(tree, field.place) : null;
  if (!field || !node) return refuseGone('That field of the reply');
  if (!isPlain(field)) return refuse(`${field.label || 'The reply'} holds more than one value.`);
  const written = toValue(node);
  const known = ['type', 'format', 'x-ms-summary', 'description'];
  const entries = isJsonObject(written) ? Object.entries(written).filter(([key]) => known.includes(key)) : [];
  const policies = addPolicies(document.properties?.tree, [
    {
      templateId: 'setheader',
      title: `Send ${field.name} as a header`,
      parameters: {
        name: field.name,
        value: `@{${printPlace('body', item.fieldPath).slice(1)}}`,
        existsAction: 'override',
      },
      section: 'Response',
      operationIds: [operation.operationId],
    },
  ]);
  return declare(context, slot, field.name, Object.fromEntries(entries), policies);
}

function declare(
  { tree, operation }: PlanContext,
  slot: Slot,
  name: string,
  header: ReturnType<typeof inferProperty>,
  others: readonly FileChange[],
): DropPlan {
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name))
    return refuse(`${name} has characters that the name of a header cannot have.`);
  const response = operation.responses.find((one) => one.status === slot.status);
  if (!response) return refuseGone(`The response ${slot.status}`);
  const own = ownResponse(tree, operation.key, response);
  const node = findNode(tree, response.place);
  const isThere = response.headers.some((one) => one.name.toLowerCase() === name.toLowerCase());
  if (isThere) return refuse(`There is a ${name} in the headers already.`);
  const place = [...own.place, 'headers', name];
  const added: JsonChange =
    node && readMember(node, 'headers')
      ? { kind: 'set', path: place, value: header }
      : { kind: 'set', path: place.slice(0, -1), value: { [name]: header } };
  return plan({
    kind: 'add-header',
    label: `Add ${name} to the headers of ${slot.status}`,
    changes: [...own.changes, added],
    others,
    announcement: joinSentences(`Added ${name} to the headers of the response ${slot.status}.`, own.notice),
    place,
    operation: operation.key,
  });
}
