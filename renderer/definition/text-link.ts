// The two-way link between one file of the open connector and the editor's model of it. What is typed becomes edits
// of the document, or a draft while it does not parse; what changes the document elsewhere is patched into the model
// in place. Undo and redo in the editor are the document's; inside a draft they walk through the draft.
import type { FileRole, Problem } from '../../shared/base/problem';
import type { TextEdit } from '../../shared/text/edit';
import { parseJson } from '../../shared/text/parse';
import { patchTree } from '../../shared/text/patch';
import { TextPieces } from '../../shared/text/text-pieces';
import type { JsonTree } from '../../shared/text/tree';
import type { Studio, StudioState } from '../store/studio';
import { fileLabels, findFile, sourceOf, treeOf, type ConnectorFile } from './connector-file';
import { diffTexts } from './diff-texts';
import { addStep, noSteps, redoBurst, undoBurst, type DraftSteps, type Move } from './draft-steps';
import { MirroredModel, type LinkedModel } from './mirrored-model';
import { findNewError } from './new-error';
import { isLongText, isSlowToRead, unreadProblem, type ReadText } from './reading';
import type { EditorChange } from './text-mirror';
import { endBurst, nextBurst, type Burst } from './typing-burst';

/** What the link needs besides the store and the model. */
export interface LinkServices {
  /** Milliseconds that only grow. */
  now(): number;
  readonly read: ReadText;
}

/** Text that is not the document's (yet), as far as it is read. */
interface OpenDraft {
  /** Null for the script, and for a text that is read elsewhere. */
  readonly tree: JsonTree | null;
  readonly problems: readonly Problem[];
}

export class TextLink {
  /** The text in the editor: the document's, or the draft's. */
  readonly shown: MirroredModel;
  /** The file of the document that the editor agrees with, or that the draft started from. */
  private file: ConnectorFile | null;
  /** The text of that file. */
  private base: TextPieces;
  private draft: OpenDraft | null = null;
  private steps: DraftSteps = noSteps;
  private burst: Burst = { id: 0, start: -1, end: -1, timeMs: 0 };
  private readings = 0;
  /** True while this link itself changes the store. */
  private isStoring = false;

  /** The model must hold the file's text, or its draft's, already. */
  constructor(
    private readonly studio: Studio,
    readonly role: FileRole,
    model: LinkedModel,
    private readonly services: LinkServices,
  ) {
    const { connector, draft } = studio.store.getState();
    this.file = connector && findFile(connector.document, role);
    const isDraft = draft?.role === role;
    this.base = sourceOf(this.file);
    this.shown = new MirroredModel(model, isDraft ? TextPieces.of(draft.text) : this.base);
    if (isDraft) this.settle(null);
  }

  /** How the text in the editor reads; null for the script, and for a long draft. */
  get tree(): JsonTree | null {
    return this.draft ? this.draft.tree : treeOf(this.file);
  }

  /** What is wrong with the draft; null while there is none. */
  get draftProblems(): readonly Problem[] | null {
    return this.draft?.problems ?? null;
  }

  /** Takes over what was typed into the model. */
  type(changes: readonly EditorChange[]): void {
    const typed = this.shown.take(changes);
    if (!typed) return;
    this.burst = nextBurst(this.burst, typed.edits, this.services.now());
    this.steps = addStep(this.steps, { burst: this.burst.id, ...typed });
    this.settle(typed.edits);
  }

  /** Follows the store: patches what changed elsewhere into the model. */
  follow(state: StudioState): void {
    if (this.isStoring || !state.connector) return;
    const file = findFile(state.connector.document, this.role);
    const isDiscarded = this.draft !== null && state.draft?.role !== this.role;
    if (file === this.file && !isDiscarded) return;
    const edits = isDiscarded ? null : findEdits(state, this.file, this.role);
    this.setFile(file);
    this.steps = noSteps;
    this.burst = endBurst(this.burst);
    if (isDiscarded) this.forgetDraft();
    if (this.draft) this.settle(null);
    else this.shown.show(this.base, edits);
  }

  undo(): void {
    const { store } = this.studio;
    if (!this.draft) {
      store.getState().undo();
      return;
    }
    const move = undoBurst(this.steps);
    if (move) this.walk(move);
    else store.getState().setDraft(null);
  }

  redo(): void {
    const move = redoBurst(this.steps);
    if (move) this.walk(move);
    else if (!this.draft) this.studio.store.getState().redo();
  }

  /** Ends what is still under way. */
  dispose(): void {
    this.readings += 1;
  }

  /** Goes back or forth inside the draft. */
  private walk({ steps, moves }: Move): void {
    this.steps = steps;
    this.burst = endBurst(this.burst);
    for (const edits of moves) this.shown.apply(edits);
    if (this.draft) this.draft = { ...this.draft, tree: null };
    this.settle(null);
  }

  /** Decides what the text in the editor is now: the document's, an edit of it, or a draft. */
  private settle(typed: readonly TextEdit[] | null): void {
    if (isSameText(this.shown.source, this.base)) this.endDraft();
    else if (this.role !== 'script' && this.isSlow(typed)) this.readLater();
    else {
      const edits = this.draft || !typed ? this.findDifference() : typed;
      const problem = this.readNow(typed, edits) ?? this.commit(edits);
      if (problem) this.keepDraft(problem);
    }
  }

  private isSlow(typed: readonly TextEdit[] | null): boolean {
    return this.draft || !typed ? isLongText(this.shown.source) : isSlowToRead(this.base, typed);
  }

  /** Reads the text as a draft; answers why it cannot be the document's, null when it can. */
  private readNow(typed: readonly TextEdit[] | null, edits: readonly TextEdit[]): Problem | null {
    if (this.role === 'script') return null;
    const base = treeOf(this.file);
    const { source } = this.shown;
    const tree =
      this.draft?.tree && typed
        ? readChange(this.draft.tree, typed, source)
        : readChange(base ?? parseJson(''), edits, source);
    const problem = findNewError(base?.problems ?? [], tree.problems);
    if (problem) this.draft = { tree, problems: tree.problems };
    return problem;
  }

  private readLater(): void {
    const reading = ++this.readings;
    this.draft = { tree: null, problems: this.draft?.problems ?? [] };
    this.keepDraft(this.studio.store.getState().draft?.problem ?? unreadProblem);
    void this.services.read(this.shown.source.toString()).then((problems) => {
      if (reading === this.readings) this.takeReading(problems);
    });
  }

  private takeReading(problems: readonly Problem[]): void {
    const found = findNewError(treeOf(this.file)?.problems ?? [], problems);
    this.draft = { tree: null, problems };
    const problem = found ?? this.commit(this.findDifference());
    if (problem) this.keepDraft(problem);
  }

  /** Makes the text the document's as one edit; answers why it was refused. */
  private commit(edits: readonly TextEdit[]): Problem | null {
    const { store } = this.studio;
    const refused = this.store(() =>
      store.getState().edit({
        kind: 'type-text',
        label: `Type in ${fileLabels[this.role]}`,
        joins: { key: `type-text ${this.role} ${this.burst.id}` },
        changes: [{ file: this.role, change: { kind: 'text', edits } }],
      }),
    );
    if (refused) return refused;
    const { connector } = store.getState();
    this.setFile(connector && findFile(connector.document, this.role));
    this.endDraft();
    return null;
  }

  private keepDraft(problem: Problem): void {
    this.draft ??= { tree: null, problems: [problem] };
    const { store } = this.studio;
    const place = { ...problem.place, file: this.role };
    const draft = { role: this.role, text: this.shown.source.toString(), problem: { ...problem, place } };
    this.store(() => store.getState().setDraft(draft));
  }

  /** The editor and the document say the same. */
  private endDraft(): void {
    const { store } = this.studio;
    this.forgetDraft();
    this.steps = { done: [], undone: this.steps.undone };
    this.shown.show(this.base, isSameText(this.shown.source, this.base) ? [] : null);
    if (store.getState().draft?.role === this.role) this.store(() => store.getState().setDraft(null));
  }

  private forgetDraft(): void {
    this.draft = null;
    this.readings += 1;
  }

  private setFile(file: ConnectorFile | null): void {
    this.file = file;
    this.base = sourceOf(file);
  }

  /** What the text in the editor is beyond the document's, as one edit. */
  private findDifference(): readonly TextEdit[] {
    const edit = diffTexts(this.base.toString(), this.shown.source.toString());
    return edit ? [edit] : [];
  }

  private store<T>(run: () => T): T {
    this.isStoring = true;
    try {
      return run();
    } finally {
      this.isStoring = false;
    }
  }
}

/** The edits of the last change of the document, when they lead from the file that is shown to the one to show. */
function findEdits(
  state: StudioState,
  shown: ConnectorFile | null,
  role: FileRole,
): readonly TextEdit[] | null {
  const { lastChange, connector } = state;
  const isNext =
    lastChange !== null &&
    lastChange.after === connector?.document &&
    findFile(lastChange.before, role) === shown;
  return isNext ? (lastChange.done.files.find((change) => change.role === role)?.edits ?? []) : null;
}

function readChange(tree: JsonTree, edits: readonly TextEdit[], after: TextPieces): JsonTree {
  const patched = patchTree(tree, { kind: 'text', edits });
  return patched.ok ? patched.value.tree : parseJson(after.toString());
}

/** Looks at the texts only where they are of one length: a large text is not put together without need. */
function isSameText(left: TextPieces, right: TextPieces): boolean {
  return left === right || (left.length === right.length && left.toString() === right.toString());
}
