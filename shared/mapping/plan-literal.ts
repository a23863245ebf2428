// A value that is typed in: the fixed value of an input, or a hidden header, query parameter or body field. What is fixed
// is hidden and required, since the platform drops hidden inputs that are optional.
import type { JsonObject, JsonValue } from '../base/json-value';
import type { Input } from '../operations/operation';
import type { JsonChange } from '../text/edit';
import { arrangeGroup, type Arrangement } from './arrange-group';
import { findChain, findInput, type PlanContext } from './context';
import type { DropPlan, ItemOf, RefusedDrop, SlotOf } from './drop';
import { addFormType } from './form-type';
import { findProperty } from './find-property';
import { inferSchema } from './infer-schema';
import { findObstacle, locationWords } from './locations';
import { endOfParameters, insertParameter, ownParameter } from './own-parameter';
import { changeMember, joinSentences, plan, refuse, refuseGone } from './plan';
import { prepareBody } from './prepare-body';
import { printTitle } from './print-title';
import { changeRequired, requireName } from './require-field';
import { convert } from './type-changes';

type Literal = ItemOf<'literal'>;

/** Plans the fixed value of an input; refused where it is of another type or none of the choices. */
export function planLiteralToInput(context: PlanContext, item: Literal, slot: SlotOf<'input'>): DropPlan {
  const input = findInput(context, slot.id);
  if (!input) return refuseGone('The input');
  const value = convert(item.value, input.type);
  const obstacle = findValueObstacle(input, value);
  if (value === undefined || obstacle !== '') return refuse(obstacle);
  const arranged = arrangeGroup(context, input, 'hidden', value);
  if ('reason' in arranged) return arranged;
  const words = printValue(value);
  return plan({
    kind: 'fix-value',
    label: `Always send ${words} as ${input.label}`,
    changes: [...arranged.changes, ...requireInput(context, input, arranged)],
    announcement: joinSentences(`${input.label} is always ${words} and hidden.`, arranged.notice),
    place: arranged.listedAt,
    operation: context.operation.key,
  });
}

/** Plans a hidden parameter with that value; its name is asked for. */
export function planLiteralToLocation(
  context: PlanContext,
  item: Literal,
  slot: SlotOf<'location'>,
): DropPlan {
  const { tree, operation } = context;
  const { in: location, name: typed } = slot;
  if (location === 'body') {
    const name = typed === undefined ? {} : { name: typed };
    return planLiteralToBody(context, item, {
      kind: 'body',
      operation: slot.operation,
      fieldPath: [],
      ...name,
    });
  }
  if (location === 'path')
    return refuse('A fixed text of the path is no input: drop the value on a segment.');
  const words = locationWords[location];
  const beside = operation.parameters.filter((one) => one.in === location);
  const name = typed?.trim() ?? '';
  if (name === '')
    return askForName(
      `Name in ${words}`,
      beside.map((one) => one.name),
    );
  const schema = describe(item.value, name);
  const type = typeof schema['type'] === 'string' ? schema['type'] : 'array';
  const obstacle =
    type === 'array' ? `${name} has to be one value.` : findObstacle(operation, { name, type }, location);
  if (obstacle !== '') return refuse(obstacle);
  return plan({
    kind: 'fix-value',
    label: `Always send ${name}`,
    changes: [
      insertParameter(tree, operation.place, { name, in: location, required: true, ...schema }),
      ...(location === 'formData' ? addFormType(operation, type) : []),
    ],
    announcement: `${name} in ${words} is always ${printValue(item.value)} and hidden.`,
    place: endOfParameters(tree, operation.place),
    operation: operation.key,
  });
}

/** Plans a hidden field of the body with that value; its name is asked for. */
export function planLiteralToBody(context: PlanContext, item: Literal, slot: SlotOf<'body'>): DropPlan {
  const { tree, operation } = context;
  const holder = prepareBody(context, slot.fieldPath);
  if ('reason' in holder) return holder;
  const { field, words } = holder;
  const name = slot.name?.trim() ?? '';
  if (name === '') return askForName(`Name in ${words}`, []);
  if (field && findProperty(tree, field, name)) return refuse(`There is a ${name} in ${words} already.`);
  const place = [...holder.place, 'properties', name];
  const required: readonly JsonChange[] = field
    ? requireName(tree, holder.place, name)
    : [{ kind: 'set', path: [...holder.place, 'required'], value: [name] }];
  return plan({
    kind: 'fix-value',
    label: `Always send ${name}`,
    changes: [
      ...holder.changes,
      { kind: 'set', path: place, value: describe(item.value, name) },
      ...required,
    ],
    announcement: joinSentences(
      `${name} in ${words} is always ${printValue(item.value)} and hidden.`,
      holder.notice,
    ),
    place,
    operation: operation.key,
  });
}

/** A fixed value says what it is, not what others of its kind look like: of formats only those of numbers are kept. */
function describe(value: JsonValue, name: string): JsonObject {
  const { type, format, ...rest } = inferSchema([value]);
  return {
    ...(type === undefined ? {} : { type }),
    ...(format === undefined || typeof value === 'string' ? {} : { format }),
    ...rest,
    default: value,
    'x-ms-summary': printTitle(name),
    'x-ms-visibility': 'internal',
  };
}

function findValueObstacle(input: Input, value: JsonValue | undefined): string {
  if (value === undefined) return `${input.label} takes a value of the type ${input.type}.`;
  const choices = input.enumValues.map((one) => JSON.stringify(one.value));
  const isChoice = choices.length === 0 || choices.includes(JSON.stringify(value));
  return isChoice ? '' : `${printValue(value)} is none of the choices of ${input.label}.`;
}

/** What is hidden is only sent where it is required. */
function requireInput(
  { tree, operation }: PlanContext,
  { parameter, bodyPath }: Input,
  arranged: Arrangement,
): readonly JsonChange[] {
  if (bodyPath.length > 0) {
    const chain = parameter.schema && findChain(tree, parameter.schema, bodyPath);
    const [holder, field] = chain?.slice(-2) ?? [];
    return holder && field ? changeRequired(tree, holder, field, true) : [];
  }
  const owned = parameter.required ? null : ownParameter(tree, operation, parameter, 'describe');
  if (!owned) return [];
  const copied = arranged.changes.length === 0 ? owned.changes : [];
  return [...copied, ...changeMember(owned.node, owned.place, 'required', true)];
}

function askForName(label: string, taken: readonly string[]): RefusedDrop {
  const needs = { kind: 'name', label, suggestion: '', taken } as const;
  return { ok: false, reason: 'A value needs a name there.', needs };
}

function printValue(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
