// An operation with its dynamic fields filled in, as far as their lookups have answered: what the card shows, what is
// checked, and what a call is made of. Pure.
import type { JsonValue } from '../../shared/base/json-value';
import { listInputs } from '../../shared/operations/list-inputs';
import type { Input, Operation, OperationKey } from '../../shared/operations/operation';
import { planLookup, type LookupPlan } from '../../shared/operations/plan-lookup';
import { readOperation } from '../../shared/operations/read-operation';
import { fillSchemas, readDynamicSchema } from '../../shared/runtime/binding-fields';
import { listBindings, type Binding } from '../../shared/runtime/binding-list';
import type { JsonTree } from '../../shared/text/tree';
import { printLookupKey, type LookupState } from './lookups-slice';
import type { StudioState } from './studio';

/** A lookup that the card depends on, and how far it is. */
export interface CardLookup {
  readonly binding: Binding;
  readonly plan: LookupPlan;
  /** Undefined where it was never called with these values over this connection. */
  readonly state: LookupState | undefined;
}

export interface FilledOperation {
  /** The definition with the fields in it. */
  readonly tree: JsonTree;
  readonly operation: Operation;
  readonly inputs: readonly Input[];
  /** Lookups of choices, by input id. */
  readonly choices: ReadonlyMap<string, CardLookup>;
  /** Lookups of fields that have not answered yet, or answered that there are none. */
  readonly openFields: readonly CardLookup[];
}

/** What the filling looks at. */
export type FillState = Pick<StudioState, 'connectionId' | 'lookups'>;

// Fields may bring fields of their own; a web API that answers new ones for ever is cut off.
const mostRounds = 4;

/** Fills the operation with what is known; null where the definition has it not. */
export function fillOperation(
  definition: JsonTree,
  key: OperationKey,
  values: Readonly<Record<string, JsonValue>>,
  state: FillState,
): FilledOperation | null {
  let tree = definition;
  for (let round = 0; ; round += 1) {
    const operation = readOperation(tree, key);
    if (!operation) return null;
    const lookups = listBindings(tree, operation).map((binding): CardLookup => {
      const plan = planLookup(definition, operation, binding.lookup, values);
      return { binding, plan, state: plan.ok ? state.lookups[printKey(plan, state)] : undefined };
    });
    const fields = lookups.filter(({ binding }) => binding.lookup.kind === 'fields');
    const filled = round < mostRounds ? fill(tree, fields) : tree;
    if (filled === tree) return describe(tree, operation, lookups, fields);
    tree = filled;
  }
}

function printKey(plan: Extract<LookupPlan, { readonly ok: true }>, { connectionId }: FillState): string {
  return printLookupKey(plan, connectionId);
}

function fill(tree: JsonTree, fields: readonly CardLookup[]): JsonTree {
  const fills = fields.flatMap(({ binding, state }) => {
    const schema = state?.status === 'done' ? readDynamicSchema(binding.lookup, state.reply) : null;
    return schema ? [{ place: binding.place, schema }] : [];
  });
  return fillSchemas(tree, fills);
}

function describe(
  tree: JsonTree,
  operation: Operation,
  lookups: readonly CardLookup[],
  openFields: readonly CardLookup[],
): FilledOperation {
  const choices = lookups.flatMap((one): [string, CardLookup][] =>
    one.binding.inputId !== null && one.binding.lookup.kind !== 'fields' ? [[one.binding.inputId, one]] : [],
  );
  return { tree, operation, inputs: listInputs(tree, operation), choices: new Map(choices), openFields };
}
