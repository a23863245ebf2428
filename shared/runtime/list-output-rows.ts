// Lists what a reply hands on to the maker: the rows of its body beside what the definition declares, then the
// declared headers. Numbers are taken from the text, so that long ids stay what they are.
import { findOutputResponse } from '../operations/list-outputs';
import type { Field, Operation, ResponseModel } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import { findNode } from '../text/locate';
import { readBoolean } from '../text/read';
import type { JsonNode, JsonTree } from '../text/tree';
import type { OutputRow } from './call-record';
import { cutText } from './cut-text';
import type { NamedValue } from './request';

/** A reply as far as outputs are concerned. */
export interface ReplyContent {
  readonly status: number;
  readonly headers: readonly NamedValue[];
  /** The body where it is JSON, else null. */
  readonly json: JsonTree | null;
  /** What to show where the body is no JSON; empty where there is none. */
  readonly text: string;
}

/** The rows, and whether more were left out. */
export interface OutputList {
  readonly rows: OutputRow[];
  readonly isCut: boolean;
}

const mostRows = 2000;
const longestValue = 4000;

/**
 * Lists the outputs in the order of the reply; what the definition hides from makers (`internal`) is left out. A
 * status below 300 is read by the response whose schema makes the outputs, another one only by a response of its own;
 * a status that nobody declares has no outputs.
 */
export function listOutputRows(definition: JsonTree, operation: Operation, reply: ReplyContent): OutputList {
  const response = findResponse(operation, reply.status);
  if (!response) return { rows: [], isCut: false };
  const list = new RowList(definition, reply.json?.text ?? reply.text);
  if (reply.json) list.addBody(reply.json, response.schema);
  else if (reply.text !== '') list.addText(reply.text, response.schema);
  for (const header of response.headers) {
    const name = header.name.toLowerCase();
    const sent = reply.headers.find((one) => one.name.toLowerCase() === name);
    if (sent) list.add(header.label, `header/${header.name}`, header.type || 'string', 0, sent.value, false);
  }
  return { rows: list.rows, isCut: list.isCut };
}

function findResponse(operation: Operation, status: number): ResponseModel | null {
  const exact = operation.responses.find((response) => response.status === String(status));
  if (exact?.schema) return exact;
  const isSuccess = status >= 200 && status < 300;
  return isSuccess ? findOutputResponse(operation) : (exact ?? null);
}

/** A place in the reply, with the field that declares it. */
interface Place {
  readonly node: JsonNode;
  /** Of the node in the text. */
  readonly offset: number;
  readonly path: string;
  readonly depth: number;
  readonly label: string;
  /** Null for what the definition does not name. */
  readonly field: Field | null;
  /** True where the definition leaves open what stands here. */
  readonly isOpen: boolean;
}

class RowList {
  readonly rows: OutputRow[] = [];
  isCut = false;
  private readonly children = new Map<Field, readonly Field[]>();

  constructor(
    private readonly definition: JsonTree,
    private readonly text: string,
  ) {}

  add(label: string, path: string, type: string, depth: number, value: string, undeclared: boolean): void {
    if (this.rows.length >= mostRows) this.isCut = true;
    else {
      this.rows.push({ label, path, type, depth, value: cutText(value, longestValue), undeclared });
    }
  }

  addText(text: string, schema: Field | null): void {
    this.add(schema?.label || 'Body', '', schema?.type || 'string', 0, text, schema === null);
  }

  addBody(json: JsonTree, schema: Field | null): void {
    const { root: node, start: offset } = json;
    const label = schema?.label || 'Body';
    const place = { node, offset, path: '', depth: 0, label, field: schema, isOpen: this.isOpen(schema) };
    if (node.kind === 'object') this.addChildren(place, 0);
    else this.addPlace(place);
  }

  private addPlace(place: Place): void {
    const { node, field, path, depth, label } = place;
    if (this.isCut || field?.visibility === 'internal') return;
    const isUndeclared = field === null && !place.isOpen;
    this.add(label, path, field?.type || typeOf(node), depth, this.printValue(place), isUndeclared);
    this.addChildren(place, depth + 1);
  }

  private addChildren(place: Place, depth: number): void {
    const { node, field } = place;
    const declared = field ? this.listFields(field) : [];
    const inOpen = this.isInOpen(place);
    let at = place.offset + 1;
    if (node.kind === 'array') {
      const item = declared.find((child) => child.name === '[]') ?? null;
      for (const [index, one] of node.items.entries()) {
        if (this.isCut) return;
        const label = `${item?.label && item.label !== '[]' ? item.label : 'Item'} ${index + 1}`;
        const child = { node: one.value, offset: at + one.gap, label, field: item };
        this.addPlace({ ...child, path: join(place.path, String(index)), depth, isOpen: inOpen });
        at += one.gap + one.value.length;
      }
    } else if (node.kind === 'object') {
      const open = declared.find((child) => child.name === '*');
      for (const member of node.members) {
        if (this.isCut) return;
        const named = declared.find((child) => child.name === member.key) ?? open ?? null;
        const label = named && named !== open ? named.label : member.key;
        const offset = at + member.gap + member.keyLength + member.colon;
        const child = { node: member.value, offset, label, field: named };
        this.addPlace({ ...child, path: join(place.path, member.key), depth, isOpen: inOpen });
        at = offset + member.value.length;
      }
    }
  }

  /** Fields of a schema that stands in itself are read on: the reply ends where its data ends. */
  private listFields(field: Field): readonly Field[] {
    const known = this.children.get(field);
    if (known) return known;
    const fields = readFields(
      this.definition,
      field.recursive ? { ...field, recursive: false, ancestors: [] } : field,
    );
    this.children.set(field, fields);
    return fields;
  }

  private isInOpen(place: Place): boolean {
    return place.field ? this.isOpen(place.field) : place.isOpen;
  }

  /** True for a schema that allows whatever comes. */
  private isOpen(field: Field | null): boolean {
    if (!field) return false;
    const node = findNode(this.definition, field.place);
    return field.dynamic || (node !== null && readBoolean(node, 'additionalProperties'));
  }

  private printValue({ node, offset }: Place): string {
    switch (node.kind) {
      case 'object':
        return '';
      case 'array':
        return node.items.length === 1 ? '1 item' : `${node.items.length} items`;
      case 'string':
        return node.value;
      case 'number':
        return this.text.slice(offset, offset + node.length);
      case 'boolean':
        return String(node.value);
      case 'null':
      case 'missing':
        return 'null';
    }
  }
}

function typeOf(node: JsonNode): string {
  return node.kind === 'missing' ? 'null' : node.kind;
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`;
}
