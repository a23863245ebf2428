// Reads one JSON document: what stands before its value, the value, and what stands behind it.
import { TreeBuilder } from './builder';
import type { LineIndents } from './line-indents';
import { ParsedTree } from './parsed-tree';
import { buildRecoveryProblems } from './recovery';
import { TextPieces } from './text-pieces';
import type { JsonTree } from './tree';
import { closeBrace, closeBracket, colon, comma } from './value-reader';

const byteOrderMark = 0xfeff;
const trailingCost = 10;

/** A document that is being read. A byte order mark at its start is skipped without a word. */
export class DocumentReader extends TreeBuilder {
  /** Where the value starts; -1 until it is found. */
  private valueStart = -1;
  private isComplete = false;
  private hasTrailingText = false;

  constructor(text: string, indents: LineIndents | null) {
    super(text, text.charCodeAt(0) === byteOrderMark ? 1 : 0, indents);
  }

  /** Reads on for up to `steps` steps. True when the text is at its end. */
  override advance(steps: number): boolean {
    if (this.valueStart < 0) this.readStart();
    if (!this.isComplete && super.advance(steps)) {
      this.readEnd();
      this.isComplete = true;
    }
    return this.isComplete;
  }

  /** How much was forgiven. What is left out behind the value weighs more than a sign that is missing. */
  get cost(): number {
    return this.reported + (this.hasTrailingText ? trailingCost : 0);
  }

  /** The tree, once everything is read. */
  buildTree(): JsonTree {
    const source = TextPieces.of(this.text);
    const root = this.root ?? { kind: 'missing', length: 0 };
    return new ParsedTree(source, this.valueStart, root, buildRecoveryProblems(source, this.recoveries));
  }

  private readStart(): void {
    let code = this.skipTrivia();
    while (code === comma || code === colon) code = this.skipUnexpected();
    while (code === closeBrace || code === closeBracket) {
      this.skipStrayBracket(code === closeBrace ? 'object' : 'array');
      code = this.skipTrivia();
    }
    this.valueStart = this.position;
    if (code !== -1) this.start(code);
    else {
      this.root = { kind: 'missing', length: 0 };
      this.report('empty', this.position, 0);
    }
  }

  /** Reports what stands behind the value, without the white space at its end. */
  private readEnd(): void {
    if (this.skipTrivia() === -1) return;
    this.hasTrailingText = true;
    const length = this.text.trimEnd().length - this.position;
    this.report('trailing-text', this.position, Math.max(1, length));
  }
}
