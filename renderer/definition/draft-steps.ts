// The steps inside a draft: while a text does not parse, undo and redo walk through what was typed since it last
// did. Pure.
import type { TextEdit } from '../../shared/text/edit';

/** One change of the draft with its way back. Changes of one burst are undone together. */
export interface DraftStep {
  readonly burst: number;
  readonly edits: readonly TextEdit[];
  readonly inverse: readonly TextEdit[];
}

/** What was typed since the draft began, and what was taken back of it; the latest last. */
export interface DraftSteps {
  readonly done: readonly DraftStep[];
  readonly undone: readonly DraftStep[];
}

export const noSteps: DraftSteps = { done: [], undone: [] };

/** The steps with one more; what was undone is forgotten. */
export function addStep(steps: DraftSteps, step: DraftStep): DraftSteps {
  return { done: [...steps.done, step], undone: [] };
}

/** Takes the last burst back; answers its inverse edits in the order to apply, or null when nothing is left. */
export function undoBurst({ done, undone }: DraftSteps): Move | null {
  const last = done.at(-1);
  if (!last) return null;
  const start = done.findIndex((step) => step.burst === last.burst);
  const taken = done.slice(start);
  return {
    steps: { done: done.slice(0, start), undone: [...undone, ...taken.toReversed()] },
    moves: taken.toReversed().map((step) => step.inverse),
  };
}

/** Does the burst again that was taken back last; null when there is none. */
export function redoBurst({ done, undone }: DraftSteps): Move | null {
  const last = undone.at(-1);
  if (!last) return null;
  const start = undone.findIndex((step) => step.burst === last.burst);
  const taken = undone.slice(start).toReversed();
  return {
    steps: { done: [...done, ...taken], undone: undone.slice(0, start) },
    moves: taken.map((step) => step.edits),
  };
}

export interface Move {
  readonly steps: DraftSteps;
  readonly moves: readonly (readonly TextEdit[])[];
}
