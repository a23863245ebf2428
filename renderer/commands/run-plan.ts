// Carries out a plan on the open connector: one step of undo, announced; a refusal is announced with its reason.
import type { DropPlan, MappedDocument, PlannedDrop } from '../../shared/mapping/drop';
import { planMany, type ManyWords, type PlannedMany } from '../../shared/mapping/plan-many';
import type { Edit } from '../../shared/text/edit';
import type { OperationKey } from '../../shared/operations/operation';
import { listTargets } from '../store/picks-slice';
import type { Studio } from '../store/studio';

/** What can be carried out: an edit with the sentence that announces it, or the reason why not. */
type Planned =
  | { readonly ok: true; readonly edit: Edit; readonly announcement: string }
  | { readonly ok: false; readonly reason: string };

/** Answers the plan once it is done; null where it was refused. */
export function runPlan<T extends Planned>(
  { store }: Studio,
  planned: T,
): Extract<T, { readonly ok: true }> | null {
  const state = store.getState();
  if (!planned.ok) {
    state.announce(planned.reason);
    return null;
  }
  if (state.edit(planned.edit) !== null) return null;
  store.getState().announce(planned.announcement);
  return planned as Extract<T, { readonly ok: true }>;
}

/** The same for many plans joined: what was left out of them is said after what was done. */
export function runMany(studio: Studio, { plan, refusals }: PlannedMany): PlannedDrop | null {
  const [reason] = refusals.keys();
  const leftOut = [...refusals.values()].reduce((sum, one) => sum + one, 0);
  if (!plan.ok || reason === undefined) return runPlan(studio, plan);
  const announcement = `${plan.announcement} ${leftOut} left as ${leftOut === 1 ? 'it was' : 'they were'}: ${reason}`;
  return runPlan(studio, { ...plan, announcement });
}

/**
 * Plans for the picked operations, else the selected one, and carries it out. One alone keeps its own words; `said`
 * goes after them.
 */
export function runOnTargets(
  studio: Studio,
  planner: (document: MappedDocument, key: OperationKey) => DropPlan,
  words: ManyWords,
  said = '',
): PlannedDrop | null {
  const state = studio.store.getState();
  const document = state.connector?.document;
  const keys = listTargets(state);
  const [only] = keys;
  if (!document || only === undefined) return null;
  if (keys.length > 1) {
    return runMany(
      studio,
      planMany(
        document,
        keys.map((key) => (now) => planner(now, key)),
        words,
      ),
    );
  }
  const plan = planner(document, only);
  const announcement = plan.ok ? `${plan.announcement}${said === '' ? '' : ` ${said}`}` : '';
  return runPlan(studio, plan.ok ? { ...plan, announcement } : plan);
}

/** Words for a change of operations: `Delete 3 operations`, `Deleted 3 operations. Undo brings them back.` */
export function wordsFor(kind: string, verb: string, done: string, after = ''): ManyWords {
  const count = (many: number) => (many === 1 ? 'one operation' : `${many} operations`);
  return {
    kind,
    label: (many) => `${verb} ${count(many)}`,
    announcement: (many) => `${done} ${count(many)}.${after === '' ? '' : ` ${after}`}`,
  };
}
