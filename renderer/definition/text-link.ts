// The two-way link between one file of the open connector and the editor's model of it. What is typed becomes edits
// of the document, or a draft while it does not parse; what changes the document elsewhere is patched into the model
// in place. Undo and redo in the editor are the document's; inside a draft they walk through the draft.
import type { FileRole, Problem } from '../../shared/base/problem';
import type { Edit, TextEdit } from '../../shared/text/edit';
import { parseJson } from '../../shared/text/parse';
import { patchTree } from '../../shared/text/patch';
import { applyTextEdits, invertTextEdits } from '../../shared/text/text-edits';
import type { JsonTree } from '../../shared/text/tree';
import type { Studio, StudioState } from '../store/studio';
import { fileLabels, findFile, textOf, treeOf, type ConnectorFile } from './connector-file';
import { diffTexts } from './diff-texts';
import { addStep, noSteps, redoBurst, undoBurst, type DraftSteps, type Move } from './draft-steps';
import { findNewError } from './new-error';
import {
  advanceMirror,
  buildMirror,
  countLines,
  toSpan,
  toTextEdits,
  type EditorChange,
  type EditorSpan,
  type EditorText,
  type TextMirror,
} from './text-mirror';
import { endBurst, nextBurst, type Burst } from './typing-burst';

/** What the editor's model is asked for; the real one is Monaco's. Lengths are without a byte order mark. */
export interface LinkedModel extends EditorText {
  applyEdits(edits: { readonly range: EditorSpan; readonly text: string }[]): void;
  setValue(text: string): void;
  /** 0 for `\n`, 1 for `\r\n`. */
  setEOL(lineEnd: 0 | 1): void;
  getLineCount(): number;
  getValueLength(): number;
}

export class TextLink {
  /** The text in the editor: the document's, or the draft's. */
  private mirror: TextMirror;
  /** The file of the document that the editor agrees with, or that the draft started from. */
  private file: ConnectorFile | null;
  /** The draft with the way it reads (no tree for the script); null while there is none. */
  private draft: { readonly tree: JsonTree | null } | null = null;
  private steps: DraftSteps = noSteps;
  private burst: Burst = { id: 0, start: -1, end: -1, timeMs: 0 };
  /** True while this link itself changes the model or the store. */
  private isWriting = false;

  constructor(
    private readonly studio: Studio,
    readonly role: FileRole,
    private readonly model: LinkedModel,
    private readonly now: () => number,
  ) {
    const { connector, draft } = studio.store.getState();
    this.file = connector && findFile(connector.document, role);
    const text = draft?.role === role ? draft.text : textOf(this.file);
    this.mirror = buildMirror(text);
    this.setLineEnd();
    if (draft?.role === role) this.draft = { tree: role === 'script' ? null : parseJson(text) };
  }

  /** The text that the editor shows, with the way between its places and the editor's. */
  get shown(): TextMirror {
    return this.mirror;
  }

  /** How the text in the editor reads; null for the script. */
  get tree(): JsonTree | null {
    return this.draft ? this.draft.tree : treeOf(this.file);
  }

  /** Takes over what was typed into the model. */
  type(changes: readonly EditorChange[]): void {
    if (this.isWriting) return;
    const edits = toTextEdits(this.mirror, changes);
    this.burst = nextBurst(this.burst, edits, this.now());
    const inverse = invertTextEdits(this.mirror.text, edits);
    this.steps = addStep(this.steps, { burst: this.burst.id, edits, inverse });
    this.advance(edits);
    this.settle(edits);
    if (!this.isInStep()) this.replace(this.mirror.text);
  }

  /** Follows the store: patches what changed elsewhere into the model. */
  follow(state: StudioState): void {
    if (this.isWriting || !state.connector) return;
    const file = findFile(state.connector.document, this.role);
    const isDiscarded = this.draft !== null && state.draft?.role !== this.role;
    if (file === this.file && !isDiscarded) return;
    const edits = isDiscarded ? null : listChanges(state, this.file, this.role);
    this.file = file;
    this.steps = noSteps;
    this.burst = endBurst(this.burst);
    if (isDiscarded) this.draft = null;
    if (this.draft) this.settle(null);
    else this.show(textOf(file), edits);
  }

  undo(): void {
    if (!this.draft) {
      this.studio.store.getState().undo();
      return;
    }
    const move = undoBurst(this.steps);
    if (move) this.walk(move);
    else this.studio.store.getState().setDraft(null);
  }

  redo(): void {
    const move = redoBurst(this.steps);
    if (move) this.walk(move);
    else if (!this.draft) this.studio.store.getState().redo();
  }

  /** Goes back or forth inside the draft. */
  private walk({ steps, moves }: Move): void {
    this.steps = steps;
    this.burst = endBurst(this.burst);
    for (const edits of moves) {
      this.patch(edits);
      this.advance(edits);
    }
    this.settle(null);
  }

  /** Carries the text and the draft's tree on over edits that the model has already. */
  private advance(edits: readonly TextEdit[]): void {
    const text = applyTextEdits(this.mirror.text, edits);
    this.mirror = advanceMirror(this.mirror, edits, text);
    if (this.draft?.tree) this.draft = { tree: readChange(this.draft.tree, edits, text) };
  }

  /** Decides what the text in the editor is now: the document's, an edit of it, or a draft. */
  private settle(typed: readonly TextEdit[] | null): void {
    const base = textOf(this.file);
    const edits = this.draft || !typed ? toEdits(diffTexts(base, this.mirror.text)) : typed;
    if (edits.length === 0) this.endDraft();
    else {
      const problem = this.findReason(edits) ?? this.commit(edits);
      if (problem) this.keepDraft(problem);
    }
  }

  /** Why the text cannot be the document's; null when it can. Reads it as a draft on the way. */
  private findReason(edits: readonly TextEdit[]): Problem | null {
    if (this.role === 'script') return null;
    const base = treeOf(this.file);
    const tree = this.draft?.tree ?? readChange(base ?? parseJson(''), edits, this.mirror.text);
    const problem = findNewError(base?.problems ?? [], tree.problems);
    if (problem) this.draft = { tree };
    return problem;
  }

  /** Makes the text the document's as one edit; answers why it was refused. */
  private commit(edits: readonly TextEdit[]): Problem | null {
    const { store } = this.studio;
    const refused = this.write(() => store.getState().edit(this.buildEdit(edits)));
    if (refused) return refused;
    const { connector } = store.getState();
    this.file = connector && findFile(connector.document, this.role);
    this.endDraft();
    return null;
  }

  private buildEdit(edits: readonly TextEdit[]): Edit {
    return {
      kind: 'type-text',
      label: `Type in ${fileLabels[this.role]}`,
      joins: { key: `type-text ${this.role} ${this.burst.id}` },
      changes: [{ file: this.role, change: { kind: 'text', edits } }],
    };
  }

  private keepDraft(problem: Problem): void {
    this.draft ??= { tree: this.role === 'script' ? null : parseJson(this.mirror.text) };
    const { store } = this.studio;
    const place = { ...problem.place, file: this.role };
    const draft = { role: this.role, text: this.mirror.text, problem: { ...problem, place } };
    this.write(() => store.getState().setDraft(draft));
  }

  /** The editor and the document say the same. */
  private endDraft(): void {
    const { store } = this.studio;
    this.draft = null;
    this.steps = { done: [], undone: this.steps.undone };
    const text = textOf(this.file);
    if (text === this.mirror.text) this.mirror = { ...this.mirror, text };
    else this.show(text, null);
    if (store.getState().draft?.role === this.role) this.write(() => store.getState().setDraft(null));
  }

  /** Brings the model to `text`, by the edits that led there when they are known. */
  private show(text: string, edits: readonly (readonly TextEdit[])[] | null): void {
    for (const step of edits ?? [toEdits(diffTexts(this.mirror.text, text))]) {
      this.patch(step);
      this.mirror = advanceMirror(this.mirror, step, applyTextEdits(this.mirror.text, step));
    }
    if (this.mirror.text !== text || !this.isInStep()) this.replace(text);
  }

  private patch(edits: readonly TextEdit[]): void {
    const operations = edits.map(({ offset, length, text }) => ({
      range: toSpan(this.mirror, this.model, offset, length),
      text,
    }));
    this.write(() => this.model.applyEdits(operations));
  }

  private replace(text: string): void {
    this.write(() => this.model.setValue(text));
    this.mirror = buildMirror(text);
    this.setLineEnd();
  }

  /** The editor would otherwise choose by itself, and by the system where a text has one line. */
  private setLineEnd(): void {
    this.write(() => this.model.setEOL(this.mirror.lineEnd === '\n' ? 0 : 1));
  }

  /** A quick check that the editor shows the text: as long, or where line ends are mixed, as many lines. */
  private isInStep(): boolean {
    const { uniform, text, lead } = this.mirror;
    return uniform
      ? this.model.getValueLength() === text.length - lead
      : this.model.getLineCount() === countLines(this.mirror);
  }

  private write<T>(run: () => T): T {
    this.isWriting = true;
    try {
      return run();
    } finally {
      this.isWriting = false;
    }
  }
}

/** The edits of the last change of the document, when they lead from the file that is shown to the one to show. */
function listChanges(state: StudioState, shown: ConnectorFile | null, role: FileRole) {
  const { lastChange, connector } = state;
  const isNext =
    lastChange !== null &&
    lastChange.after === connector?.document &&
    findFile(lastChange.before, role) === shown;
  return isNext
    ? lastChange.done.files.filter((change) => change.role === role).map(({ edits }) => edits)
    : null;
}

function readChange(tree: JsonTree, edits: readonly TextEdit[], text: string): JsonTree {
  const patched = patchTree(tree, { kind: 'text', edits });
  return patched.ok ? patched.value.tree : parseJson(text);
}

function toEdits(edit: TextEdit | null): readonly TextEdit[] {
  return edit ? [edit] : [];
}
