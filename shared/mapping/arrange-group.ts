// What it takes for an input to stand in a group of the card: required or not, and how visible. One file for both
// kinds of input, as the groups mean the same for both.
import type { JsonValue } from '../base/json-value';
import type { Path } from '../base/pointer';
import type { Field, Input, InputGroup, Parameter, Visibility } from '../operations/operation';
import type { JsonChange } from '../text/edit';
import { findNode } from '../text/locate';
import { findChain, type PlanContext } from './context';
import type { RefusedDrop } from './drop';
import { printSharings } from './find-users';
import { ownParameter } from './own-parameter';
import { changeMember, changeVisibility, joinSentences, refuse, refuseGone } from './plan';
import { changeRequired } from './require-field';

/** What puts an input into its group. */
export interface Arrangement {
  readonly changes: readonly JsonChange[];
  readonly notice: string;
  /** Where the input is listed then. */
  readonly listedAt: Path;
}

/** Arranges an input into a group; refused where the group cannot hold it. */
export function arrangeGroup(
  context: PlanContext,
  input: Input,
  group: InputGroup,
  defaultValue: JsonValue | undefined,
): Arrangement | RefusedDrop {
  if (
    group === 'hidden' &&
    input.required &&
    input.defaultValue === undefined &&
    defaultValue === undefined
  ) {
    return askForDefault(input);
  }
  return input.bodyPath.length > 0
    ? arrangeField(context, input, group, defaultValue)
    : arrangeParameter(context, input.parameter, group, defaultValue);
}

function askForDefault(input: Input): RefusedDrop {
  return {
    ok: false,
    reason: `${input.label} is required, so it can only be hidden with a default value.`,
    needs: {
      kind: 'default',
      label: input.label,
      type: input.type,
      choices: input.enumValues.map(({ value }) => value),
    },
  };
}

function arrangeParameter(
  context: PlanContext,
  parameter: Parameter,
  group: InputGroup,
  defaultValue: JsonValue | undefined,
): Arrangement | RefusedDrop {
  const { tree, operation } = context;
  if (parameter.in === 'path' && (group === 'optional' || group === 'advanced')) {
    return refuse(`${parameter.name} stands in the path, so it is always required.`);
  }
  const owned = ownParameter(tree, operation, parameter, 'describe');
  if (!owned) return refuseGone(parameter.name);
  const { node, place } = owned;
  const required = requiredIn(group);
  const visibility = visibilityIn(group, parameter.visibility, 'none');
  const schema = parameter.schema;
  const changes = [
    ...(required === null || parameter.required === required
      ? []
      : changeMember(node, place, 'required', required)),
    ...changeVisibility(node, place, visibility),
    ...(schema && schema.visibility !== 'none' && group !== 'hidden'
      ? changeMember(findNode(tree, schema.place), schema.place, 'x-ms-visibility', undefined)
      : []),
    ...(defaultValue === undefined ? [] : changeDefault(context, parameter, place, defaultValue)),
  ];
  if (changes.length === 0) return { changes, notice: '', listedAt: parameter.listedAt };
  return { changes: [...owned.changes, ...changes], notice: owned.notice, listedAt: owned.listedAt };
}

function changeDefault(
  { tree }: PlanContext,
  parameter: Parameter,
  place: Path,
  value: JsonValue,
): readonly JsonChange[] {
  const schema = parameter.schema;
  return schema
    ? changeMember(findNode(tree, schema.place), schema.place, 'default', value)
    : [{ kind: 'set', path: [...place, 'default'], value }];
}

function arrangeField(
  context: PlanContext,
  input: Input,
  group: InputGroup,
  defaultValue: JsonValue | undefined,
): Arrangement | RefusedDrop {
  const { tree, operation } = context;
  const body = input.parameter;
  const chain = body.schema && findChain(tree, body.schema, input.bodyPath);
  const field = chain?.at(-1);
  if (!chain || !field) return refuseGone(input.label);
  const around = [body.visibility, ...chain.slice(0, -1).map((one) => one.visibility)];
  if (group !== 'hidden' && around.includes('internal')) {
    const holder = chain.slice(0, -1).find((one) => one.visibility === 'internal');
    return refuse(`${holder?.label || 'The body'} is hidden as a whole, and ${input.label} with it.`);
  }
  const isAdvanced = around.includes('advanced');
  const visibility = visibilityIn(group, field.visibility, isAdvanced ? 'advanced' : 'none');
  const node = findNode(tree, field.place);
  const changes = [
    ...changeRequiredChain(context, body, chain, input, group),
    ...(node ? changeVisibility(node, field.place, visibility) : []),
    ...(defaultValue === undefined ? [] : changeMember(node, field.place, 'default', defaultValue)),
  ];
  const sharing = printSharings(tree, [field.place, field.listedAt], operation.key);
  const along = group === 'required' ? printRequiredAlong(body, chain) : '';
  const notice = changes.length === 0 ? '' : joinSentences(along, sharing);
  return { changes, notice, listedAt: field.listedAt };
}

/** To be required, a field needs every object around it to be required too; to be optional, its own name is enough. */
function changeRequiredChain(
  { tree }: PlanContext,
  body: Parameter,
  chain: readonly Field[],
  input: Input,
  group: InputGroup,
): readonly JsonChange[] {
  const required = requiredIn(group);
  if (required === null || required === input.required) return [];
  const steps = chain.slice(1).map((field, index) => ({ holder: chain[index] ?? field, field }));
  if (!required) {
    return steps.slice(-1).flatMap(({ holder, field }) => changeRequired(tree, holder, field, false));
  }
  const ofBody: readonly JsonChange[] = body.required
    ? []
    : [{ kind: 'set', path: [...body.place, 'required'], value: true }];
  return [...ofBody, ...steps.flatMap(({ holder, field }) => changeRequired(tree, holder, field, true))];
}

/** What becomes required along with a field. */
function printRequiredAlong(body: Parameter, chain: readonly Field[]): string {
  const around = chain.slice(1, -1).filter((one) => !one.required);
  const names = [...(body.required ? [] : ['the body']), ...around.map((one) => one.label)];
  return names.length === 0 ? '' : `With it, ${names.join(' and ')} must be sent.`;
}

/** Null where the group does not say. */
function requiredIn(group: InputGroup): boolean | null {
  return group === 'hidden' ? null : group === 'required';
}

/** The visibility that brings an input into the group; `around` is what it takes over from the objects around it. */
function visibilityIn(group: InputGroup, own: Visibility, around: 'none' | 'advanced'): Visibility {
  if (group === 'hidden') return 'internal';
  if (group === 'advanced') return around === 'advanced' && own === 'none' ? 'none' : 'advanced';
  if (own === 'important') return 'important';
  return group === 'optional' && around === 'advanced' ? 'important' : 'none';
}
