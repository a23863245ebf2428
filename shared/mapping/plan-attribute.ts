// One attribute of a parameter, field or header, as the inspector sets it. Typing in one field is one step of undo.
import type { JsonValue } from '../base/json-value';
import { printPointer } from '../base/pointer';
import type { EnumValue, Visibility } from '../operations/operation';
import type { JsonChange } from '../text/edit';
import type { PlanContext } from './context';
import { inOperation } from './in-operation';
import type { DropPlan, MappedDocument, RefusedDrop } from './drop';
import { type EditTarget, findTarget, type FoundTarget } from './edit-target';
import { addFormType } from './form-type';
import { changeMember, changeText, changeVisibility, joinSentences, plan, refuse, refuseGone } from './plan';
import { planName } from './plan-name';
import { changeRequired } from './require-field';
import { changeChoices, changeDefault, changeType } from './type-changes';

/** What is set, and to what; an empty text takes the member away, and so does an undefined default. */
export type Attribute =
  | { readonly name: 'summary' | 'description' | 'format'; readonly value: string }
  | { readonly name: 'name'; readonly value: string }
  | { readonly name: 'type'; readonly value: string }
  | { readonly name: 'required'; readonly value: boolean }
  | { readonly name: 'visibility'; readonly value: Visibility }
  | { readonly name: 'default' | 'test-value'; readonly value: JsonValue | undefined }
  | { readonly name: 'choices'; readonly value: readonly EnumValue[] }
  | { readonly name: 'url-encoding'; readonly value: 'single' | 'double' };

/** Plans the change of one attribute; refused where the target is gone, or cannot have that value. */
export function planAttribute(document: MappedDocument, target: EditTarget, attribute: Attribute): DropPlan {
  return inOperation(document, target.operation, (context) => {
    if (attribute.name === 'name') return planName(context, target, attribute.value);
    const found = findTarget(context, target);
    if (!found) return refuseGone('What you edit');
    const changes = listChanges(context, found, attribute);
    if ('reason' in changes) return changes;
    return plan({
      kind: 'set-attribute',
      label: `Change ${labels[attribute.name]} of ${found.words}`,
      changes: changes.length === 0 ? [] : [...found.changes, ...changes],
      announcement: joinSentences(`Changed ${labels[attribute.name]} of ${found.words}.`, found.notice),
      place: found.listedAt,
      operation: context.operation.key,
      joinKey: `${printPointer(found.listedAt)} ${attribute.name}`,
    });
  });
}

const labels: Readonly<Record<Attribute['name'], string>> = {
  summary: 'the summary',
  description: 'the description',
  format: 'the format',
  name: 'the name',
  type: 'the type',
  required: 'whether it is required',
  visibility: 'the visibility',
  default: 'the default',
  'test-value': 'the test value',
  choices: 'the choices',
  'url-encoding': 'the encoding',
};

function listChanges(
  context: PlanContext,
  found: FoundTarget,
  attribute: Exclude<Attribute, { readonly name: 'name' }>,
): readonly JsonChange[] | RefusedDrop {
  const { node, place } = found;
  switch (attribute.name) {
    case 'summary':
      return changeText(node, place, 'x-ms-summary', attribute.value);
    case 'description':
    case 'format':
      return changeText(node, place, attribute.name, attribute.value);
    case 'type':
      return listType(context, found, attribute.value);
    case 'required':
      return listRequired(context, found, attribute.value);
    case 'visibility':
      return listVisibility(found, attribute.value);
    case 'default':
      return changeDefault(node, place, attribute.value);
    case 'test-value':
      return changeMember(node, place, 'x-ms-test-value', attribute.value);
    case 'choices':
      return changeChoices(node, place, attribute.value);
    case 'url-encoding':
      return changeMember(node, place, 'x-ms-url-encoding', attribute.value);
  }
}

/** A file is sent in a form of several parts, and nowhere else. */
function listType(
  { operation }: PlanContext,
  { parameter, node, place, words }: FoundTarget,
  type: string,
): readonly JsonChange[] | RefusedDrop {
  const changes = changeType(node, place, type);
  if (type !== 'file') return changes;
  if (parameter?.in !== 'formData')
    return refuse(`${words} is not in the form, and files are sent in the form.`);
  return changes.length === 0 ? changes : [...changes, ...addFormType(operation, 'file')];
}

function listRequired(
  { tree }: PlanContext,
  { parameter, field, holder, node, place }: FoundTarget,
  required: boolean,
): readonly JsonChange[] | RefusedDrop {
  if (field && holder) return changeRequired(tree, holder, field, required);
  if (!parameter) return refuse('Only inputs and fields can be required.');
  if (parameter.in === 'path' && !required) {
    return refuse(`${parameter.name} stands in the path, so it is always required.`);
  }
  return parameter.required === required ? [] : changeMember(node, place, 'required', required);
}

function listVisibility(
  { parameter, node, place, words }: FoundTarget,
  visibility: Visibility,
): readonly JsonChange[] | RefusedDrop {
  if (visibility === 'internal' && parameter?.required && parameter.defaultValue === undefined) {
    return refuse(`${words} is required, so it can only be hidden with a default value.`);
  }
  return changeVisibility(node, place, visibility);
}
