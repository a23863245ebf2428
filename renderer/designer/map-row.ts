// The rows of the three columns of the map. Each knows what it is when it is picked up, what dropping on it means, what
// the inspector edits of it, and where it stands in the text. Types only, and the few words that rows share.
import type { Path } from '../../shared/base/pointer';
import type { DragItem, DropSlot } from '../../shared/mapping/drop';
import type { EditTarget } from '../../shared/mapping/edit-target';
import type { TreeRow } from '../ui/tree-keys';

/** The columns, from left to right. */
export type ColumnName = 'sources' | 'card' | 'call';

/** What a value looks like in short. */
export type Glyph = 'text' | 'number' | 'flag' | 'object' | 'list' | 'file' | 'any' | 'none';

/** A row of a column. */
export interface MapRow extends TreeRow {
  readonly kind: 'section' | 'item';
  /** What is shown first. */
  readonly name: string;
  /** What is shown behind it, weaker: a technical name, a value, a number. */
  readonly detail: string;
  /** The type as this column calls it. */
  readonly type: string;
  readonly glyph: Glyph;
  readonly required: boolean;
  /** What is dragged when the row is picked up. */
  readonly item?: DragItem;
  /** What it means to drop on the row; on a row with `before` its upper half means that place. */
  readonly slot?: DropSlot;
  readonly before?: DropSlot;
  /** What it means to drop on the lower half. */
  readonly after?: DropSlot;
  /** What the inspector edits. */
  readonly target?: EditTarget;
  /** Where it is listed in the definition. */
  readonly place?: Path;
  /** Rows of the card and the call with the same text here are joined by a line. */
  readonly line?: string;
  /** The row of the card that its value comes from: the two are joined by a line at the side. */
  readonly dependsOn?: string;
  /** What can be added to it by name. */
  readonly adds?: 'parameter' | 'field' | 'response';
  /** The definition that it refers to; empty for none. */
  readonly refName: string;
  /** What a section says while it has no rows. */
  readonly hint?: string;
  /** The dialog that Enter, a click or the plus sign opens. */
  readonly opens?: 'sample' | 'literal';
  /** The name of the sample that the row is. */
  readonly sample?: string;
  /** What is wrong with it, one sentence. */
  readonly warning?: string;
}

/** Which rows are open, where somebody opened or closed them; all others are as they come. */
export type Toggles = Readonly<Record<string, boolean>>;

/** The glyph of an OpenAPI type. */
export function chooseGlyph(type: string): Glyph {
  switch (type) {
    case 'string':
      return 'text';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
      return 'flag';
    case 'object':
      return 'object';
    case 'array':
      return 'list';
    case 'file':
      return 'file';
    default:
      return 'any';
  }
}

/** What a screen reader says of a row: its name, its type, and whether it is required. */
export function printRowLabel(name: string, type: string, required: boolean): string {
  return [name, type, required ? 'required' : ''].filter((part) => part !== '').join(', ');
}

/** Gives rows of one level their number and their count. */
export function numberRows(rows: readonly Omit<MapRow, 'setSize' | 'position'>[]): readonly MapRow[] {
  return rows.map((row, index) => ({ ...row, setSize: rows.length, position: index + 1 }));
}
