// Gives the picked operations, else the selected one, a tag, or takes it from them. One step of undo.
import { planOperation } from '../../shared/mapping/plan-operation';
import { listOperations } from '../../shared/operations/list-operations';
import { listTargets } from '../store/picks-slice';
import type { Studio, StudioState } from '../store/studio';
import { runOnTargets, wordsFor } from './run-plan';

/** A tag, and how many of the targets have it. */
export interface TagUse {
  readonly tag: string;
  readonly count: number;
}

/** The tags of the connector in the order of the text, each with how many targets have it. */
export function listTagUses(state: StudioState): readonly TagUse[] {
  const all = state.connector ? listOperations(state.connector.document.definition.tree) : [];
  const targets = new Set(listTargets(state));
  const counts = new Map<string, number>();
  for (const { key, tags } of all) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + (targets.has(key) ? 1 : 0));
  }
  return [...counts].map(([tag, count]) => ({ tag, count }));
}

/** A tag that is added comes last; the first one is what the explorer groups by. */
export function setTag(studio: Studio, tag: string, isOn: boolean): void {
  const verb = isOn ? `Add the tag ${tag} to` : `Take the tag ${tag} from`;
  const done = isOn ? `Added the tag ${tag} to` : `Took the tag ${tag} from`;
  runOnTargets(
    studio,
    (document, key) => {
      const tags = listOperations(document.definition.tree).find((one) => one.key === key)?.tags ?? [];
      const rest = tags.filter((one) => one !== tag);
      return planOperation(document, key, { name: 'tags', value: isOn ? [...rest, tag] : rest });
    },
    wordsFor('set-operation', verb, done),
  );
}
