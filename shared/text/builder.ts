// The builder: tokens to a tree, forgiving what it can. It works from left to right on a stack of open lists, one
// child at a time, so that it can pause anywhere; what it forgives it reports. `parse` runs it over a whole text,
// `reread` over a few children of one list.
import { closesTooEarly, isOutdented, judgeBracket } from './bracket-rules';
import type { LineIndents } from './line-indents';
import { OpenList } from './open-list';
import { hasRepeatedKey, listRepeatedKeys } from './repeated-keys';
import type { JsonNode } from './tree';
import {
  ValueReader,
  closeBrace,
  closeBracket,
  colon,
  comma,
  openBrace,
  openBracket,
  quote,
  singleQuote,
  startsNumber,
} from './value-reader';

/** Containers nested deeper than this are skipped, so that every walk over a tree may recurse. */
export const maxDepth = 500;

const missing: JsonNode = { kind: 'missing', length: 0 };

/** Reads values from a text, a child at a time. */
export class TreeBuilder extends ValueReader {
  protected readonly stack: OpenList[] = [];
  /** The outermost value, once it is complete. */
  root: JsonNode | null = null;
  private openArrays = 0;
  private openObjects = 0;

  /** With `indents`, brackets that do not match are matched by the indent of their lines. */
  constructor(
    text: string,
    position: number,
    private readonly indents: LineIndents | null,
    private readonly baseDepth = 0,
  ) {
    super(text, position);
  }

  /** Starts with the value at the position, whose first code unit is `code`. */
  start(code: number): void {
    if (code === openBrace || code === openBracket) this.open(code, false);
    else this.root = this.readScalar(code);
  }

  /** Reads on for up to `steps` children. True when the outermost value is complete. */
  advance(steps: number): boolean {
    for (let left = steps; left > 0 && this.root === null; left--) this.step();
    return this.root !== null;
  }

  /** Reads the next child, comma or bracket of the innermost list. */
  protected step(): void {
    const list = this.stack.at(-1);
    if (!list) return;
    const code = this.skipTrivia();
    if (code === comma) this.readComma(list);
    else if (code === closeBrace) this.readBracket(list, 'object');
    else if (code === closeBracket) this.readBracket(list, 'array');
    else if (code === -1) this.closeOpen(list);
    else if (code === colon) this.readStrayColon(list);
    else if (this.indents && isOutdented(this.stack, this.position, this.indents)) this.closeOpen(list);
    else if (list.kind === 'array') this.readItem(list, code);
    else if (code === openBrace || code === openBracket) this.open(code, true);
    else this.readMember(list, code);
  }

  private readItem(list: OpenList, code: number): void {
    this.beginChild(list, this.position);
    this.readValue(list, code);
  }

  private readMember(list: OpenList, code: number): void {
    const start = this.position;
    const mark = this.recoveries.length;
    const isQuoted = code === quote || code === singleQuote;
    const key = isQuoted ? this.readString(code) : this.readWord();
    const end = this.position;
    let next = this.skipTrivia();
    if (!isQuoted && next !== colon && next !== openBrace && next !== openBracket) {
      this.recoveries.length = mark;
      this.position = end;
      this.report('unexpected-character', start, end - start, key);
      return;
    }
    if (code !== quote) this.report(isQuoted ? 'single-quotes' : 'unquoted-key', start, end - start, key);
    this.beginChild(list, start);
    list.key = key;
    list.keyLength = end - start;
    list.colonEnd = 0;
    if (next === colon) {
      list.colonEnd = ++this.position - end;
      next = this.skipTrivia();
      while (next === colon) next = this.skipUnexpected();
    }
    this.readMemberValue(list, next, end);
  }

  /** Reads what stands behind a key that ends at `keyEnd`; `code` is the code unit at the position. */
  private readMemberValue(list: OpenList, code: number, keyEnd: number): void {
    list.valueMark = this.recoveries.length;
    if (endsMember(code) || (list.colonEnd === 0 && !startsValue(code))) {
      this.addMissing(list, keyEnd + list.colonEnd);
      return;
    }
    if (list.colonEnd === 0) this.report('missing-colon', keyEnd, 0, list.key);
    list.colon = this.position - keyEnd;
    this.readValue(list, code);
  }

  private readValue(list: OpenList, code: number): void {
    if (code === openBrace || code === openBracket) {
      this.open(code, false);
      return;
    }
    const value = this.readScalar(code);
    list.add(value, this.position);
  }

  /** Notes a missing value of the member that is being read, at `at`, behind its colon or key. */
  private addMissing(list: OpenList, at: number): void {
    this.report('missing-value', at, 0, list.key);
    list.colon = list.colonEnd;
    list.add(missing, at);
  }

  private beginChild(list: OpenList, at: number): void {
    list.childMark = this.recoveries.length;
    list.stateBefore = list.state;
    list.commaBefore = list.commaAt;
    if (list.state === 'value') this.report('missing-comma', list.childEnd, 0);
    list.gap = at - list.childEnd;
  }

  private readComma(list: OpenList): void {
    if (list.state === 'value') list.takeComma(this.position);
    else this.report('extra-comma', this.position, 1);
    this.position++;
  }

  protected open(code: number, isDropped: boolean): void {
    if (this.stack.length + this.baseDepth >= maxDepth) {
      this.skipTooDeep(isDropped);
      return;
    }
    const kind = code === openBrace ? 'object' : 'array';
    this.countOpen(kind, 1);
    const place = this.indents?.at(this.position);
    this.stack.push(new OpenList(kind, this.position, isDropped, place?.line, place?.width));
    this.position++;
  }

  private readBracket(list: OpenList, kind: OpenList['kind']): void {
    const isOpen = (kind === 'object' ? this.openObjects : this.openArrays) > 0;
    const meaning = judgeBracket(this.stack, kind, this.position, isOpen, this.indents);
    if (meaning === 'unclosed') this.closeOpen(list);
    else if (meaning === 'closes' && !this.closesEarly()) this.close(list);
    else this.skipStrayBracket(kind);
  }

  private closesEarly(): boolean {
    return this.stack.length + this.baseDepth === 1 && closesTooEarly(this.text, this.position + 1);
  }

  protected skipStrayBracket(kind: OpenList['kind']): void {
    this.report('stray-bracket', this.position, 1, kind === 'object' ? '}' : ']');
    this.position++;
  }

  private skipTooDeep(isDropped: boolean): void {
    const start = this.position;
    this.skipNested();
    const length = this.position - start;
    this.report('too-deep', start, length);
    if (!isDropped) this.stack.at(-1)?.add({ kind: 'missing', length }, this.position);
  }

  /** Closes the innermost list at its bracket. */
  private close(list: OpenList): void {
    if (list.state === 'comma') this.report('trailing-comma', list.commaAt, 1);
    this.position++;
    this.finish(list, this.position, true);
  }

  /** Closes the innermost list behind its last child: its bracket is missing. A comma is left to the list around it. */
  private closeOpen(list: OpenList): void {
    this.report('missing-bracket', list.childEnd, 0, list.kind === 'object' ? '}' : ']', list.opens);
    this.finish(list, list.childEnd, false);
    if (list.state !== 'comma') return;
    const around = this.stack.at(-1);
    if (around) around.takeComma(list.commaAt);
    else this.report('trailing-comma', list.commaAt, 1);
  }

  private finish(list: OpenList, end: number, closed: boolean): void {
    this.stack.pop();
    this.countOpen(list.kind, -1);
    this.reportRepeatedKeys(list);
    const node = list.build(end, closed);
    const around = this.stack.at(-1);
    if (!around) this.root = node;
    else if (list.isDropped) this.drop(around, list.opens, end);
    else around.add(node, end);
  }

  private drop(around: OpenList, start: number, end: number): void {
    this.report('missing-key', start, end - start);
    if (around.state !== 'value' && this.skipTrivia() === comma) this.position++;
  }

  /** Goes on with a list whose bracket opens at `opens`, behind a child (or the bracket) that ends at `childEnd`. */
  protected resume(
    kind: OpenList['kind'],
    opens: number,
    childEnd: number,
    isBehindChild: boolean,
  ): OpenList {
    const list = new OpenList(kind, opens, false);
    list.childEnd = childEnd;
    if (isBehindChild) list.state = 'value';
    this.countOpen(kind, 1);
    this.stack.push(list);
    return list;
  }

  private countOpen(kind: OpenList['kind'], step: number): void {
    if (kind === 'object') this.openObjects += step;
    else this.openArrays += step;
  }

  private reportRepeatedKeys(list: OpenList): void {
    if (!hasRepeatedKey(list.members)) return;
    for (const { kind, offset, length, detail } of listRepeatedKeys(list.members, list.opens)) {
      this.report(kind, offset, length, detail);
    }
  }

  /** A colon where none can be: it shows that the text before it is a key, or it is ignored. */
  private readStrayColon(list: OpenList): void {
    const last = list.kind === 'object' ? list.members.at(-1)?.value : list.items.at(-1)?.value;
    const isKey = list.state === 'value' && last?.kind === 'string';
    if (isKey && list.kind === 'object') this.takeBackValue(list, last.length);
    else if (isKey && this.openObjects > 0) this.takeBackItem(list, last.length);
    else this.skipUnexpected();
  }

  /** The value of the last member was the next key: the member has none. */
  private takeBackValue(list: OpenList, length: number): void {
    const member = list.members.pop();
    if (!member) return;
    const keyEnd = list.childEnd - length - member.colon;
    this.recoveries.length = Math.min(this.recoveries.length, list.valueMark);
    this.position = list.childEnd - length;
    this.addMissing(list, keyEnd + list.colonEnd);
  }

  /** The last item was a key of the object around: the arrays up to it have no closing bracket. */
  private takeBackItem(list: OpenList, length: number): void {
    const item = list.items.pop();
    this.recoveries.length = Math.min(this.recoveries.length, list.childMark);
    this.position = list.childEnd - length;
    list.childEnd = this.position - (item?.gap ?? 0);
    list.state = list.stateBefore;
    list.commaAt = list.commaBefore;
    for (let top = this.stack.at(-1); top?.kind === 'array'; top = this.stack.at(-1)) this.closeOpen(top);
  }
}

/** True for what can only stand behind a complete member. */
function endsMember(code: number): boolean {
  return code === comma || code === closeBrace || code === closeBracket || code === -1;
}

/** True for what can only start a value; words may be keys without quotes. */
function startsValue(code: number): boolean {
  return code === quote || code === openBrace || code === openBracket || startsNumber(code);
}
