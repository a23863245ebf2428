// Undo and redo: the steps that were done and can be taken back, as plain data. Unlimited, and small, because a step
// holds the changed text only. The history can be printed as JSON and goes on after a restart.
import type { Edit } from '../text/edit';
import { type AppliedEdit, composeApplied, invertApplied, isNothing } from './applied-edit';
import type { ConnectorDocument } from './document';
import { replayEdit } from './replay-edit';

/** One step that undo takes back as a whole. */
export interface HistoryStep {
  readonly kind: string;
  readonly label: string;
  /** Edits with the same text join this step; null for a step of its own. */
  readonly key: string | null;
  /** True for what is not undone by itself but together with the step around it. */
  readonly isQuiet: boolean;
  readonly done: AppliedEdit;
}

/** Steps from the first to the last, and those that were undone, the next one to redo last. */
export interface History {
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
}

/** What undo or redo came to; `done` is the change of the document, `label` the name of the step. */
export interface Moved {
  readonly document: ConnectorDocument;
  readonly history: History;
  readonly done: AppliedEdit;
  readonly label: string;
}

/** The history of a connector that was just opened. */
export const emptyHistory: History = { past: [], future: [] };

/** The history after an edit. What was undone before is forgotten; an edit that changed nothing is no step. */
export function record(history: History, edit: Edit, done: AppliedEdit): History {
  if (isNothing(done)) return history;
  const { past, future } = history;
  const key = typeof edit.joins === 'object' ? edit.joins.key : null;
  const last = past.at(-1);
  if (last && key !== null && last.key === key && future.length === 0) {
    const joined = composeApplied(last.done, done);
    const before = past.slice(0, -1);
    return {
      past: isNothing(joined) ? before : [...before, { ...last, label: edit.label, done: joined }],
      future: [],
    };
  }
  const isQuiet = edit.joins === 'none';
  return { past: [...past, { kind: edit.kind, label: edit.label, key, isQuiet, done }], future: [] };
}

/** Takes the last step back, with the quiet ones around it; null when there is none or it does not fit the document. */
export function undo(document: ConnectorDocument, history: History): Moved | null {
  const count = countBack(history.past);
  if (count === 0) return null;
  const steps = history.past.slice(-count).reverse();
  const moved = replayAll(
    document,
    steps.map((step) => invertApplied(step.done)),
  );
  return (
    moved && {
      ...moved,
      history: { past: history.past.slice(0, -count), future: [...history.future, ...steps] },
      label: findLabel(steps),
    }
  );
}

/** Does the last undone step again, with the quiet ones around it; null when there is none or it does not fit. */
export function redo(document: ConnectorDocument, history: History): Moved | null {
  const count = countForward(history);
  if (count === 0) return null;
  const steps = history.future.slice(-count).reverse();
  const moved = replayAll(
    document,
    steps.map((step) => step.done),
  );
  return (
    moved && {
      ...moved,
      history: { past: [...history.past, ...steps], future: history.future.slice(0, -count) },
      label: findLabel(steps),
    }
  );
}

function replayAll(
  document: ConnectorDocument,
  steps: readonly AppliedEdit[],
): { readonly document: ConnectorDocument; readonly done: AppliedEdit } | null {
  let next: ConnectorDocument | null = document;
  let done: AppliedEdit = { files: [] };
  for (const step of steps) {
    next = next && replayEdit(next, step);
    done = composeApplied(done, step);
  }
  return next && { document: next, done };
}

/** How many steps undo takes: up to the last one that counts, and the quiet ones that began the history. */
function countBack(past: readonly HistoryStep[]): number {
  const last = past.findLastIndex((step) => !step.isQuiet);
  if (last < 0) return 0;
  const isFirst = past.slice(0, last).every((step) => step.isQuiet);
  return isFirst ? past.length : past.length - last;
}

/** How many steps redo takes: the next one that counts and the quiet ones behind it. */
function countForward({ future }: History): number {
  const first = future.findLastIndex((step) => !step.isQuiet);
  if (first < 0) return 0;
  return future.length - 1 - future.slice(0, first).findLastIndex((step) => !step.isQuiet);
}

function findLabel(steps: readonly HistoryStep[]): string {
  return steps.find((step) => !step.isQuiet)?.label ?? '';
}
