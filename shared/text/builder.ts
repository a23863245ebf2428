// The builder: tokens to a tree, forgiving what it can. It works from left to right and always moves forward; what
// it forgives it reports to the scanner. `parse` runs it over a whole text, `splice` over a few members of one.
import { isPunctuation } from './characters';
import { indentIfFirst, lineIndent } from './indentation';
import { findRepeatedKeys } from './repeated-keys';
import { Scanner } from './scanner';
import type { ArrayNode, BooleanNode, ItemNode, JsonNode, MemberNode, NullNode, ObjectNode } from './tree';

/** Containers nested deeper than this are skipped, so that every walk over a tree may recurse. */
export const maxDepth = 500;

const quote = 34;
const singleQuote = 39;
const comma = 44;
const colon = 58;
const openBracket = 91;
const closeBracket = 93;
const openBrace = 123;
const closeBrace = 125;

const nullNode: NullNode = { kind: 'null', length: 4 };
const trueNode: BooleanNode = { kind: 'boolean', length: 4, value: true };
const falseNode: BooleanNode = { kind: 'boolean', length: 5, value: false };

/** Words that other languages use for the JSON literals. */
const literalWords: ReadonlyMap<string, JsonNode['kind'] | boolean> = new Map<string, 'null' | boolean>([
  ['true', true],
  ['false', false],
  ['null', 'null'],
  ['none', 'null'],
  ['undefined', 'null'],
  ['nan', 'null'],
]);

/** Where a list of children stands: at its opening bracket, behind a child, or behind a comma. */
export type ListState = 'open' | 'value' | 'comma';

/** An open list of members or items while it is read. */
interface OpenList {
  readonly kind: 'object' | 'array';
  /** Offset of the opening bracket; -1 for a part of a list, which ends with the text. */
  readonly opens: number;
  /** The width of the indent of the line that opens it; only known when brackets are matched by indent. */
  readonly indent: number;
  state: ListState;
  /** Offset of the last comma, when nothing followed it yet. */
  commaAt: number;
  /** Where the last child ends, or the bracket. The next gap starts here. */
  childEnd: number;
  /** Where the last text that belongs to the list ends, also when it was ignored. */
  contentEnd: number;
}

/** What a part of a list came to. */
export interface ListEnd {
  readonly state: ListState;
  readonly commaAt: number;
  /** The units between the end of the last child and the end of the text. */
  readonly restLength: number;
}

/** Reads values from a text. With `byIndent`, brackets that do not match are matched by the indent of their lines. */
export class TreeBuilder extends Scanner {
  private readonly open: OpenList[] = [];
  private openArrays = 0;
  private openObjects = 0;

  constructor(
    text: string,
    position: number,
    private readonly byIndent: boolean,
    private readonly baseDepth: number,
  ) {
    super(text, position);
  }

  /** Reads the value that starts at the position with `code`. */
  readValue(code: number): JsonNode {
    if (code === quote || code === singleQuote) {
      const start = this.position;
      const value = this.readString(code);
      return { kind: 'string', length: this.position - start, value };
    }
    if (code === openBrace || code === openBracket) {
      if (this.open.length + this.baseDepth >= maxDepth) return this.skipTooDeep();
      return code === openBrace ? this.readObject() : this.readArray();
    }
    if ((code >= 48 && code <= 57) || code === 45 || code === 43 || code === 46) {
      const start = this.position;
      const value = this.readNumber();
      if (value !== null) return { kind: 'number', length: this.position - start, value };
    }
    return this.readLiteral();
  }

  /** Reads members or items from the position to the end of the text, as a part of a list in `state`. */
  readPart(
    kind: 'object' | 'array',
    state: ListState,
  ): { readonly children: readonly (MemberNode | ItemNode)[]; readonly end: ListEnd } {
    const start = this.position;
    const list: OpenList = {
      kind,
      opens: -1,
      indent: -1,
      state,
      commaAt: -1,
      childEnd: start,
      contentEnd: start,
    };
    const children: (MemberNode | ItemNode)[] = [];
    this.open.push(list);
    if (kind === 'object') this.readMembers(list, children as MemberNode[]);
    else this.readItems(list, children as ItemNode[]);
    this.open.pop();
    return {
      children,
      end: { state: list.state, commaAt: list.commaAt, restLength: this.text.length - list.childEnd },
    };
  }

  private readObject(): ObjectNode {
    const members: MemberNode[] = [];
    const list = this.enter('object');
    this.openObjects++;
    const closed = this.readMembers(list, members);
    this.openObjects--;
    this.leave(list, closed);
    this.reportRepeatedKeys(list.opens, members);
    return {
      kind: 'object',
      length: (closed ? this.position : list.contentEnd) - list.opens,
      members,
      closed,
    };
  }

  private readArray(): ArrayNode {
    const items: ItemNode[] = [];
    const list = this.enter('array');
    this.openArrays++;
    const closed = this.readItems(list, items);
    this.openArrays--;
    this.leave(list, closed);
    return { kind: 'array', length: (closed ? this.position : list.contentEnd) - list.opens, items, closed };
  }

  private enter(kind: 'object' | 'array'): OpenList {
    const opens = this.position++;
    const indent = this.byIndent ? lineIndent(this.text, opens) : -1;
    const list: OpenList = {
      kind,
      opens,
      indent,
      state: 'open',
      commaAt: -1,
      childEnd: opens + 1,
      contentEnd: opens + 1,
    };
    this.open.push(list);
    return list;
  }

  private leave(list: OpenList, closed: boolean): void {
    this.open.pop();
    if (closed) return;
    this.position = list.state === 'comma' && list.commaAt >= 0 ? list.commaAt : list.contentEnd;
    if (list.state === 'comma') list.contentEnd = this.position = list.childEnd;
    this.report('missing-bracket', list.contentEnd, 0, list.kind === 'object' ? '}' : ']', list.opens);
  }

  /** Reads members up to the closing brace, which it takes. False when the brace is missing. */
  private readMembers(list: OpenList, members: MemberNode[]): boolean {
    for (;;) {
      const code = this.skipTrivia();
      if (code === comma) this.takeComma(list);
      else if (code === closeBrace || code === closeBracket || code === -1) {
        const outcome = this.closeList(list, code, closeBrace, this.openArrays > 0);
        if (outcome !== null) return outcome;
      } else if (this.byIndent && this.isOutdented(list)) return false;
      else if (code === colon) this.skipCharacter(list);
      else if (code === openBrace || code === openBracket) this.skipValueWithoutKey(list, code);
      else members.push(this.readMember(list, code));
    }
  }

  /** Reads items up to the closing bracket, which it takes. False when the bracket is missing. */
  private readItems(list: OpenList, items: ItemNode[]): boolean {
    let previous = { end: list.childEnd, commaAt: -1, state: list.state };
    for (;;) {
      const code = this.skipTrivia();
      if (code === comma) this.takeComma(list);
      else if (code === closeBracket || code === closeBrace || code === -1) {
        const outcome = this.closeList(list, code, closeBracket, this.openObjects > 0);
        if (outcome !== null) return outcome;
      } else if (code === colon) {
        const last = items.at(-1)?.value;
        if (last?.kind !== 'string' || list.state !== 'value' || this.openObjects === 0)
          this.skipCharacter(list);
        else {
          items.pop();
          list.childEnd = list.contentEnd = previous.end;
          list.commaAt = previous.commaAt;
          list.state = previous.state;
          return false;
        }
      } else {
        previous = { end: list.childEnd, commaAt: list.commaAt, state: list.state };
        if (list.state === 'value') this.report('missing-comma', list.childEnd, 0);
        const gap = this.position - list.childEnd;
        const value = this.readValue(code);
        items.push({ gap, value });
        this.endChild(list, this.position - value.length + value.length);
      }
    }
  }

  private readMember(list: OpenList, code: number): MemberNode {
    if (list.state === 'value') this.report('missing-comma', list.childEnd, 0);
    const start = this.position;
    const key = this.readKey(code);
    const keyEnd = this.position;
    const value = this.readMemberValue(key, keyEnd);
    const colonLength = this.valueStart - keyEnd;
    this.endChild(list, this.valueStart + value.length);
    const gap = start - this.gapStart;
    return { gap, key, keyLength: keyEnd - start, colon: colonLength, value };
  }
}
