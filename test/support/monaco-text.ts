// Monaco's own text buffer as the model of a text link: the real rules for line ends, places and changes, without a
// window around it.
import type { EditorChange, EditorSpan } from '../../renderer/definition/text-mirror';
import type { LinkedModel } from '../../renderer/definition/mirrored-model';

interface Position {
  readonly lineNumber: number;
  readonly column: number;
}

interface Buffer {
  getEOL(): string;
  setEOL(lineEnd: string): void;
  getLength(): number;
  getLineCount(): number;
  getLineLength(line: number): number;
  getLinesContent(): string[];
  getOffsetAt(line: number, column: number): number;
  getPositionAt(offset: number): Position;
  applyEdits(edits: unknown[], trim: boolean, undo: boolean): { readonly changes: EditorChange[] };
}

interface BufferModule {
  readonly PieceTreeTextBufferBuilder: new () => {
    acceptChunk(chunk: string): void;
    finish(normalize?: boolean): { create(lineEnd: number): { textBuffer: Buffer } };
  };
}

interface RangeModule {
  readonly Range: new (line: number, column: number, endLine: number, endColumn: number) => EditorSpan;
}

const folder = 'monaco-editor/editor/common';
const { PieceTreeTextBufferBuilder } = (await import(
  /* @vite-ignore */ `${folder}/model/pieceTreeTextBuffer/pieceTreeTextBufferBuilder`
)) as BufferModule;
const { Range } = (await import(/* @vite-ignore */ `${folder}/core/range`)) as RangeModule;

const byteOrderMark = '\uFEFF';

/** An edit of the model, as a person makes it or as the link writes it. */
export interface ModelEdit {
  readonly range: EditorSpan;
  readonly text: string;
}

export class MonacoText implements LinkedModel {
  private buffer: Buffer;
  /** How often the whole text was replaced. */
  replaced = 0;
  onChange: (changes: readonly EditorChange[]) => void = () => undefined;

  constructor(text: string) {
    this.buffer = build(text);
  }

  get text(): string {
    return this.buffer.getLinesContent().join(this.buffer.getEOL());
  }

  get lines(): readonly string[] {
    return this.buffer.getLinesContent();
  }

  applyEdits(edits: readonly ModelEdit[]): void {
    const operations = edits.map(({ range, text }) => ({
      range: this.validate(range),
      text,
      identifier: null,
      forceMoveMarkers: false,
      isAutoWhitespaceEdit: false,
      _isTracked: false,
    }));
    const { changes } = this.buffer.applyEdits(operations, false, false);
    this.onChange(changes);
  }

  /** Types at an offset of the text that is shown, in place of `length` units. */
  typeAt(offset: number, length: number, text: string): void {
    const start = this.buffer.getPositionAt(offset);
    const end = this.buffer.getPositionAt(offset + length);
    this.applyEdits([
      {
        range: {
          startLineNumber: start.lineNumber,
          startColumn: start.column,
          endLineNumber: end.lineNumber,
          endColumn: end.column,
        },
        text,
      },
    ]);
  }

  setValue(text: string): void {
    this.replaced += 1;
    this.buffer = build(text);
  }

  setEOL(lineEnd: 0 | 1): void {
    this.buffer.setEOL(lineEnd === 0 ? '\n' : '\r\n');
  }

  getPositionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.buffer.getLength()));
    return this.buffer.getPositionAt(inside);
  }

  getOffsetAt({ lineNumber, column }: Position): number {
    return this.buffer.getOffsetAt(lineNumber, column);
  }

  getLineCount(): number {
    return this.buffer.getLineCount();
  }

  getValueLength(): number {
    return this.buffer.getLength();
  }

  private validate(range: EditorSpan): EditorSpan {
    const place = (line: number, column: number): [number, number] => {
      const inside = Math.max(1, Math.min(line, this.buffer.getLineCount()));
      return [inside, Math.max(1, Math.min(column, this.buffer.getLineLength(inside) + 1))];
    };
    const start = place(range.startLineNumber, range.startColumn);
    const end = place(range.endLineNumber, range.endColumn);
    return new Range(...start, ...end);
  }
}

function build(text: string): Buffer {
  const builder = new PieceTreeTextBufferBuilder();
  builder.acceptChunk(text.startsWith(byteOrderMark) ? text.slice(1) : text);
  return builder.finish(true).create(1).textBuffer;
}
