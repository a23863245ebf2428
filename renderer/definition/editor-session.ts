// One text editor over the files of one connector, outside React: a model and its links for each file that was
// shown, kept until the session ends, so that cursor and scroll place of a file are there when it is shown again.
import { editor, Uri, type IDisposable } from 'monaco-editor/editor';
import type { FileRole, Problem } from '../../shared/base/problem';
import type { Studio, StudioState } from '../store/studio';
import { listProblems } from '../store/use-problems';
import { buildEditorOptions, buildSizeOptions } from './editor-options';
import { fileLabels, findFile, textOf } from './connector-file';
import { listMarkers } from './list-markers';
import { registerQuickFixes, type MarkedText } from './quick-fixes';
import { SelectionLink, type MarkStyles } from './selection-link';
import { TextLink } from './text-link';
import { TextReader } from './text-reader';

/** A file that was shown. */
interface Page {
  readonly model: editor.ITextModel;
  readonly link: TextLink;
  readonly selection: SelectionLink;
  view: editor.ICodeEditorViewState | null;
  /** What is marked in it. */
  problems: readonly Problem[];
}

const markerOwner = 'connector';

export class EditorSession {
  private readonly view: editor.IStandaloneCodeEditor;
  private readonly pages = new Map<FileRole, Page>();
  private readonly stop: () => void;
  private readonly fixes: IDisposable;
  private readonly reader = new TextReader();
  private role: FileRole | null = null;

  constructor(
    private readonly studio: Studio,
    container: HTMLElement,
    private readonly styles: MarkStyles,
  ) {
    this.view = editor.create(container, { ...buildEditorOptions(), model: null });
    this.stop = studio.store.subscribe((state, before) => this.follow(state, before));
    this.fixes = registerQuickFixes((model) => this.findMarked(model));
  }

  /** The editor itself, for what only listens. */
  get editor(): editor.IStandaloneCodeEditor {
    return this.view;
  }

  /** The line ends of the file that is shown, in a word or two. */
  get lineEnd(): string {
    const page = this.role && this.pages.get(this.role);
    if (!page) return '';
    const { lineEnd } = page.link.shown;
    if (lineEnd === null) return 'Mixed line ends';
    return lineEnd === '\n' ? 'LF' : 'CRLF';
  }

  /** Shows a file. */
  show(role: FileRole): void {
    const last = this.role && this.pages.get(this.role);
    if (last) last.view = this.view.saveViewState();
    const page = this.pages.get(role) ?? this.openPage(role);
    this.role = role;
    this.view.setModel(page.model);
    this.view.updateOptions({
      ...buildSizeOptions(page.model.getValueLength()),
      ariaLabel: `${fileLabels[role]} text. Tab writes a tab; press Control M to let Tab leave the editor.`,
    });
    if (page.view) this.view.restoreViewState(page.view);
    this.allowTyping(this.studio.store.getState());
    page.selection.show();
    this.mark(this.studio.store.getState());
  }

  focus(): void {
    this.view.focus();
  }

  dispose(): void {
    this.stop();
    this.fixes.dispose();
    for (const { selection, link } of this.pages.values()) {
      selection.dispose();
      link.dispose();
    }
    this.reader.dispose();
    this.view.dispose();
    for (const { model } of this.pages.values()) model.dispose();
  }

  private openPage(role: FileRole): Page {
    const { connector, draft } = this.studio.store.getState();
    const language = role === 'script' ? 'csharp' : 'json';
    const file = connector && findFile(connector.document, role);
    const text = draft?.role === role ? draft.text : textOf(file);
    const uri = Uri.parse(`connector:/${connector?.id ?? ''}/${role}`);
    const model = editor.createModel(text, language, uri);
    const link = new TextLink(this.studio, role, model, {
      now: () => performance.now(),
      read: this.reader.read,
    });
    const selection = new SelectionLink(this.studio, link, model, this.view, this.styles);
    const page: Page = { model, link, selection, view: null, problems: [] };
    // The document has one history, and every way into Monaco's own undo ends in these two.
    Object.assign(model, { undo: () => link.undo(), redo: () => link.redo() });
    model.onDidChangeContent(({ changes, isFlush }) => {
      if (!isFlush) link.type(changes);
    });
    this.pages.set(role, page);
    return page;
  }

  private follow(state: StudioState, before: StudioState): void {
    const isOther = state.connector?.document !== before.connector?.document || state.draft !== before.draft;
    if (isOther) for (const { link } of this.pages.values()) link.follow(state);
    if (state.draft !== before.draft) this.allowTyping(state);
    if (state.check !== before.check || state.draft !== before.draft) this.mark(state);
  }

  /** There is one draft at a time: while it stands on another page, this one waits. */
  private allowTyping({ draft }: StudioState): void {
    this.view.updateOptions({ readOnly: draft !== null && draft.role !== this.role });
  }

  private findMarked(model: editor.ITextModel): MarkedText | null {
    const page = [...this.pages.values()].find((one) => one.model === model);
    if (!page) return null;
    const { link, problems } = page;
    const own = problems.filter(({ place }) => place?.file === link.role);
    return { tree: link.tree, problems: own, spanOf: (range) => link.shown.spanOf(range) };
  }

  private mark(state: StudioState): void {
    const page = this.role && this.pages.get(this.role);
    if (!page) return;
    const { role, tree, shown, draftProblems } = page.link;
    // The places of a check hold for the text that was checked.
    if (!draftProblems && state.check?.document !== state.connector?.document) return;
    page.problems = draftProblems ? placeIn(role, draftProblems) : listProblems(state);
    const markers = listMarkers(page.problems, role, tree, (range) => shown.spanOf(range));
    editor.setModelMarkers(page.model, markerOwner, [...markers]);
  }
}

/** The problems that reading a text answers do not say in which file it stands. */
function placeIn(file: FileRole, problems: readonly Problem[]): readonly Problem[] {
  return problems.map((problem) => ({ ...problem, place: { ...problem.place, file } }));
}
