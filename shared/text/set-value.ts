// Gives a place in the text another value with the fewest changes: what is the same inside stays untouched.
import { isJsonArray, isJsonObject, isSameJson, type JsonObject, type JsonValue } from '../base/json-value';
import type { Spot } from './add-children';
import type { TextEdit } from './edit';
import { chooseLayout, findSibling } from './layout';
import { editList, type PrintChild } from './list-edits';
import { childAt, viewList, type ListView } from './list-view';
import type { Located } from './locate';
import { matchItems } from './match-items';
import { inline, printMember, printValue } from './print-value';
import { readIndent, readStyle, type Style } from './style';
import type { ArrayNode, JsonTree, ObjectNode } from './tree';
import { toValue } from './value';

/** The edits that give the innermost of `chain` (all values on a path, the root first) the value. */
export function setValue(tree: JsonTree, chain: readonly Located[], value: JsonValue): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  new ValueSetter(tree, edits).set(chain, value);
  return edits;
}

/** Prints a new member (with `key`) or item of the innermost of `chain`, for a spot at `index`. */
export function buildPrinter(
  tree: JsonTree,
  chain: readonly Located[],
  style: Style,
  index: number,
  key: string | null,
  value: JsonValue,
): PrintChild {
  const layout = chooseLayout(tree, chain, index, key, value);
  const list = chain.at(-1);
  const sibling = list && findSibling(list, index, value);
  // What stands between signs on one line is best seen in a neighbour.
  const own = sibling ? readStyle(tree, [...chain, sibling]) : style;
  return ({ indent, isOwnLine }: Spot) => {
    const chosen = isOwnLine ? layout : inline;
    return key === null
      ? printValue(value, own, chosen, indent)
      : printMember(key, value, own, chosen, indent);
  };
}

class ValueSetter {
  constructor(
    private readonly tree: JsonTree,
    private readonly edits: TextEdit[],
  ) {}

  set(chain: readonly Located[], value: JsonValue): void {
    const place = chain.at(-1);
    if (!place) return;
    const { node } = place;
    const view = viewList(this.tree.source, place);
    if (view && node.kind === 'object' && isJsonObject(value) && sharesKey(node, value)) {
      this.setMembers(chain, view, node, value);
    } else if (view && node.kind === 'array' && isJsonArray(value) && sharesItems(node, value)) {
      this.setItems(chain, view, node, value);
    } else if (!isSame(place, value)) this.replace(chain, place, value);
  }

  private setMembers(chain: readonly Located[], view: ListView, node: ObjectNode, value: JsonObject): void {
    const last = new Map(node.members.map((member, index) => [member.key, index]));
    const removed = new Set<number>();
    node.members.forEach(({ key }, index) => {
      const wanted = Object.hasOwn(value, key) ? value[key] : undefined;
      if (wanted === undefined) removed.add(index);
      else if (last.get(key) === index) this.setChild(chain, view, index, wanted);
    });
    const style = readStyle(this.tree, chain);
    const count = node.members.length;
    const added = Object.entries(value)
      .filter(([key, one]) => !last.has(key) && one !== undefined)
      .map(([key, one]) => buildPrinter(this.tree, chain, style, count, key, one));
    this.edits.push(
      ...editList(view, style, { removed, added: new Map([[count, added]]), isLineWanted: true }),
    );
  }

  private setItems(
    chain: readonly Located[],
    view: ListView,
    node: ArrayNode,
    value: readonly JsonValue[],
  ): void {
    const before = node.items.map((item) => toValue(item.value));
    const matches = matchItems(before, value);
    const kept = new Set(matches);
    const removed = new Set(before.map((_, index) => index).filter((index) => !kept.has(index)));
    const style = readStyle(this.tree, chain);
    const added = new Map<number, PrintChild[]>();
    let next = node.items.length;
    for (let index = value.length - 1; index >= 0; index--) {
      const item = value[index] ?? null;
      const match = matches[index] ?? -1;
      if (match >= 0) {
        next = match;
        if (!isSameJson(before[match], item)) this.setChild(chain, view, match, item);
      } else {
        const printer = buildPrinter(this.tree, chain, style, next, null, item);
        added.set(next, [printer, ...(added.get(next) ?? [])]);
      }
    }
    this.edits.push(...editList(view, style, { removed, added, isLineWanted: true }));
  }

  private setChild(chain: readonly Located[], view: ListView, index: number, value: JsonValue): void {
    const child = childAt(view, index);
    if (child) this.set([...chain, child], value);
  }

  private replace(chain: readonly Located[], place: Located, value: JsonValue): void {
    const around = chain.slice(0, -1);
    const style = readStyle(this.tree, chain);
    const indent = readIndent(this.tree.source, place.keyOffset ?? place.offset);
    const list = around.at(-1)?.node;
    const key = list?.kind === 'object' ? (list.members[place.index]?.key ?? null) : null;
    const layout = chooseLayout(this.tree, around, place.index, key, value);
    const before = this.readMissingColon(place, style);
    const text = before + printValue(value, style, layout, indent);
    this.edits.push({ offset: place.offset, length: place.length, text });
  }

  /** What a value needs before it where none stands yet: the colon, or the space behind it. */
  private readMissingColon({ node, offset, keyOffset, keyLength }: Located, style: Style): string {
    if (node.kind !== 'missing' || keyOffset === null) return '';
    if (offset === keyOffset + keyLength) return style.colon;
    return this.tree.source.charCodeAt(offset - 1) === 58 ? style.colon.replace(/^[ \t]*:/, '') : '';
  }
}

function sharesKey(node: ObjectNode, value: JsonObject): boolean {
  return node.members.length > 0 && node.members.some((member) => Object.hasOwn(value, member.key));
}

function sharesItems(node: ArrayNode, value: readonly JsonValue[]): boolean {
  return node.items.length > 0 && value.length > 0;
}

function isSame({ node }: Located, value: JsonValue): boolean {
  switch (node.kind) {
    case 'object':
      return isJsonObject(value) && node.members.length === 0 && Object.keys(value).length === 0;
    case 'array':
      return isJsonArray(value) && node.items.length === 0 && value.length === 0;
    case 'missing':
      return false;
    case 'null':
      return value === null;
    default:
      return Object.is(node.value, value) || node.value === value;
  }
}
