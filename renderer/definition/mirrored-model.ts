// The editor's model with the text of the file that it shows: keeps the two in step, whoever of them changes, and
// carries places across. What a change means is the matter of `text-link`.
import type { TextEdit } from '../../shared/text/edit';
import { invertTextEdits } from '../../shared/text/text-edits';
import type { TextPieces } from '../../shared/text/text-pieces';
import { diffTexts } from './diff-texts';
import {
  advanceMirror,
  buildMirror,
  countLines,
  toOffset,
  toSpan,
  toTextEdits,
  type EditorChange,
  type EditorSpan,
  type EditorText,
  type TextMirror,
} from './text-mirror';

/** What the editor's model is asked for; the real one is Monaco's. Lengths are without a byte order mark. */
export interface LinkedModel extends EditorText {
  applyEdits(edits: { readonly range: EditorSpan; readonly text: string }[]): void;
  setValue(text: string): void;
  /** 0 for `\n`, 1 for `\r\n`. */
  setEOL(lineEnd: 0 | 1): void;
  getLineCount(): number;
  getValueLength(): number;
}

/** What was typed, against the text before, and the way back. */
export interface TypedChange {
  readonly edits: readonly TextEdit[];
  readonly inverse: readonly TextEdit[];
}

export class MirroredModel {
  private mirror: TextMirror;
  private isWriting = false;

  /** The model must hold the text already. */
  constructor(
    private readonly model: LinkedModel,
    source: TextPieces,
  ) {
    this.mirror = buildMirror(source);
    this.setLineEnd();
  }

  /** The text of the file as the editor shows it. */
  get source(): TextPieces {
    return this.mirror.source;
  }

  /** The line end of the text; null where it has several. */
  get lineEnd(): '\n' | '\r\n' | null {
    return this.mirror.uniform ? this.mirror.lineEnd : null;
  }

  /** Where a stretch of the text stands in the editor. */
  spanOf(range: { readonly offset: number; readonly length: number }): EditorSpan {
    return toSpan(this.mirror, this.model, range.offset, range.length);
  }

  /** The offset in the text of a place in the editor. */
  offsetOf(place: { readonly lineNumber: number; readonly column: number }): number {
    return toOffset(this.mirror, this.model, place);
  }

  /** Takes over what was typed; null for changes that this object made itself. */
  take(changes: readonly EditorChange[]): TypedChange | null {
    if (this.isWriting) return null;
    const edits = toTextEdits(this.mirror, changes);
    const inverse = invertTextEdits(this.mirror.source, edits);
    this.mirror = advanceMirror(this.mirror, edits);
    if (!this.isInStep()) this.replace(this.mirror.source);
    return { edits, inverse };
  }

  /** Changes the text, in the editor too. */
  apply(edits: readonly TextEdit[]): void {
    const operations = edits.map((edit) => ({ range: this.spanOf(edit), text: edit.text }));
    this.write(() => this.model.applyEdits(operations));
    this.mirror = advanceMirror(this.mirror, edits);
  }

  /** Brings the editor to a text, by the edits that led there when they are known. */
  show(source: TextPieces, edits: readonly TextEdit[] | null): void {
    const missing = edits ? null : diffTexts(this.mirror.source.toString(), source.toString());
    this.apply(edits ?? (missing ? [missing] : []));
    if (this.mirror.source.length !== source.length || !this.isInStep()) this.replace(source);
    else this.mirror = { ...this.mirror, source };
  }

  private replace(source: TextPieces): void {
    this.write(() => this.model.setValue(source.toString()));
    this.mirror = buildMirror(source);
    this.setLineEnd();
  }

  /** The editor would otherwise choose by itself, and by the system where a text has one line. */
  private setLineEnd(): void {
    this.write(() => this.model.setEOL(this.mirror.lineEnd === '\n' ? 0 : 1));
  }

  /** A quick check that the editor shows the text: as long, or where line ends are mixed, as many lines. */
  private isInStep(): boolean {
    const { uniform, source, lead } = this.mirror;
    return uniform
      ? this.model.getValueLength() === source.length - lead
      : this.model.getLineCount() === countLines(this.mirror);
  }

  private write(run: () => void): void {
    this.isWriting = true;
    try {
      run();
    } finally {
      this.isWriting = false;
    }
  }
}
