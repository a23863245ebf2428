// The card as lines from top to bottom: fields, the switch of the advanced ones, lists with one item each. Pure.
import type { CardField, MakerCard } from '../../shared/preview/card';

/** One line. `depth` says how many lists it stands in. */
export type CardLine =
  | { readonly kind: 'field'; readonly id: string; readonly field: CardField; readonly depth: number }
  /** The head of a list, and what adds one more item to it. */
  | {
      readonly kind: 'list' | 'add-item';
      readonly id: string;
      readonly label: string;
      readonly depth: number;
    }
  | { readonly kind: 'advanced'; readonly id: string; readonly count: number; readonly isOpen: boolean };

/** What the lines depend on beside the card. `live` has the fields that lookups brought, by the field they belong to. */
export interface CardState {
  readonly isAdvancedOpen: boolean;
  readonly live: Readonly<Record<string, readonly CardField[]>>;
}

/** The lines in the order of the card; the advanced ones only while they are open. */
export function buildCardLines(card: MakerCard, state: CardState): readonly CardLine[] {
  const open = (fields: readonly CardField[]) => fields.flatMap((field) => openField(field, state, 0, ''));
  const count = card.advanced.length;
  if (count === 0) return open(card.fields);
  const toggle: CardLine = { kind: 'advanced', id: 'advanced', count, isOpen: state.isAdvancedOpen };
  return [...open(card.fields), toggle, ...(state.isAdvancedOpen ? open(card.advanced) : [])];
}

/** A list of objects opens into the fields of its first item; its name goes before theirs, as makers see it. */
function openField(field: CardField, state: CardState, depth: number, around: string): readonly CardLine[] {
  const label = around === '' ? field.label : `${around} ${field.label} - 1`;
  if (field.control === 'list' && field.items.length > 0) {
    const name = around === '' ? field.label : `${around} ${field.label}`;
    const isPlain = field.items.length === 1 && field.items[0]?.id === `${field.id}/[]`;
    const items = isPlain
      ? field.items.map((item) => toLine({ ...item, label: `${name} - 1` }, depth + 1))
      : field.items.flatMap((item) => openField(item, state, depth + 1, name));
    return [
      { kind: 'list', id: field.id, label: field.required ? `${name} *` : name, depth },
      ...items,
      { kind: 'add-item', id: `${field.id} add`, label: 'Add new item', depth },
    ];
  }
  const live = state.live[field.id] ?? [];
  return [
    toLine({ ...field, label }, depth),
    ...live.flatMap((one) => openField({ ...one, id: `${field.id} ${one.id}` }, state, depth + 1, '')),
  ];
}

function toLine(field: CardField, depth: number): CardLine {
  return { kind: 'field', id: field.id, field, depth };
}
