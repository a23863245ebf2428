// Keeps the editor's cursor and the selection of the designer in step: what is selected there is shown and marked
// here, and where the cursor is put here is selected there. Neither answers the other's move.
import type { editor } from 'monaco-editor/editor';
import type { Path } from '../../shared/base/pointer';
import { findPathAt } from '../../shared/text/locate';
import type { Studio } from '../store/studio';
import { findNearestRange, type PlainRange } from './list-markers';
import type { TextLink } from './text-link';
import type { EditorSpan } from './text-mirror';
import { listWritten, meets } from './written-ranges';

/** The cursor rests this long before the selection follows. */
const restMs = 150;
/** How many lines of a place are brought into view; the whole of a long one would not fit. */
const shownLines = 8;
const noReason = 0;
const explicitReason = 3;

/** The classes of the mark: a bar beside all lines of the place, a ground behind its first. */
export interface MarkStyles {
  readonly bar: string;
  readonly line: string;
}

export class SelectionLink {
  private readonly stops: readonly (() => void)[];
  private marks: string[] = [];
  private timer = 0;
  private shown = -1;

  constructor(
    private readonly studio: Studio,
    private readonly link: TextLink,
    private readonly model: editor.ITextModel,
    private readonly view: editor.ICodeEditor,
    private readonly styles: MarkStyles,
  ) {
    const cursor = view.onDidChangeCursorPosition((event) => this.noteCursor(event.reason, event.source));
    const stop = studio.store.subscribe((state, before) => {
      if (state.reveal !== before.reveal) this.show();
      else if (state.lastChange !== before.lastChange) this.showChange();
    });
    this.stops = [() => cursor.dispose(), stop];
  }

  /** Shows what was asked to be shown last, unless that was done or the editor shows another file. */
  show(): void {
    const { reveal } = this.studio.store.getState();
    if (!reveal || reveal.file !== this.link.role || reveal.seq === this.shown || !this.isOnScreen()) return;
    this.shown = reveal.seq;
    const range = reveal.range ?? findNearestRange(this.link.tree, reveal.path);
    const span = this.link.shown.spanOf(range);
    this.mark(range.length > 0 ? span : null);
    this.view.setPosition({ lineNumber: span.startLineNumber, column: span.startColumn });
    this.reveal(span);
    // Of a long place, what was changed in it just now is what matters.
    const changed = this.findChanged(range);
    if (changed) this.reveal(changed);
  }

  /** Shows what was changed elsewhere, by undo for example; where somebody types, they see it. */
  private showChange(): void {
    if (!this.isOnScreen() || this.view.hasTextFocus()) return;
    const changed = this.findChanged(null);
    if (changed) this.reveal(changed);
  }

  /** The first of the lines that the last change wrote, inside the range where one is given; null for none. */
  private findChanged(within: PlainRange | null): EditorSpan | null {
    const { lastChange, connector } = this.studio.store.getState();
    if (!lastChange || lastChange.after !== connector?.document || this.link.draftProblems) return null;
    const file = lastChange.done.files.find(({ role }) => role === this.link.role);
    const written = listWritten(file?.edits ?? []).find((range) => !within || meets(range, within));
    return written ? this.link.shown.spanOf(written) : null;
  }

  /** Scrolls, where it is not in view. */
  private reveal(span: EditorSpan): void {
    this.view.revealRangeNearTopIfOutsideViewport(firstLines(span), 1);
  }

  dispose(): void {
    window.clearTimeout(this.timer);
    for (const stop of this.stops) stop();
  }

  /** Only moves that a person makes count, not those that follow from edits. */
  private noteCursor(reason: number, source: string): void {
    const isMove = reason === explicitReason || (reason === noReason && source === 'keyboard');
    if (!isMove || !this.isOnScreen() || !this.view.hasTextFocus()) return;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.selectAtCursor(), restMs);
  }

  private selectAtCursor(): void {
    const place = this.view.getPosition();
    const { tree, role } = this.link;
    if (!place || !tree || !this.isOnScreen()) return;
    const path = findPathAt(tree, this.link.shown.offsetOf(place));
    this.studio.store.getState().follow(role, path);
    const unit = findUnit(path);
    const range = unit && findNearestRange(tree, unit);
    this.mark(range && this.link.shown.spanOf(range));
  }

  private mark(span: EditorSpan | null): void {
    this.marks = this.model.deltaDecorations(this.marks, span ? listMarks(span, this.styles) : []);
  }

  private isOnScreen(): boolean {
    return this.view.getModel() === this.model;
  }
}

/** What of the definition is selected as a whole: an operation, or a member of the root. */
function findUnit(path: Path): Path | null {
  if (path.length === 0) return null;
  return path.slice(0, path[0] === 'paths' ? 3 : 1);
}

function listMarks(span: EditorSpan, { bar, line }: MarkStyles): editor.IModelDeltaDecoration[] {
  const first = { ...span, endLineNumber: span.startLineNumber, endColumn: span.startColumn };
  return [
    { range: span, options: { isWholeLine: true, linesDecorationsClassName: bar } },
    { range: first, options: { isWholeLine: true, className: line } },
  ];
}

function firstLines(span: EditorSpan): EditorSpan {
  const end = Math.min(span.endLineNumber, span.startLineNumber + shownLines);
  return { ...span, endLineNumber: end, endColumn: end === span.endLineNumber ? span.endColumn : 1 };
}
